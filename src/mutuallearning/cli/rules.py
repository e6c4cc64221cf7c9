"""The command `rules`."""

from __future__ import annotations

import argparse

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.cli.output import opened, render
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import rules_record
from mutuallearning.reporting.tables import rule_table


def run(options: argparse.Namespace) -> int:
    """List all rules, those of plug-ins among them."""
    catalogue = catalogues.load()
    for_machines = options.format == "json"
    with opened(None, for_machines=for_machines) as write:
        if for_machines:
            write(write_json(rules_record(catalogue.rules, catalogue.version)))
        else:
            write(render(rule_table(catalogue.rules), options.color))
    return 0
