from __future__ import annotations

import pytest

from mutuallearning.rulebook.decisions.answered_before_event import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, dates={"start": "2026-05-04", "end": "2026-05-05"})


@pytest.mark.parametrize(
    ("on", "parts", "outcome"),
    [
        ("2026-05-03", {}, "not_met"),
        ("2026-05-04", {}, "met"),
        ("2026-04", {}, "not_met"),
        ("2026-05", {}, "not_judged"),
        ("2026-05", {"dates": {"start": "2026-05-31"}}, "not_judged"),
        ("2026-05", {"dates": {"start": "2026-06-01"}}, "not_met"),
        ("2026-05-06", {"actual": {"dates": {"start": "2026-06-08"}}}, "not_met"),
        ("2026-05-03", {"dates": None}, "not_judged"),
        ("2026-05-03", {"dates": {"start": "2026-05"}}, "not_judged"),
    ],
)
def test_an_answer_comes_after_the_first_day(on: str, parts: dict[str, object], outcome: str) -> None:
    given = [{"text": "Ask", "response": {"answer": "accept", "on": on}}]
    found = judged(recommendations=given, **parts)
    assert outcome == found.outcome
    assert (["/recommendations/0/response/on"] if outcome == "not_met" else []) == places(found)


def test_answers_without_a_day_leave_it_open() -> None:
    given = [
        {"text": "Ask", "response": {"answer": "accept"}},
        {"text": "Ask", "response": {"answer": "accept", "on": "2026-05-20"}},
    ]
    assert "not_judged" == judged(recommendations=given).outcome


def test_both_days_are_told_as_far_as_they_are_known() -> None:
    given = [{"text": "Ask", "response": {"answer": "accept", "on": "2026-03"}}]
    (hit,) = judged(recommendations=given, dates={"start": "2026-05"}).hits
    assert {"answered": "2026-03-31", "start": "2026-05-01", "advice": "Ask"} == hit.params
