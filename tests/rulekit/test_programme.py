from __future__ import annotations

from typing import Any

from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import (
    Hours,
    hours,
    is_open,
    kinds_of_sessions,
    modes_of_sessions,
    questions_of_sessions,
    stretches,
    themes,
    themes_of_sessions,
)
from mutuallearning.testing.rules import index_of


def index(*days: dict[str, Any]) -> PlanIndex:
    return index_of({"agenda": {"days": list(days)}})


def cut(*sessions: dict[str, Any]) -> list[tuple[int, int, int]] | None:
    (found,) = stretches(index({"sessions": list(sessions)}))
    return (
        None
        if found is None
        else [(end - start, sessions, talks) for start, end, sessions, talks, _, _ in found]
    )


def test_days_keep_their_order_and_sessions_follow_the_clock() -> None:
    late, early = {"id": "late", "start": "11:00"}, {"id": "early", "start": "09:00"}
    plan = index({"sessions": [late, early]}, {"title": "Open"}, {"sessions": [late, {"id": "unknown"}]})
    found = [None if sessions is None else [entry.it.id for entry in sessions] for _, sessions in plan.by_day]
    assert [["early", "late"], None, ["late", "unknown"]] == found


def test_parallel_sessions_are_cut_where_one_begins_or_ends() -> None:
    talk = {"kind": "presentation", "start": "09:00", "end": "10:00"}
    group = {"kind": "working-group", "start": "09:30", "end": "10:15"}
    assert [(30, 1, 1), (30, 2, 1), (15, 1, 0)] == cut(talk, group)


def test_sessions_without_starts_follow_each_other() -> None:
    talk, pause = {"kind": "panel", "minutes": 30}, {"kind": "break"}
    assert [(30, 1, 1), (30, 1, 1)] == cut(talk, pause, talk)
    assert cut(talk, talk | {"track": "a"}) is None
    assert cut(talk, {"kind": "panel"}) is None
    assert cut(talk, talk | {"start": "09:00"}) is None
    assert cut({"kind": "panel", "start": "09:00"}) is None


def test_kinds_that_may_be_anything() -> None:
    assert [True, True, True, False] == [is_open(kind) for kind in (None, "plenary", "x-walk", "panel")]


def test_a_day_runs_from_its_first_to_its_last_session() -> None:
    morning = {"start": "09:00", "end": "10:00"}
    late, beside, open_ = (
        {"start": "10:00", "end": "11:30"},
        {"start": "09:30", "end": "09:45"},
        {"start": "11:00"},
    )
    days: tuple[list[dict[str, str]], ...] = ([morning, late], [morning, beside], [morning, open_], [])
    assert (
        Hours(540, 690, timed=True, in_a_row=True),
        Hours(540 + 1440, 600 + 1440, timed=True, in_a_row=False),
        Hours(540 + 2880, 600 + 2880, timed=False, in_a_row=False),
        Hours(None, None, timed=True, in_a_row=True),
        None,
    ) == hours(index(*({"sessions": sessions} for sessions in days), {"title": "Open"}))


def test_what_sessions_are_is_gathered_once_for_all_rules() -> None:
    talk = {"kind": "presentation", "questions": ["q"], "about": ["failures"], "mode": "online"}
    plan = index({"sessions": [talk, talk, {"title": "Open"}, {"kind": "break", "mode": "hybrid"}]})
    assert {"presentation", "break", None} == kinds_of_sessions(plan)
    assert {"q"} == questions_of_sessions(plan)
    assert {"online", None} == modes_of_sessions(plan)
    assert {"failures", None} == themes_of_sessions(plan)


def test_themes_are_those_of_sessions_and_papers() -> None:
    no_theme: list[str] = []
    assert frozenset() == themes(index({"sessions": [{"about": no_theme}]}))
    assert frozenset({"strengths"}) == themes(
        index_of({"papers": [{"kind": "report", "sections": ["strengths"]}]})
    )
    assert themes(index({"sessions": [{"title": "Open"}]})) is None
