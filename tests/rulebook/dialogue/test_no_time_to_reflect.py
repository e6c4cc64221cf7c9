from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.no_time_to_reflect import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def agenda(*sessions: tuple[str | None, int | None], **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    days = [{"sessions": [{"kind": kind, "minutes": minutes} for kind, minutes in sessions]}]
    return judged(agenda={"days": days}, **more)


def test_minutes_add_up() -> None:
    assert "met" == agenda(("reflection", 10), ("discussion", 60), ("reflection", 10)).outcome
    (hit,) = agenda(("reflection", 10), ("discussion", 60)).hits
    assert {"minutes": 10, "limit": 20.0} == hit.params


def test_what_may_be_reflection_leaves_it_open() -> None:
    assert "not_judged" == agenda(("reflection", None)).outcome
    assert "not_judged" == agenda(("x-walk", 30)).outcome
    assert "not_judged" == agenda((None, 30), ("discussion", 30)).outcome
    days = [{"sessions": [{"kind": "discussion"}]}, {"title": "Second day"}]
    assert "not_judged" == judged(agenda={"days": days}).outcome


def test_a_sketch_and_other_formats_are_left_alone() -> None:
    assert "not_judged" == agenda(("discussion", 60), stage="draft").outcome
    assert "not_applicable" == agenda(("discussion", 60), format="peer-assist").outcome


def test_groups_that_think_over_what_would_work_at_home_count() -> None:
    def outcome(kind: str, *about: str) -> str:
        sessions = [{"kind": kind, "minutes": 45, "about": about}]
        return judged(agenda={"days": [{"sessions": sessions}]}).outcome

    assert "met" == outcome("working-group", "transfer")
    assert "not_met" == outcome("working-group", "costs")
    assert "not_met" == outcome("discussion", "transfer")
