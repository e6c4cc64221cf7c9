"""The command `rules`."""

from __future__ import annotations

import argparse

from mutuallearning.api import rulesets
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.cli.output import opened, render
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import rules_record
from mutuallearning.reporting.ruleset_list import ruleset_list, rulesets_record
from mutuallearning.reporting.tables import rule_table


def run(options: argparse.Namespace) -> int:
    """List all rules, those of plug-ins among them, or all rulesets."""
    catalogue = catalogues.load(plugins=options.plugins)
    for_machines = options.format == "json"
    if for_machines:
        data = rulesets_record(rulesets(), catalogue) if options.rulesets else rules_record(catalogue)
        text = write_json(data)
    else:
        lines = ruleset_list(rulesets(), catalogue) if options.rulesets else rule_table(catalogue.rules)
        text = render(lines, options.color)
    with opened(None, for_machines=for_machines) as write:
        write(text)
    return 0
