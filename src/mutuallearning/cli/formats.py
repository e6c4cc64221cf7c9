"""The command `formats`."""

from __future__ import annotations

import argparse

from mutuallearning.api import formats as all_formats
from mutuallearning.cli.output import opened, render
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import format_record
from mutuallearning.reporting.tables import format_page, format_table


def run(options: argparse.Namespace) -> int:
    """List all formats, or show one.

    Raises:
        UnknownNameError: If there is no such format.
    """
    for_machines = options.format == "json"
    with opened(None, for_machines=for_machines) as write:
        if options.name is not None:
            format_ = formatbook.get(options.name)
            write(
                write_json(format_record(format_))
                if for_machines
                else render(format_page(format_), options.color)
            )
        else:
            formats = all_formats()
            data = {"formats": [format_record(format_) for format_ in formats]}
            write(write_json(data) if for_machines else render(format_table(formats), options.color))
    return 0
