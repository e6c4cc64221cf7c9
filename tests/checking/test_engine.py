"""The engine: verdicts and their reasons, honesty about what was not judged, crashes that cannot hide."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest

import mutuallearning as ml
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import Selection
from mutuallearning.findings.verdict import Verdict
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Check, Example, Rule

PLAN = ActivityPlan.model_validate({"title": "Vienna", "format": "peer-review", "stage": "final"})


def rule(check: Check, **more: Any) -> Rule:  # noqa: ANN401 -- any fields of a rule
    """Make a small rule."""
    base = Rule(
        code="TST101",
        name="test-fault",
        severity="warning",
        message="{activity} has a fault",
        why="For the test.",
        remedy="Mend it.",
        when_fine="Never.",
        sources=(HOUSE_RULE,),
        examples=(Example(at=""),),
        module="tests.theme.test_fault",
        check=check,
    )
    return attrs.evolve(base, **more)


def verdict(plan: ActivityPlan, one: Rule, as_of: datetime.date | None = None) -> Verdict:
    """Ask one rule about a plan."""
    report = check_document(plan, Catalogue((one,)), Selection("test", (one,)), as_of=as_of)
    return report.verdicts[0]


def silent(_: PlanIndex, __: Find) -> None:
    """Find nothing."""


def loud(_: PlanIndex, find: Find) -> None:
    """Find a fault in the whole plan."""
    find("")


def crashing(_: PlanIndex, __: Find) -> None:
    """Fail."""
    raise ZeroDivisionError


def missing_goal(plan: PlanIndex, find: Find) -> None:
    """Miss the goal."""
    if plan.plan.goal is None:
        find.missing(None, "/goal")


def no_topics(plan: PlanIndex, find: Find) -> None:
    """Miss the topics."""
    if not plan.topics:
        find.missing(plan.plan.topics, "/topics")


def test_met_and_not_met() -> None:
    assert "met" == verdict(PLAN, rule(silent)).verdict
    assert "not_met" == verdict(PLAN, rule(loud)).verdict


def test_a_crash_is_a_verdict_of_its_own_and_never_a_clean_report() -> None:
    one = rule(crashing)
    report = check_document(PLAN, Catalogue((one,)), Selection("test", (one,)))
    assert "errored" == report.verdicts[0].verdict
    assert "ZeroDivisionError" in (report.verdicts[0].because or "")
    assert not report.ok("error")
    with pytest.raises(ml.FindingsError):
        report.raise_for("error")


@pytest.mark.parametrize(
    ("stage", "expected"),
    [("idea", "not_judged"), ("draft", "not_met"), ("done", "not_met"), (None, "not_met")],
)
def test_what_is_not_said_counts_from_the_stage_that_the_format_names(
    stage: str | None, expected: str
) -> None:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": stage})
    found = verdict(plan, rule(missing_goal, expects="goal", reads=("goal",)))
    assert expected == found.verdict
    assert expected != "not_judged" or found.because == "goal can be expected from the stage draft on"


@pytest.mark.parametrize("topics", [None, []])
def test_what_can_only_be_planned_before_is_not_judged_once_the_event_is_over(topics: object) -> None:
    one = rule(no_topics, expects="topics.questions", reads=("topics.questions",), planned_ahead=True)
    plans = [
        ActivityPlan.model_validate({"format": "peer-review", "stage": stage, "topics": topics})
        for stage in ("running", "done")
    ]
    assert ["not_met", "not_judged"] == [verdict(plan, one).verdict for plan in plans]
    assert "the event is over, and it could only be planned before" == verdict(plans[1], one).because


def test_what_was_decided_counts_at_every_stage() -> None:
    one = rule(no_topics, expects="topics.questions", reads=("topics.questions",))
    said = ActivityPlan.model_validate({"format": "peer-review", "stage": "idea", "topics": []})
    unsaid = ActivityPlan.model_validate({"format": "peer-review", "stage": "idea"})
    assert "not_met" == verdict(said, one).verdict
    assert "not_judged" == verdict(unsaid, one).verdict


def test_what_the_format_does_not_ask_for_is_not_applicable() -> None:
    found = verdict(PLAN, rule(missing_goal, expects="theme", reads=("goal",)))
    assert ("not_applicable", "the format peer-review does not ask for theme") == (
        found.verdict,
        found.because,
    )


def test_one_cause_one_finding_a_missing_requirement_blocks() -> None:
    one = rule(loud, reads=("agenda.days.sessions",), requires=("agenda.days.sessions",))
    found = verdict(PLAN, one)
    assert ("not_judged", "the plan does not say agenda.days.sessions") == (found.verdict, found.because)
    none = ActivityPlan.model_validate({"agenda": {"days": []}})
    assert "not_applicable" == verdict(none, one).verdict


def test_a_limit_that_the_format_does_not_set() -> None:
    one = rule(loud, limits=("no-such-limit",))
    assert "not_applicable" == verdict(PLAN, one).verdict
    assert "not_judged" == verdict(ActivityPlan(title="Vienna"), one).verdict


def test_a_rule_that_needs_a_date_is_not_judged_without_one() -> None:
    one = rule(loud, needs_as_of=True)
    assert "not_judged" == verdict(PLAN, one).verdict
    assert "not_met" == verdict(PLAN, one, datetime.date(2026, 1, 1)).verdict


def test_parts_that_are_kept_elsewhere_are_not_judged() -> None:
    plan = ActivityPlan.model_validate({"covers": ["agenda"]})
    one = rule(loud, reads=("papers.kind",))
    found = verdict(plan, one)
    assert ("not_judged", "this document does not cover papers") == (found.verdict, found.because)
    assert "not_met" == verdict(plan, rule(loud, reads=("agenda.days",))).verdict


def test_formats_include_their_variants() -> None:
    plan = ActivityPlan.model_validate({"format": "peer-review/not-known-yet"})
    assert "not_met" == verdict(plan, rule(loud, formats=("peer-review",))).verdict
    assert "not_applicable" == verdict(plan, rule(loud, formats=("study-visit",))).verdict


def test_same_plan_same_report() -> None:
    assert ml.check(PLAN) == ml.check(PLAN)
    assert ml.check(PLAN).to_json() == ml.check(PLAN).to_json()


def test_selection_by_code_name_family_theme_and_principle() -> None:
    def asked(*words: str) -> set[str]:
        return {
            verdict.code for verdict in ml.check(PLAN, select=words).verdicts if verdict.code[:3] != "DOC"
        }

    assert {"CUR101"} == asked("CUR101") == asked("no-learning-questions") == asked("cur101")
    assert "CUR101" in asked("CUR")
    assert "CUR101" in asked("questions")
    assert "CUR101" in asked("curiosity")
    assert asked("questions") <= asked("curiosity")


def test_structural_rules_are_always_asked() -> None:
    codes = {verdict.code[:3] for verdict in ml.check(PLAN, select=["CUR101"], ignore=["DOC"]).verdicts}
    assert {"CUR", "DOC"} == codes


def test_unknown_names_are_refused_with_a_suggestion() -> None:
    with pytest.raises(ml.UnknownNameError, match="no-learning-questions"):
        ml.check(PLAN, select=["no-learning-question"])
    with pytest.raises(ml.UnknownNameError):
        ml.check(PLAN, ruleset="defualt")


@pytest.mark.parametrize("none", [False, "none"])
@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("goal", "GOV401"),
        ("evaluation", "GOV701"),
        ("follow_up", "GOV601"),
        ("readiness", "GOV801"),
        ("ground_rules", "EMP202"),
        ("dates", "GOV504"),
        ("agenda", "GOV505"),
        ("preparation", "GOV503"),
        ("parties", "TRA306"),
    ],
)
def test_deciding_for_none_counts_at_every_stage(key: str, code: str, none: object) -> None:
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "idea", key: none})
    unsaid = ActivityPlan.model_validate({"format": "peer-review", "stage": "idea"})
    outcomes = [
        next(one.verdict for one in ml.check(each, select=[code]).verdicts if one.code == code)
        for each in (plan, unsaid)
    ]
    assert ["not_met", "not_judged"] == outcomes
    assert plan == ActivityPlan.model_validate(plan.to_data())
    assert plan != unsaid


@pytest.mark.parametrize(
    "key", ["agenda", "dates", "evaluation", "follow_up", "funding", "goal", "privacy", "selection"]
)
def test_deciding_for_none_makes_nothing_met(key: str) -> None:
    base = base_document("peer-review").value
    before = {one.code: one.verdict for one in ml.check(ActivityPlan.model_validate(base)).verdicts}
    for one in ml.check(ActivityPlan.model_validate({**base, key: False})).verdicts:
        assert one.verdict != "errored"
        assert one.verdict != "met" or before[one.code] == "met"


def test_a_reason_without_words_is_none() -> None:
    def wordless(_: PlanIndex, find: Find) -> None:
        find.unsaid("")

    assert "met" == verdict(PLAN, rule(wordless)).verdict


def test_a_report_says_what_kind_of_document_it_is_about() -> None:
    report = check_document(PLAN, Catalogue(()), Selection("test", ()))
    assert ("activity-plan", "Vienna", "peer-review", "final") == (
        report.kind,
        report.title,
        report.format,
        report.stage,
    )
