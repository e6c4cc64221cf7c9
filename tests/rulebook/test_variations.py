"""Every rule in both directions, on documents that hypothesis builds: broken it speaks, conforming it is silent."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.documents import Case, cases

pytestmark = pytest.mark.campaign

CATALOGUE = catalogues.load(plugins=False)
STABLE = tuple(rule for rule in CATALOGUE.rules if rule.status == "stable" and rule.family != STRUCTURAL)
PROMPTS = {rule.code for rule in STABLE if rule.certainty == "ask"}
ALL = Selection("all stable", STABLE)

few = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
each_rule = pytest.mark.parametrize("rule", STABLE, ids=[rule.code for rule in STABLE])


def spoken(case: Case) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in check_document(case.document, CATALOGUE, ALL, as_of=case.as_of).findings:
        found.setdefault(finding.code, []).append(finding.pointer)
    return found


@each_rule
@few
@given(data=st.data())
def test_a_broken_rule_speaks_and_alone(rule: Rule, data: st.DataObject) -> None:
    ordered = data.draw(st.booleans())
    case = data.draw(cases(violates=[rule.code], ordered=ordered))
    found = spoken(case)
    assert rule.code in found
    assert not ordered or case.at[0] in found[rule.code]
    assert {rule.code, *rule.implies, *PROMPTS} >= set(found)


@settings(few, max_examples=200)
@given(case=cases())
def test_on_a_conforming_document_no_rule_speaks(case: Case) -> None:
    assert PROMPTS >= set(spoken(case))
