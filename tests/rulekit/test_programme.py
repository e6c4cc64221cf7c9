from __future__ import annotations

from typing import Any

from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import is_open, stretches
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


def test_kinds_that_may_be_anything() -> None:
    assert [True, True, True, False] == [is_open(kind) for kind in (None, "plenary", "x-walk", "panel")]
