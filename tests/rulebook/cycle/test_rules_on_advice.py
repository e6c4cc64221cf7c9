"""CYC301 to CYC304: advice that points to colleagues, is answered, and is acted upon, by days that the cycle sets."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle import (
    change_without_owner_or_date,
    host_response_overdue,
    progress_not_reported,
    recommendation_without_example,
)
from mutuallearning.rulekit.rule import Rule
from mutuallearning.testing.rules import judge_document, places

RESPONSE, PROGRESS = host_response_overdue.RULE, progress_not_reported.RULE
VISIT = {"dates": {"start": "2026-03-02", "end": "2026-03-04"}}
OPEN = {"recommendations": [{"text": "Ask."}, {"text": "Tell.", "response": {"answer": "accept"}}]}
SILENT = {
    "change_agenda": {
        "items": [
            {"what": "Ask.", "status": "completed"},
            {"what": "Tell."},
            {"what": "Go.", "reports": [{}]},
        ]
    }
}


def one(rule: Rule, as_of: str | None, assessment: dict[str, Any], **more: object) -> Judgement:
    data = {
        "kind": "benchlearning-cycle",
        "assessments": [{"id": "one", "visit": VISIT, **assessment}],
        **more,
    }
    return judge_document(rule, data, as_of=None if as_of is None else datetime.date.fromisoformat(as_of))


def test_there_may_be_nobody_to_look_at() -> None:
    given = [{"text": "Ask."}, {"text": "Tell.", "look_at": []}]
    rule = recommendation_without_example.RULE
    assert ["/assessments/0/recommendations/0/look_at"] == places(one(rule, None, {"recommendations": given}))
    assert "met" == one(rule, None, {"recommendations": given[1:]}).outcome
    assert "not_judged" == one(rule, None, {"recommendations": given}, written_as="record").outcome
    assert "not_judged" == one(rule, None, {}).outcome


@pytest.mark.parametrize(
    ("due", "as_of", "outcome"),
    [
        ("3 months after end", "2026-06-04", "met"),
        ("3 months after end", "2026-06-05", "not_met"),
        ("2026-06", "2026-06-30", "met"),
        ("2026-06", "2026-07-01", "not_met"),
        (None, "2027-01-01", "not_judged"),
        ("2026-06", None, "not_judged"),
    ],
)
def test_answers_are_due_when_the_cycle_says_so(due: str | None, as_of: str | None, outcome: str) -> None:
    judgement = one(RESPONSE, as_of, OPEN, response_due=due)
    assert outcome == judgement.outcome
    assert ["/assessments/0/recommendations/0/response"] * (outcome == "not_met") == places(judgement)


def test_the_real_visit_counts_and_the_own_deadline_goes_first() -> None:
    moved = {"dates": VISIT["dates"], "actual": {"dates": {"start": "2026-05-04"}}}
    late = {**OPEN, "visit": moved}
    assert "met" == one(RESPONSE, "2026-07-01", late, response_due="3 months after end").outcome
    own = {**OPEN, "response_due": "2027"}
    assert "met" == one(RESPONSE, "2026-07-01", own, response_due="3 months after end").outcome


@pytest.mark.parametrize(("rule", "assessment"), [(RESPONSE, OPEN), (PROGRESS, SILENT)])
def test_who_withdrew_owes_nothing(rule: Rule, assessment: dict[str, Any]) -> None:
    due = {"response_due": "2026-04", "report_back": "2026-04"}
    assert "not_met" == one(rule, "2026-07-01", assessment, **due).outcome
    withdrawn = {**assessment, "halts": [{"kind": "withdrawal"}]}
    assert "met" == one(rule, "2026-07-01", withdrawn, **due).outcome
    assert "not_judged" == one(rule, "2026-07-01", assessment, **due, written_as="record").outcome


def test_progress_is_asked_of_what_is_not_closed() -> None:
    judgement = one(PROGRESS, "2026-07-01", SILENT, report_back="2026-04")
    assert ["/assessments/0/change_agenda/items/1/reports"] == places(judgement)
    assert (1, 3) == (judgement.hits[0].params["count"], judgement.hits[0].params["all"])
    assert "not_judged" == one(PROGRESS, "2026-07-01", SILENT).outcome


def test_a_change_needs_both_owner_and_date() -> None:
    rule = change_without_owner_or_date.RULE
    items = [
        {"what": "Ask."},
        {"what": "Tell.", "owner": "north"},
        {"what": "Go.", "owner": "north", "due": "2027"},
        {"what": "Stay.", "status": "dropped"},
    ]
    judgement = one(rule, None, {"change_agenda": {"items": items}})
    base = "/assessments/0/change_agenda/items"
    assert [f"{base}/0/owner", f"{base}/1/due"] == places(judgement)
    assert ["owner and date", "date"] == [hit.params["lacks"] for hit in judgement.hits]
    assert "not_judged" == one(rule, None, {"change_agenda": {"items": items}}, written_as="record").outcome
