"""CYC101 to CYC105: courses that no legal moves lead to are told, with their place; what is not said is not judged."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle import (
    condition_not_met,
    phase_dates_out_of_order,
    phase_out_of_order,
    phase_skipped,
    two_phases_open,
)
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.rules import judge_document, places

SKIPPED, OUT_OF_ORDER = phase_skipped.RULE, phase_out_of_order.RULE
DATES, OPEN, CONDITION = phase_dates_out_of_order.RULE, two_phases_open.RULE, condition_not_met.RULE


def at(phase: str, start: str | None = None, end: str | None = None) -> dict[str, Any]:
    return {"phase": phase, "entered_on": start, "left_on": end}


PREPARED = at("preparation", "2026-01-05", "2026-02-02")


def review(rule: Rule, *course: dict[str, Any], **more: object) -> Judgement:
    return judge_document(rule, {"kind": "peer-review-cycle", "course": list(course), **more})


@pytest.mark.parametrize("rule", [SKIPPED, OUT_OF_ORDER, DATES, OPEN, CONDITION])
@pytest.mark.parametrize("kind", ["peer-review-cycle", "benchlearning-cycle"])
def test_nothing_is_said_of_an_empty_cycle(rule: Rule, kind: str) -> None:
    assert "not_judged" == judge_document(rule, {"kind": kind}).outcome


@pytest.mark.parametrize("rule", [SKIPPED, OUT_OF_ORDER, DATES, OPEN, CONDITION])
def test_a_cycle_without_assessments_is_not_asked(rule: Rule) -> None:
    data = {"kind": "benchlearning-cycle", "assessments": []}
    assert "not_applicable" == judge_document(rule, data).outcome


def test_a_skipped_phase_in_an_assessment_is_told_there() -> None:
    course = [PREPARED, at("visit", "2026-03")]
    data = {"kind": "benchlearning-cycle", "assessments": [{"id": "one"}, {"id": "two", "course": course}]}
    judgement = judge_document(SKIPPED, data)
    assert ["/assessments/1/course/1/phase"] == places(judgement)
    assert "from preparation to visit it skips self-assessment" == judgement.hits[0].params["step"]


def test_a_review_may_leave_out_what_is_optional() -> None:
    assert "met" == review(SKIPPED, PREPARED, at("visit", "2026-03")).outcome


def test_each_skip_is_told_once() -> None:
    judgement = review(SKIPPED, at("visit", "2026-03", "2026-04"), at("action-plan", "2026-05"))
    assert ["/course/0/phase", "/course/1/phase"] == places(judgement)


def test_what_is_only_planned_need_not_be_complete() -> None:
    assert (
        "not_judged"
        == review(SKIPPED, PREPARED, {"phase": "report", "planned": {"start": "2026-06"}}).outcome
    )


def test_a_record_is_not_told_what_it_lacks() -> None:
    course = (PREPARED, at("report", "2026-05"))
    assert "not_met" == review(SKIPPED, *course).outcome
    assert "not_judged" == review(SKIPPED, *course, written_as="record").outcome


def test_own_phases_decide_what_is_skipped() -> None:
    phases = [{"phase": "preparation"}, {"phase": "x-hearing"}, {"phase": "visit"}]
    assert ["/course/1/phase"] == places(review(SKIPPED, PREPARED, at("visit", "2026-03"), phases=phases))
    phases[0]["then"] = ["visit"]  # type: ignore[assignment]  # the list of a phase that may follow
    assert "met" == review(SKIPPED, PREPARED, at("visit", "2026-03"), phases=phases).outcome


@pytest.mark.parametrize("phase", ["preparation", "x-party"])
def test_back_twice_or_unknown(phase: str) -> None:
    judgement = review(OUT_OF_ORDER, PREPARED, at(phase, "2026-03"))
    assert ["/course/1/phase"] == places(judgement)
    assert "met" == review(SKIPPED, PREPARED, at(phase, "2026-03")).outcome


def test_going_round_is_fine_where_the_phases_say_so() -> None:
    phases = [{"phase": "visit", "then": ["visit", "report"]}, {"phase": "report", "then": ["visit"]}]
    course = [at(phase, "2026") for phase in ("visit", "visit", "report", "visit")]
    assert "met" == review(OUT_OF_ORDER, *course, phases=phases).outcome


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2026-02-02", "2026-03", []),
        ("2026-02-01", "2026-03", ["/course/1/entered_on"]),
        ("2026-01", "2026-02", ["/course/1/entered_on"]),
        ("2026-02", "2026", []),
        ("2025", "2025-12", ["/course/1/entered_on", "/course/1/left_on"]),
    ],
)
def test_dates_that_surely_lie_before(start: str, end: str, found: list[str]) -> None:
    assert found == places(review(DATES, PREPARED, at("visit", start, end)))


def test_a_missing_date_leaves_it_open() -> None:
    assert "not_judged" == review(DATES, PREPARED, at("visit", None, "2026-03")).outcome
    assert "met" == review(DATES, PREPARED, at("visit", "2026-03")).outcome


def test_two_phases_at_once() -> None:
    judgement = review(OPEN, at("preparation", "2026-01"), at("visit", "2026-03"), at("report", "2026-05"))
    assert ["/course/0/left_on", "/course/1/left_on"] == places(judgement)
    assert ("/course/1/phase", "the phase that was entered since") in judgement.hits[0].related
    assert "met" == review(OPEN, PREPARED, at("visit", "2026-03")).outcome


def test_the_conditions_of_the_library_speak_where_the_document_contradicts_them() -> None:
    course = (PREPARED, at("self-assessment", "2026-02-02", "2026-03-02"), at("visit", "2026-03-02"))
    assert "not_judged" == review(CONDITION, *course).outcome
    papers = [{"kind": "self-assessment", "delivered": "2026-03-10"}]
    assert ["/course/1/left_on"] == places(review(CONDITION, *course, papers=papers))
    assert ["/course/2/entered_on"] == places(review(CONDITION, *course, actors=[]))


def test_what_is_met_on_an_unknown_day_is_not_judged() -> None:
    course = (PREPARED, at("self-assessment", "2026-02-02", "2026-03-02"))
    scores = [{"criterion": "a1", "by": "self", "value": 1}]
    assert "not_judged" == review(CONDITION, *course, scores=scores).outcome
    phases = [
        {"phase": "preparation", "conditions": [{"at": "exit", "kind": "all-recommendations-answered"}]}
    ]
    given = [{"text": "Ask.", "response": {"answer": "accept", "on": "2026-02-01"}}]
    assert "met" == review(CONDITION, PREPARED, phases=phases, recommendations=given).outcome
    del given[0]["response"]["on"]  # type: ignore[attr-defined]  # the answer
    assert "not_judged" == review(CONDITION, PREPARED, phases=phases, recommendations=given).outcome


def test_the_conditions_that_a_document_declares_bind_it() -> None:
    condition = {"id": "funds", "at": "exit", "kind": "attested", "statement": "Funds are there"}
    phases = [{"phase": "preparation", "conditions": [condition]}, {"phase": "visit"}]
    judgement = review(CONDITION, PREPARED, phases=phases)
    assert ["/course/0/left_on"] == places(judgement)
    assert 'nobody has attested "Funds are there"' == judgement.hits[0].params["because"]
    assert "not_judged" == review(CONDITION, PREPARED, phases=phases, written_as="record").outcome
    attested = {**PREPARED, "attestations": [{"condition": "funds", "on": "2026-02-01"}]}
    assert "met" == review(CONDITION, attested, phases=phases).outcome


@pytest.mark.parametrize("rule", [DATES, OPEN, CONDITION])
def test_a_phase_without_dates_before_one_that_has_begun_leaves_it_open(rule: Rule) -> None:
    later = at("visit", "2026-03-02", "2026-03-04")
    assert "not_judged" == review(rule, at("preparation"), later).outcome


def test_of_a_record_nobody_says_that_a_phase_was_left_open() -> None:
    course = (at("preparation", "2026-01-05"), at("visit", "2026-03-02"))
    assert ["/course/0/left_on"] == places(review(OPEN, *course))
    assert "not_judged" == review(OPEN, *course, written_as="record").outcome


def test_of_several_passages_through_a_phase_the_first_tells() -> None:
    visit = at("visit", "2026-03-02", "2026-03-04")
    again = at("visit", "2026-04-02", "2026-04-04")
    phases = [{"phase": "visit", "conditions": [{"id": "team", "at": "entry", "kind": "team-named"}]}]
    found = review(CONDITION, visit, again, phases=phases, actors=[])
    assert ["/course/0/entered_on"] == places(found)


@pytest.mark.parametrize(
    ("written_as", "because"),
    [("record", "whether it was so: a record"), (None, "all that the conditions of the phases ask")],
)
def test_what_the_library_asks_only_speaks_where_a_document_contradicts_it(
    written_as: str | None, because: str
) -> None:
    found = review(CONDITION, at("visit", "2026-03-02", "2026-03-04"), written_as=written_as)
    assert "not_judged" == found.outcome
    assert because in (found.because or "")
