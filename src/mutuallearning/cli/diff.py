"""The command `diff`."""

from __future__ import annotations

import argparse

from mutuallearning.cli.exit_code import Gate
from mutuallearning.cli.exit_codes import CLEAN, FOUND, REFUSED
from mutuallearning.cli.messages import say
from mutuallearning.cli.options import TEXT
from mutuallearning.cli.output import opened, render
from mutuallearning.comparing.difference import diff
from mutuallearning.comparing.report_file import ReportFileError, load_reports
from mutuallearning.reporting.difference import full
from mutuallearning.reporting.json_report import write_json


def run(options: argparse.Namespace) -> int:
    """Compare two reports and show what changed.

    Raises:
        UsageError: If the result cannot be written.
    """
    try:
        found = diff(load_reports(options.old), load_reports(options.new))
    except ReportFileError as error:
        say(str(error))
        return REFUSED
    for_machines = options.format != TEXT
    with opened(options.output, for_machines=for_machines) as write:
        if for_machines:
            write(write_json(found.to_data()))
        else:
            write(render(full(found), options.color, to_file=options.output not in (None, "-")))
    gate: Gate = options.fail_on or "error"
    return CLEAN if gate == "never" or found.ok(gate) else FOUND
