"""Half-written and broken plans: no rule raises, nothing becomes met by a loss, and what is blocked says by what."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.asking import judge
from mutuallearning.checking.demonstration import base_document, base_names, demonstrate
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.checking.subjects import index_of
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import fields_of, nested_in
from mutuallearning.paths import shape, split
from mutuallearning.reading.structure import parse
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.testing.losses import broken, gaps_in, made_met, places, without

pytestmark = pytest.mark.campaign

CATALOGUE = catalogues.load(plugins=False)
EVERYTHING = select(CATALOGUE, only=[rule.code for rule in CATALOGUE.rules])
AS_OF = datetime.date(2026, 1, 15)
REQUIRED = {field.shape for model in KINDS.values() for field in fields_of(model) if not field.optional}
EXAMPLES = [
    (rule, example)
    for rule in CATALOGUE.rules
    if rule.family != STRUCTURAL and not rule.after_waivers
    for example in rule.examples
]


def places_of_each_shape(name: str) -> Iterator[str]:
    """Yield the places of a base document; of plans but one only the first of each shape, which is enough."""
    seen: set[str] = set()
    for pointer in places(base_document(name).value):
        if name in ("peer-review", *KINDS) or shape(pointer) not in seen:
            seen.add(shape(pointer))
            yield pointer


def report_on(data: dict[str, Any]) -> Report:
    parsed = parse(data, KINDS[data["kind"]])
    return check_document(parsed.model, CATALOGUE, EVERYTHING, as_of=AS_OF, gaps=gaps_in(parsed))


def verdicts(report: Report) -> dict[str, tuple[str, str | None]]:
    return {verdict.code: (verdict.verdict, verdict.because) for verdict in report.verdicts}


@pytest.mark.parametrize("slug", base_names())
def test_losing_an_optional_part_makes_nothing_met(slug: str) -> None:
    data = base_document(slug).value
    before = verdicts(report_on(data))
    for pointer in places_of_each_shape(slug):
        # Without the documents that stand in it, it is another document.
        whole = shape(pointer) in nested_in(KINDS[str(data["kind"])])
        if whole or shape(pointer) in REQUIRED or split(pointer)[-1].isdigit():
            continue
        for code, (verdict, because) in verdicts(report_on(without(data, pointer))).items():
            assert verdict != "errored", (pointer, code, because)
            assert verdict != "met" or before[code][0] == "met", (pointer, code)


@pytest.mark.parametrize("slug", base_names())
def test_losing_an_item_of_a_list_raises_nothing(slug: str) -> None:
    data = base_document(slug).value
    for pointer in places_of_each_shape(slug):
        if split(pointer)[-1].isdigit():
            report = report_on(without(data, pointer))
            assert [] == [verdict for verdict in report.verdicts if verdict.verdict == "errored"], pointer


@pytest.mark.parametrize("slug", base_names())
def test_breaking_a_part_blocks_by_name_and_finds_nothing_new(slug: str) -> None:
    data = base_document(slug).value
    before = verdicts(report_on(data))
    for pointer in places_of_each_shape(slug):
        report = report_on(broken(data, pointer))
        assert [] == [str(finding) for finding in report.findings], pointer
        for code, (verdict, because) in verdicts(report).items():
            assert verdict != "errored", (pointer, code, because)
            assert verdict != "met" or before[code][0] == "met", (pointer, code)
            if verdict == "not_judged" and before[code][0] != "not_judged":
                assert because is not None
                assert because.startswith("blocked by DOC"), (pointer, code, because)


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code}-{rule.name}" for rule, _ in EXAMPLES]
)
def test_a_fault_is_never_met_by_losing_or_breaking_what_the_rule_reads(rule: Rule, example: Example) -> None:
    demonstration = demonstrate(example)
    data, as_of = demonstration.source().value, demonstration.as_of or AS_OF
    found = judge(rule, index_of(KINDS[str(data["kind"])].model_validate(data), builtin(), as_of))
    assert "not_met" == found.outcome
    assert [] == list(made_met(rule, data, as_of))
