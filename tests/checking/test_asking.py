"""One rule is asked about one document, whatever becomes of it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from mutuallearning.checking.asking import judge
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.programme import Programme
from mutuallearning.rulebook.common_goal.no_common_goal import RULE
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Check, Rule
from mutuallearning.testing.rules import index_of as plan_index
from mutuallearning.testing.rules import judge_text

PLAN = plan_index({"format": "peer-review", "stage": "final"})


def crashing(_: DocumentIndex, __: Find) -> None:
    raise ZeroDivisionError


def missing(_: DocumentIndex, find: Find) -> None:
    find.missing(None, "/goal")


def rule(check: Check, **more: Any) -> Rule:  # noqa: ANN401 -- any fields of a rule
    return attrs.evolve(RULE, check=check, requires=(), **more)


def test_a_crash_is_an_outcome_that_says_where() -> None:
    judgement = judge(rule(crashing), PLAN)
    assert "errored" == judgement.outcome
    assert (judgement.because or "").startswith("the rule raised ZeroDivisionError (test_asking.py, line ")


def test_a_rule_without_a_check_was_answered_by_the_reader() -> None:
    assert ("not_applicable", "the reader answers this while it reads a file") == (
        judge(attrs.evolve(RULE, check=None), PLAN).outcome,
        judge(attrs.evolve(RULE, check=None), PLAN).because,
    )


def test_only_formats_ask_for_parts() -> None:
    index = index_of(Programme(), builtin(), None)
    judgement = judge(rule(missing, subjects=("programme",)), index)
    assert ("not_applicable", "only formats of activities ask for parts") == (
        judgement.outcome,
        judgement.because,
    )


@pytest.mark.parametrize(
    ("plan", "expects", "outcome", "because"),
    [
        ({"format": "peer-review"}, "goal", "not_judged", "goal can be expected from the stage"),
        (
            {"format": "peer-review"},
            "no.such.part",
            "not_applicable",
            "the format peer-review does not ask for no.such",
        ),
        ({}, "no.such.part", "not_applicable", "without a known format nothing asks for no.such.part"),
        ({"format": "peer-review"}, None, "not_applicable", "does not ask for no-common-goal"),
    ],
)
def test_what_is_missing_is_a_fault_where_the_format_expects_it(
    plan: dict[str, object], expects: str | None, outcome: str, because: str
) -> None:
    judgement = judge(rule(missing, expects=expects), plan_index({"stage": "idea", **plan}))
    assert outcome == judgement.outcome
    assert because in (judgement.because or "")


@pytest.mark.parametrize(
    ("agenda", "code", "because"),
    [
        ({"complete": False, "days": [{}]}, "CUR201", "the plan does not say what else is on the agenda"),
        ({"complete": False, "days": [{}]}, "GOV401", None),
        ({"complete": "perhaps", "days": [{}]}, "CUR201", "blocked by "),
        ({"complete": "perhaps", "days": [{}]}, "GOV401", None),
    ],
)
def test_a_list_that_may_not_be_whole_hides_what_is_in_it_and_nothing_else(
    agenda: dict[str, object], code: str, because: str | None
) -> None:
    plan = {
        "mutuallearning": 1,
        "kind": "activity-plan",
        "format": "peer-review",
        "goal": {"statement": "One"},
    }
    judgement = judge_text(load(plugins=False).get(code), json.dumps({**plan, "agenda": agenda}))
    if because is None:
        assert "met" == judgement.outcome
    else:
        assert "not_judged" == judgement.outcome
        assert (judgement.because or "").startswith(because)


@pytest.mark.parametrize(
    ("plan", "outcome", "because"),
    [
        ({}, "not_judged", "the plan does not say goal"),
        ({"topics": []}, "not_applicable", "the plan decided to have no topics"),
    ],
)
def test_what_a_rule_requires_was_said_or_decided(
    plan: dict[str, object], outcome: str, because: str
) -> None:
    required = "topics" if plan else "goal"
    judgement = judge(attrs.evolve(rule(missing), requires=(required,)), plan_index(plan))
    assert (outcome, because) == (judgement.outcome, judgement.because)


@pytest.mark.parametrize(
    ("mode", "outcome"), [("on-site", "met"), (5, "not_judged")], ids=["that is known", "that cannot be read"]
)
def test_a_figure_that_depends_on_the_mode_waits_for_it(mode: object, outcome: str) -> None:
    plan = {"mutuallearning": 1, "kind": "activity-plan", "format": "learning-exchange", "mode": mode}
    text = json.dumps({**plan, "dates": {"start": "2026-05-06", "end": "2026-05-07"}})
    judgement = judge_text(load(plugins=False).get("length-outside-format"), text)
    assert outcome == judgement.outcome
    assert (outcome == "met") or (judgement.because or "").startswith("blocked by ")
