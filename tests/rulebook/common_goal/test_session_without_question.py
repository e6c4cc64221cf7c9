from __future__ import annotations

import pytest

from mutuallearning.rulebook.common_goal.session_without_question import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def agenda(*sessions: tuple[str | None, list[str] | None]) -> dict[str, object]:
    return {"days": [{"sessions": [{"kind": kind, "questions": questions} for kind, questions in sessions]}]}


@pytest.mark.parametrize(
    ("sessions", "outcome"),
    [
        ([("panel", ["q"]), ("break", None), ("closing", None)], "met"),
        ([("panel", ["q"]), ("discussion", None)], "not_met"),
        ([("panel", ["q"]), (None, None)], "not_judged"),
        ([("panel", None), ("discussion", None)], "not_judged"),
        ([("panel", ["q"]), ("world-cafe", [])], "not_met"),
        ([("discussion", ["q"]), ("presentation", None), ("advice", None), ("site-visit", [])], "met"),
    ],
)
def test_sessions_of_substance_are_linked_if_any_is(
    sessions: list[tuple[str | None, list[str] | None]], outcome: str
) -> None:
    assert outcome == judged(agenda=agenda(*sessions)).outcome


def test_decided_to_serve_none_counts_early() -> None:
    decided = agenda(("panel", ["q"]), ("discussion", []))
    open_ = agenda(("panel", ["q"]), ("discussion", None))
    assert "not_met" == judged(stage="draft", agenda=decided).outcome
    assert "not_judged" == judged(stage="draft", agenda=open_).outcome


def test_idle_sessions_are_listed_once() -> None:
    found = judged(agenda=agenda(("panel", ["q"]), ("discussion", None), ("debate", None)))
    assert [("discussion", "debate")] == [hit.params["sessions"] for hit in found.hits]


def test_looking_back_at_a_visit_and_answering_feedback_need_no_question() -> None:
    back = agenda(("panel", ["q"]), ("site-visit", None), ("meal", None), ("working-group", None))
    answer = agenda(("panel", ["q"]), ("feedback", None), ("meal", None), ("discussion", None))
    assert ["met", "met"] == [judged(agenda=back).outcome, judged(agenda=answer).outcome]
    before = agenda(("panel", ["q"]), ("working-group", None), ("site-visit", None))
    later = agenda(("feedback", None), ("advice", ["q"]), ("discussion", None))
    assert ["not_met", "not_met"] == [judged(agenda=before).outcome, judged(agenda=later).outcome]


def test_a_day_without_sessions_leaves_it_open() -> None:
    linked = {"sessions": [{"kind": "panel", "questions": ["q"]}]}
    assert "met" == judged(agenda={"days": [linked]}).outcome
    assert "not_judged" == judged(agenda={"days": [linked, {}]}).outcome
