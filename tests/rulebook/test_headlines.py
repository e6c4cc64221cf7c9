"""Headlines stay short where everything in a plan has a long name."""

from __future__ import annotations

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.demonstration import base_document, demonstrate
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import select
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.rulekit.edit import apply
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.template import HEADLINE
from mutuallearning.types.data import Data, is_list, is_mapping

CATALOGUE = catalogues.load(plugins=False)
EVERYTHING = select(CATALOGUE, only=[rule.code for rule in CATALOGUE.rules])
EDITED = [
    (rule, example)
    for rule in CATALOGUE.rules
    for example in rule.examples
    if example.text is None and example.file is None
]
NAMES = frozenset({"title", "name", "short_name", "statement", "text", "subject", "task", "what"})
LONG = " and all the other things that people like to put into the name of a thing, one after the other"


def lengthened(node: Data, key: str = "") -> Data:
    if is_mapping(node):
        return {name: lengthened(value, name) for name, value in node.items()}
    if is_list(node):
        return [lengthened(value) for value in node]
    return f"{node}{LONG}" if key in NAMES else node


@pytest.mark.parametrize(("rule", "example"), EDITED, ids=[rule.code for rule, _ in EDITED])
def test_a_headline_is_short_whatever_things_are_called(rule: Rule, example: Example) -> None:
    plan = lengthened(apply(base_document(example.base).value, example.edits))
    assert is_mapping(plan)
    report = check_source(
        read_text(to_yaml(plan).encode(), "yaml"), CATALOGUE, EVERYTHING, as_of=demonstrate(example).as_of
    )
    messages = [finding.message for finding in report.findings if finding.code == rule.code]
    assert messages
    assert [] == [message for message in messages if len(message) > HEADLINE]
