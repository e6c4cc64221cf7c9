"""What the rules conclude of examples and base documents is what was recorded, so that a review sees every change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mutuallearning.rulekit.rule import Rule

sys.path.insert(0, str(Path(__file__).parent))

from verdicts import RECORD, judged_rules, section

RECORDED = {
    text.split(" ", 1)[0]: f"{text.strip()}\n" for text in RECORD.read_text(encoding="utf-8").split("\n\n")
}


@pytest.mark.parametrize("rule", judged_rules(), ids=lambda rule: rule.code)
def test_the_record_is_up_to_date(rule: Rule) -> None:
    assert RECORDED.get(rule.code) == section(rule), "see tests/regression/verdicts.py"


def test_nothing_is_recorded_of_rules_that_are_no_more() -> None:
    assert {rule.code for rule in judged_rules()} == set(RECORDED)
