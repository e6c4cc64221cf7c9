"""The command `formats`."""

from __future__ import annotations

import argparse

from mutuallearning.api import formats as all_formats
from mutuallearning.api import load_formats, rules
from mutuallearning.cli.output import opened, render
from mutuallearning.reporting.format_page import format_page, format_record
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.tables import format_table


def run(options: argparse.Namespace) -> int:
    """List all formats, or show one.

    Raises:
        UsageError: If there is no such format, or a profile cannot be read.
    """
    book = load_formats(options.profile)
    for_machines = options.format == "json"
    known = rules(plugins=options.plugins)
    with opened(None, for_machines=for_machines) as write:
        if options.name is not None:
            one = book.get(options.name)
            write(
                write_json(format_record(one, known))
                if for_machines
                else render(format_page(one, known), options.color)
            )
        else:
            formats = all_formats(book)
            data = {"formats": [format_record(one, known) for one in formats]}
            write(write_json(data) if for_machines else render(format_table(formats), options.color))
    return 0
