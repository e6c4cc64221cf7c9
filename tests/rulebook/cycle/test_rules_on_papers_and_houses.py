"""CYC106, CYC206, CYC305 to CYC307: papers beside the visit, reviewers of the own house, advice without an end."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle import (
    advice_without_addressee,
    paper_on_wrong_side_of_visit,
    paper_overdue,
    rejected_without_reason,
    reviewer_from_reviewed_body,
)
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.rules import judge_document, judge_plan, places

VISIT = {"dates": {"start": "2026-03-02", "end": "2026-03-04"}}


def review(rule: Rule, as_of: str | None = None, **parts: object) -> Judgement:
    data: dict[str, Any] = {"kind": "peer-review-cycle", "visit": VISIT, **parts}
    return judge_document(rule, data, as_of=None if as_of is None else datetime.date.fromisoformat(as_of))


def assessed(rule: Rule, as_of: str | None = None, **parts: object) -> Judgement:
    data = {"kind": "benchlearning-cycle", "assessments": [{"id": "one", "visit": VISIT, **parts}]}
    return judge_document(rule, data, as_of=None if as_of is None else datetime.date.fromisoformat(as_of))


def paper(kind: str, due: str | None, **more: object) -> list[dict[str, object]]:
    return [{"kind": kind, "due": due, **more}]


@pytest.mark.parametrize(
    ("kind", "due", "outcome"),
    [
        ("report", "2026-03-04", "met"),
        ("report", "2026-03-03", "not_met"),
        ("report", "2026-03", "not_judged"),
        ("report", None, "not_judged"),
        ("self-assessment", "at start", "met"),
        ("host-paper", "1 day after start", "not_met"),
        ("draft-report", "1 week before start", "met"),
    ],
)
def test_reports_come_after_the_visit_and_self_assessments_before(
    kind: str, due: str | None, outcome: str
) -> None:
    rule = paper_on_wrong_side_of_visit.RULE
    assert outcome == review(rule, papers=paper(kind, due)).outcome
    assert outcome == assessed(rule, papers=paper(kind, due)).outcome


def test_without_a_visit_nobody_knows_the_sides() -> None:
    rule = paper_on_wrong_side_of_visit.RULE
    assert "not_judged" == review(rule, visit=None, papers=paper("report", "2026-03-03")).outcome
    assert "not_judged" == review(rule).outcome


@pytest.mark.parametrize(
    ("more", "as_of", "outcome"),
    [
        ({}, "2026-06-04", "met"),
        ({}, "2026-06-05", "not_met"),
        ({"delivered": "2026-06"}, "2026-07-01", "met"),
        ({"published": "2026-06"}, "2026-07-01", "met"),
        ({"state": "dropped"}, "2026-07-01", "met"),
        ({"state": "announced"}, "2026-07-01", "not_met"),
        ({}, None, "not_judged"),
    ],
)
def test_a_paper_is_overdue_after_its_last_day(
    more: dict[str, object], as_of: str | None, outcome: str
) -> None:
    papers = paper("report", "3 months after end", **more)
    assert outcome == review(paper_overdue.RULE, as_of, papers=papers).outcome
    assert outcome == assessed(paper_overdue.RULE, as_of, papers=papers).outcome


def test_who_withdrew_writes_no_report() -> None:
    papers = paper("report", "2026-06-01")
    rule, day = paper_overdue.RULE, "2026-07-01"
    assert "met" == review(rule, day, papers=papers, halts=[{"kind": "withdrawal"}]).outcome
    assert "not_judged" == review(rule, day, papers=papers, written_as="record").outcome
    assert "not_judged" == review(rule, day, papers=paper("report", None)).outcome
    assert "not_judged" == review(rule, day).outcome


def test_advice_in_an_assessment_is_meant_for_its_service() -> None:
    rule, given = advice_without_addressee.RULE, [{"text": "Ask."}, {"text": "Tell.", "addressee": "host"}]
    judgement = review(rule, recommendations=given)
    assert ["/recommendations/0/addressee"] == places(judgement)
    assert (1, 2) == (judgement.hits[0].params["count"], judgement.hits[0].params["all"])
    assert "met" == assessed(rule, service="north", recommendations=given).outcome
    assert "not_met" == assessed(rule, recommendations=given).outcome
    assert "not_judged" == review(rule, recommendations=given, written_as="record").outcome
    assert "not_judged" == review(rule).outcome


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        ({"answer": "reject"}, "not_met"),
        ({"answer": "reject", "reason": "The law forbids it."}, "met"),
        ({"answer": "accept"}, "met"),
        ({}, "not_judged"),
        (None, "not_judged"),
    ],
)
def test_a_no_needs_a_reason(response: dict[str, object] | None, outcome: str) -> None:
    rule, given = rejected_without_reason.RULE, [{"text": "Ask.", "response": response}]
    assert outcome == review(rule, recommendations=given).outcome
    assert outcome == assessed(rule, recommendations=given).outcome
    assert outcome == judge_plan(rule, {"recommendations": given}).outcome


def test_a_record_and_silence_reject_nothing() -> None:
    rule, given = rejected_without_reason.RULE, [{"text": "Ask.", "response": {"answer": "reject"}}]
    assert "not_judged" == review(rule, recommendations=given, written_as="record").outcome
    assert "not_judged" == judge_plan(rule, {}).outcome
    assert "not_judged" == review(rule).outcome


HOST: dict[str, object] = {"id": "host", "organisation": "city", "stances": ["host", "under-review"]}
PEER: dict[str, object] = {"id": "peer", "organisation": "town", "stances": ["peer"]}
REVIEWER: dict[str, object] = {"id": "guest", "roles": ["reviewer"], "party": "peer"}


def houses(*parties: dict[str, object], actors: object = (REVIEWER,)) -> Judgement:
    return review(reviewer_from_reviewed_body.RULE, parties=parties, actors=actors)


def test_a_peer_of_the_same_house_is_no_outsider() -> None:
    assert "met" == houses(HOST, PEER).outcome
    assert ["/parties/1/organisation"] == places(houses(HOST, {**PEER, "organisation": "city"}))
    assert "not_judged" == houses(HOST, {**PEER, "organisation": None}).outcome
    assert "not_judged" == houses(HOST, {**PEER, "stances": None}).outcome


def test_nor_is_a_reviewer_of_it() -> None:
    assert ["/actors/0/party"] == places(houses(HOST, PEER, actors=[{**REVIEWER, "party": "host"}]))
    assert ["/actors/0/party"] == places(houses(HOST, PEER, actors=[{**REVIEWER, "organisation": "city"}]))
    gone = {**REVIEWER, "party": "host", "nomination": {"status": "declined"}}
    assert "met" == houses(HOST, PEER, actors=[gone]).outcome
    assert "not_judged" == houses(HOST, PEER, actors=[{**REVIEWER, "party": None}]).outcome
    assert "not_judged" == houses(HOST, PEER, actors=[{**REVIEWER, "roles": None}]).outcome
    assert "not_judged" == houses(HOST, PEER, actors=None).outcome


def test_who_review_each_other_in_turn_are_left_out() -> None:
    mutual = {**HOST, "stances": ["host", "under-review", "peer"]}
    assert "not_applicable" == houses(mutual, {**mutual, "id": "other"}).outcome
