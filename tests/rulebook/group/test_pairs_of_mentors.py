"""EMP107, EMP108, EMP113: pairs across a reporting line, people without a pair, pairs without training."""

from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group import mentor_in_reporting_line, mentor_without_pair, untrained_mentor
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.rules import judging, places

MENTOR: dict[str, object] = {"id": "mentor", "roles": ["mentor"], "paired_with": ["mentee"]}
MENTEE: dict[str, object] = {"id": "mentee", "roles": ["mentee"]}
SINGLE: dict[str, object] = {"id": "single", "roles": ["mentor"]}


def actors(rule: Rule, *items: dict[str, object], stage: str = "final", **more: object) -> Judgement:
    return judging(rule, format="mentoring/reverse", stage=stage)(actors=items, **more)


def test_a_line_manager_is_no_mentor_and_no_mentee_whoever_says_so() -> None:
    rule = mentor_in_reporting_line.RULE
    assert ["/actors/1/reports_to"] == places(actors(rule, MENTOR, {**MENTEE, "reports_to": "mentor"}))
    assert ["/actors/0/reports_to"] == places(actors(rule, {**MENTOR, "reports_to": "mentee"}, MENTEE))
    assert "not_judged" == actors(rule, MENTOR, MENTEE).outcome
    assert "not_judged" == actors(rule, MENTOR, {**SINGLE, "reports_to": "mentor"}).outcome
    assert "not_judged" == actors(rule, {**MENTOR, "paired_with": None}, MENTEE).outcome


def test_where_some_are_paired_nobody_is_left_alone() -> None:
    rule = mentor_without_pair.RULE
    assert "met" == actors(rule, MENTOR, MENTEE).outcome
    assert ["/actors/2/paired_with"] == places(actors(rule, MENTOR, MENTEE, SINGLE))
    assert "not_judged" == actors(rule, MENTOR, MENTEE, SINGLE, stage="invited").outcome
    assert "not_judged" == actors(rule, MENTOR, MENTEE, SINGLE, written_as="record").outcome
    assert "not_judged" == actors(rule, SINGLE).outcome
    assert "met" == actors(rule, MENTOR, MENTEE, {**SINGLE, "roles": ["owner"]}).outcome
    assert "not_judged" == actors(rule, MENTOR, MENTEE, {**SINGLE, "roles": None}).outcome


def test_any_meeting_of_the_preparation_may_train() -> None:
    rule, untrained = untrained_mentor.RULE, {**MENTOR, "trained": False}
    trained = {**MENTEE, "trained": True}
    assert ["/actors/0/trained"] == places(actors(rule, untrained, trained))
    assert "not_judged" == actors(rule, untrained, preparation=[{"title": "Half a day for both"}]).outcome
    late = [{"title": "Half a day for both", "due": "2 weeks after start"}]
    assert ["/actors/0/trained"] == places(actors(rule, untrained, preparation=late))
    assert "not_judged" == actors(rule, MENTOR).outcome
    assert "met" == actors(rule, trained).outcome
    assert "not_applicable" == actors(rule, {"id": "owner", "roles": ["owner"], "trained": False}).outcome


def test_those_who_are_told_by_a_senior_need_no_training() -> None:
    rule, plan = untrained_mentor.RULE, {"format": "mentoring", "stage": "final"}
    judged = judging(rule, **plan)
    assert ["/actors/0/trained"] == places(judged(actors=[{**MENTOR, "trained": False}, MENTEE]))
    assert "met" == judged(actors=[{**MENTOR, "trained": True}, {**MENTEE, "trained": False}]).outcome
