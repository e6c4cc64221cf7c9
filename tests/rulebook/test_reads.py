"""Every rule declares what it reads: proved by recording it on base plans, whole and thinned, and on examples."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping

import attrs
import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking import waiving
from mutuallearning.checking.asking import judge
from mutuallearning.checking.demonstration import base_document, base_names, demonstrate
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS
from mutuallearning.reading.structure import parse
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.tracing import Trace, trace, undeclared
from mutuallearning.types.model import Document

CATALOGUE = catalogues.load(plugins=False)
RULES = [rule for rule in CATALOGUE.rules if rule.family != STRUCTURAL]
AS_OF = datetime.date(2026, 1, 15)

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def traced(plan: Document, as_of: datetime.date) -> Trace:
    everything = select(CATALOGUE, only=[rule.code for rule in CATALOGUE.rules])
    report = check_document(plan, CATALOGUE, everything, as_of=as_of)
    found = [attrs.evolve(finding, state="open", waiver=None) for finding in report.findings]
    judged = {verdict.code for verdict in report.verdicts if verdict.verdict in ("met", "not_met", "waived")}
    _, uses = waiving.apply(found, trace(plan, as_of=as_of).plain, CATALOGUE, everything, judged)
    return trace(plan, as_of=as_of, waiver_uses=uses)


def model_of(data: Mapping[str, object]) -> type[Document]:
    return KINDS[str(data["kind"])]


@functools.cache
def base_documents() -> tuple[Trace, ...]:
    sources = [base_document(name) for name in base_names()]
    return tuple(traced(model_of(source.value).model_validate(source.value), AS_OF) for source in sources)


@functools.cache
def thinned_plans() -> tuple[Trace, ...]:
    """Plans that lack one part each, so that checks take the ways that they take without it."""
    data = base_document("peer-review").value
    parts = [part for part in data if part not in ("mutuallearning", "kind")]
    return tuple(
        traced(ActivityPlan.model_validate({key: data[key] for key in data if key != part}), AS_OF)
        for part in parts
    )


@functools.cache
def examples_of(rule: Rule) -> tuple[Trace, ...]:
    demonstrations = [demonstrate(example) for example in rule.examples]
    return tuple(
        traced(parse(shown.source().value, model_of(shown.source().value)).model, shown.as_of or AS_OF)
        for shown in demonstrations
    )


@each_rule
def test_a_rule_reads_what_it_declares_and_nothing_else(rule: Rule) -> None:
    for plan in (*base_documents(), *thinned_plans(), *examples_of(rule)):
        judgement, read = plan.judge(rule)
        assert judge(rule, plan.plain) == judgement
        assert () == undeclared(rule, read), plan.plain.activity


@each_rule
def test_a_rule_reads_something_in_its_examples(rule: Rule) -> None:
    for plan in examples_of(rule):
        judgement, read = plan.judge(rule)
        assert "not_met" == judgement.outcome, judgement.because
        assert read


@each_rule
def test_a_rule_requires_only_what_it_reads(rule: Rule) -> None:
    assert () == undeclared(rule, frozenset(rule.requires))


@each_rule
def test_a_rule_declares_every_figure_of_the_format_that_it_asks_for(rule: Rule) -> None:
    for plan in (*base_documents(), *examples_of(rule)):
        index = plan.plain
        if isinstance(index, PlanIndex):
            declared = {
                name: index.format.limits[name] for name in rule.limits if name in index.format.limits
            }
            without_others = attrs.evolve(index, format=attrs.evolve(index.format, limits=declared))
            assert "errored" != judge(rule, without_others).outcome, index.activity
