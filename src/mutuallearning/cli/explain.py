"""The command `explain`."""

from __future__ import annotations

import argparse

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.cli.output import opened, render
from mutuallearning.reporting.explain import retired_page, rule_page
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import retired_record, rule_record


def run(options: argparse.Namespace) -> int:
    """Show the page of a rule, or what became of one that is no more.

    Raises:
        UnknownNameError: If there is no such rule and never was.
    """
    catalogue = catalogues.load(plugins=options.plugins)
    for_machines = options.format == "json"
    gone = catalogue.what_became_of(options.rule)
    if gone is not None:
        text = write_json(retired_record(gone)) if for_machines else render(retired_page(gone), options.color)
    else:
        rule = catalogue.get(options.rule)
        page = rule_page(rule, catalogue)
        text = write_json(rule_record(rule)) if for_machines else render(page, options.color)
    with opened(None, for_machines=for_machines) as write:
        write(text)
    return 0
