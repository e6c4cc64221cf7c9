"""What holds for every rule: it is complete, its example sets it off where it says, conforming plans do not."""

from __future__ import annotations

import datetime
import pickle
import typing

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.demonstration import base_document, base_names, demonstrate
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import STRUCTURAL, Selection, select
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import shapes_of
from mutuallearning.principles.bibliography import NOT_CITED, cited
from mutuallearning.reading.problem import ProblemName
from mutuallearning.reading.refusal import RefusalName
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.template import names_in

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


@each_example
def test_its_example_sets_it_off_at_the_marked_place_and_nothing_else(rule: Rule, example: Example) -> None:
    demonstration = demonstrate(example)
    report = demonstration.report(CATALOGUE, everything())
    own = {finding.pointer for finding in report.findings if finding.code == rule.code}
    others = {finding.code for finding in report.findings} - {rule.code}
    assert {demonstration.at} == own
    assert set(rule.implies) >= others
    assert [] == [verdict for verdict in report.verdicts if verdict.verdict == "errored"]


@each_example
def test_the_marked_place_has_a_line(rule: Rule, example: Example) -> None:
    report = demonstrate(example).report(CATALOGUE)
    assert example.file is not None or all(
        finding.line is not None for finding in report.findings if finding.code == rule.code
    )


@each_example
def test_its_headline_is_short_and_plain(rule: Rule, example: Example) -> None:
    for finding in demonstrate(example).report(CATALOGUE, everything()).findings:
        if finding.code == rule.code:
            assert len(finding.message) <= 100, finding.message
            assert not finding.message.endswith((".", "!"))
            assert "None" not in finding.message
            assert "[" not in finding.message
            assert "please" not in finding.message.lower()
            assert "invalid" not in finding.message.lower()
            if rule.family != STRUCTURAL:
                assert names_in(rule.message) - {"activity"} <= set(finding.params)


@each_rule
def test_it_is_complete(rule: Rule) -> None:
    assert rule.examples
    for text in (rule.why, rule.remedy, rule.when_fine):
        assert text.endswith((".", "?"))
        assert text[0].isupper()
    assert rule.sources
    assert len(cited(rule.sources)) + sum(source in NOT_CITED for source in rule.sources) == len(rule.sources)
    module = rule.module.split(".")
    assert rule.name.replace("-", "_") == module[-1]
    assert (rule.check is None) == bool(rule.reports)
    assert set(rule.implies) <= {other.code for other in RULES}


@each_rule
def test_what_it_reads_exists(rule: Rule) -> None:
    assert set(rule.subjects) <= set(KINDS)
    known = frozenset[str]().union(*(shapes_of(KINDS[kind]) for kind in rule.subjects))
    assert set(rule.everything_read) <= known
    assert set(rule.requires) <= {
        prefix for read in rule.everything_read for prefix in (read, *_prefixes(read))
    }
    assert rule.expects is None or rule.expects in known


def _prefixes(shape: str) -> list[str]:
    steps = shape.split(".")
    return [".".join(steps[:count]) for count in range(1, len(steps))]


@each_rule
def test_its_limits_and_expectations_come_from_a_format(rule: Rule) -> None:
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    for limit in rule.limits:
        assert any(limit in format_.limits for format_ in formats), limit
    assert rule.expects is None or any(rule.expects in format_.expected for format_ in formats)


@each_rule
def test_it_travels(rule: Rule) -> None:
    assert rule == pickle.loads(pickle.dumps(rule))  # noqa: S301 -- made in this line
    assert rule.code in repr(rule)


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
