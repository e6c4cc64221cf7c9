"""The agenda as a picture."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.html.agenda import WIDTH, AgendaPicture, draw_agenda, length_text
from mutuallearning.reporting.html.voice import plain_voice
from mutuallearning.reporting.html.who import Who


def drawn(*sessions: dict[str, Any], **plan: Any) -> AgendaPicture:  # noqa: ANN401 -- keys of a plan
    document = ActivityPlan.model_validate({"agenda": {"days": [{"sessions": list(sessions)}]}, **plan})
    picture = draw_agenda(document.agenda, Who.of(document), plain_voice)
    assert picture is not None
    return picture


def test_nothing_to_draw() -> None:
    assert draw_agenda(None, Who.of(ActivityPlan()), plain_voice) is None


def test_boxes_follow_the_clock() -> None:
    (day,) = drawn(
        {"title": "One", "start": "9:00", "end": "10:00", "kind": "panel"},
        {"title": "Two", "start": "10:00", "end": "10:30", "kind": "discussion"},
    ).days
    one, two = day.boxes
    assert one.y < two.y
    assert one.height == pytest.approx(2 * two.height, rel=0.1)
    assert ["talk", "dialogue"] == [one.style, two.style]
    assert ["9:00", "10:00"] == [str(hour.label) for hour in day.hours]
    assert "2 sessions: talk 1 h, dialogue 30 min" == str(day.said)
    assert "9:00-10:00 One (Talk)" == one.tip


def test_what_runs_at_the_same_time_stands_side_by_side() -> None:
    (day,) = drawn(
        {"title": "All", "start": "9:00", "end": "10:00"},
        {"title": "A", "start": "10:00", "end": "11:00", "track": "a"},
        {"title": "B", "start": "10:00", "end": "10:30", "track": "b"},
        {"title": "C", "start": "10:30", "end": "11:00", "track": "b"},
    ).days
    everybody, a, b, c = day.boxes
    assert everybody.width > 2 * a.width
    assert a.x < b.x == c.x
    assert c.x + c.width <= WIDTH


def test_more_beside_each_other_than_there_is_room_for() -> None:
    (day,) = drawn(
        *({"title": f"T{n}", "start": "9:00", "end": "10:00", "track": f"t{n}"} for n in range(9))
    ).days
    assert 6 == len(day.boxes)
    assert 3 == day.undrawn
    assert 9 == len(day.rows)


def test_sessions_without_times_are_told_in_words() -> None:
    (day,) = drawn({"title": "Sometime", "kind": "discussion"}, {"title": "Short", "minutes": 45}).days
    assert () == day.boxes
    assert 2 == day.undrawn
    assert ["not said", "45 min"] == [str(row.clock) for row in day.rows]


def test_who_has_the_floor() -> None:
    plan = {
        "parties": [{"id": "host", "name": "Graz"}],
        "actors": [{"id": "a", "roles": ["presenter"], "party": "host"}, {"id": "b"}],
    }
    (day,) = drawn(
        {"start": "9:00", "end": "11:00", "kind": "panel", "speakers": ["a", "nobody"], "parties": ["host"]},
        {"start": "11:00", "end": "12:00", "leads": ["b"]},
        {"start": "12:00", "end": "12:30"},
        **plan,
    ).days
    assert ["Presenter (Graz), nobody, Graz", "b", ""] == [row.floor for row in day.rows]


def test_a_short_box_has_one_line_and_a_very_short_one_none() -> None:
    (day,) = drawn(
        {"title": "Half a day", "start": "8:00", "end": "18:00"},
        {"title": "Ten minutes", "start": "18:00", "end": "18:10"},
        {"title": "Twenty", "start": "18:10", "end": "18:35"},
    ).days
    assert [2, 0, 1] == [len(box.lines) for box in day.boxes]
    assert 800 > day.height


def test_how_time_is_spent() -> None:
    (day,) = drawn(
        {"start": "9:00", "end": "10:00", "kind": "panel"},
        {"start": "10:00", "end": "13:00", "kind": "site-visit"},
    ).days
    assert [(60, 0.0, WIDTH / 4), (180, WIDTH / 4, WIDTH * 3 / 4)] == [
        (share.minutes, share.x, share.width) for share in day.shares
    ]


def test_the_key_shows_only_what_is_drawn() -> None:
    assert ["talk"] == [
        str(style) for style, _, _ in drawn({"start": "9:00", "end": "10:00", "kind": "panel"}).ways
    ]
    assert () == drawn({"kind": "panel"}).ways


def test_lengths() -> None:
    assert ["5 min", "1 h", "1 h 1 min"] == [length_text(minutes) for minutes in (5, 60, 61)]
