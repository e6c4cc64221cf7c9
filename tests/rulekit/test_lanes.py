from __future__ import annotations

import pytest

from mutuallearning.rulekit.lanes import EVERYBODY, Running, Slot, lane_of
from mutuallearning.testing.rules import index_of

SESSIONS = index_of(
    {
        "agenda": {
            "days": [
                {
                    "sessions": [
                        {},
                        {"track": "north"},
                        {"group": ["lead"]},
                        {"track": "north", "group": ["lead"]},
                    ]
                }
            ]
        },
        "actors": [{"id": "lead"}],
    }
).sessions


def running(*slots: tuple[int, int, str]) -> Running:
    found = Running()
    for start, end, lane in slots:
        found.add(Slot(start, end, lane, SESSIONS[0]))
    return found


def test_a_session_is_for_all_or_for_its_track_or_for_its_group() -> None:
    assert [EVERYBODY, "north", "/agenda/days/0/sessions/2", "north"] == [
        lane_of(entry) for entry in SESSIONS
    ]


@pytest.mark.parametrize(
    ("slots", "beside_a", "beside_b"),
    [
        ([(0, 9, "a")], None, 9),
        ([(0, 9, "a"), (1, 5, "b")], 5, 9),
        ([(0, 5, "a"), (1, 9, "b")], 9, 5),
        ([(0, 5, "a"), (1, 9, "a"), (2, 7, "b"), (3, 6, "b")], 7, 9),
        ([(0, 9, "a"), (1, 7, "c"), (2, 6, "b")], 7, 9),
        ([(0, 5, "a"), (1, 7, "c"), (2, 9, "b")], 9, 7),
    ],
)
def test_what_runs_longest_beside_a_lane(
    slots: list[tuple[int, int, str]], beside_a: int | None, beside_b: int | None
) -> None:
    found = running(*slots)
    ends = [slot.end if slot else None for slot in (found.beside("a"), found.beside("b"))]
    assert [beside_a, beside_b] == ends


def test_what_runs_longest_in_a_lane() -> None:
    found = running((0, 9, "a"), (1, 5, "b"), (2, 8, "a"))
    ends = [
        slot.end if slot else None for slot in (found.in_lane("a"), found.in_lane("b"), found.in_lane("c"))
    ]
    assert [9, 5, None] == ends
