"""The command `explain`."""

from __future__ import annotations

import argparse

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.cli.output import opened, render
from mutuallearning.reporting.explain import rule_page
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import rule_record


def run(options: argparse.Namespace) -> int:
    """Show the page of a rule.

    Raises:
        UnknownNameError: If there is no such rule.
    """
    catalogue = catalogues.load()
    rule = catalogue.get(options.rule)
    for_machines = options.format == "json"
    with opened(None, for_machines=for_machines) as write:
        if for_machines:
            write(write_json(rule_record(rule)))
        else:
            write(render(rule_page(rule, catalogue), options.color))
    return 0
