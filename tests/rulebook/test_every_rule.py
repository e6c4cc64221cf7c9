"""What holds for every rule: it is complete, its example sets it off where it says, conforming plans do not."""

from __future__ import annotations

import datetime
import typing

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.demonstration import base_document, base_names, demonstrate
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import Selection, select
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.reading.problem import ProblemName
from mutuallearning.reading.refusal import RefusalName
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.testing.rule_contract import PARTS, breaches_of

CATALOGUE = catalogues.load(plugins=False)
RULES = CATALOGUE.rules
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
JUDGED_ON = datetime.date(2026, 1, 15)
"""Before the base plans' events, so that no deadline of theirs is over."""

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
each_example = pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code}-{rule.name}" for rule, _ in EXAMPLES]
)
each_base = pytest.mark.parametrize("name", base_names())


def everything() -> Selection:
    return select(CATALOGUE, only=[rule.code for rule in RULES if rule.status != "deprecated"])


@each_rule
def test_it_keeps_to_the_contract(rule: Rule) -> None:
    assert () == breaches_of(rule, *(part for part in PARTS if part != "lossless"))


@pytest.mark.campaign
@each_rule
def test_no_fault_is_met_by_a_loss(rule: Rule) -> None:
    assert () == breaches_of(rule, "lossless")


@each_example
def test_the_marked_place_has_a_line(rule: Rule, example: Example) -> None:
    report = demonstrate(example).report(CATALOGUE)
    assert example.file is not None or all(
        finding.line is not None for finding in report.findings if finding.code == rule.code
    )


@each_rule
def test_its_expectation_comes_from_a_format(rule: Rule) -> None:
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    assert rule.expects is None or any(rule.expects in format_.expected for format_ in formats)


@each_rule
def test_it_names_itself(rule: Rule) -> None:
    assert rule.code in repr(rule)
    assert set(rule.implies) <= {other.code for other in RULES}


@each_base
def test_no_rule_speaks_on_a_conforming_document(name: str) -> None:
    report = check_source(base_document(name), CATALOGUE, everything(), as_of=JUDGED_ON)
    assert [] == [f"{finding}" for finding in report.findings if finding.certainty != "ask"]
    assert "judged" == report.state
    assert [] == [verdict for verdict in report.verdicts if verdict.verdict == "errored"]


def test_everything_that_the_reader_reports_has_a_rule() -> None:
    reported = [name for rule in RULES for name in rule.reports]
    assert sorted(typing.get_args(ProblemName) + typing.get_args(RefusalName)) == sorted(reported)


def test_every_principle_has_rules_of_several_themes() -> None:
    for principle in ("curiosity", "empathy", "transparency"):
        themes = {rule.theme for rule in RULES if rule.principle == principle}
        assert len(themes) >= 2, principle
