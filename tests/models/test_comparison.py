"""What a comparison says to people and to tables."""

from __future__ import annotations

import pickle

import pytest

from mutuallearning.models.comparison import Compared, Comparison

LATER = Compared("/dates/start", "start", "moved", "2026-03-10", "2026-03-11", by=1, unit="day")
SAME = Compared("/mode", "mode", "same", "online", "online")
OPEN = Compared("/participants", "participants", "unknown", "up to 30")


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (LATER, "start: planned 2026-03-10, was 2026-03-11, 1 day later"),
        (
            Compared("/a", "end", "moved", "2026-03", "2026-02-20", by=-9, unit="day", at_least=True),
            "end: planned 2026-03, was 2026-02-20, at least 9 days earlier",
        ),
        (Compared("/a", "people", "more", "30", "1041", by=1011), "people: planned 30, was 1041, 1,011 more"),
        (Compared("/a", "people", "fewer", "30", "28", by=2), "people: planned 30, was 28, 2 fewer"),
        (Compared("/a", "people", "fewer", "many", "28"), "people: planned many, was 28"),
        (
            Compared("/a", "length", "more", "1 hour", "2 hours", by=60, unit="minute"),
            "length: planned 1 hour, was 2 hours, 60 minutes more",
        ),
        (SAME, "mode: as planned, online"),
        (OPEN, "participants: planned up to 30; what happened is not said"),
        (Compared("/a", "city", "unknown", None, "Graz"), "city: Graz; what was planned is not said"),
        (
            Compared("/a", "people", "unknown", "about 30", "up to 40"),
            "people: planned about 30, was up to 40; too little is said to compare them",
        ),
        (
            Compared("/a", "party Malta", "missing", "to come", "did not come"),
            "party Malta: planned, did not come",
        ),
        (
            Compared("/a", "session panel", "added", None, "took place"),
            "session panel: not planned, took place",
        ),
        (
            Compared("/a", "party Malta", "replaced", "to come", "party Italy"),
            "party Malta: replaced by party Italy",
        ),
        (Compared("/a", "city", "replaced", "Linz", "Graz"), "city: replaced by Graz"),
    ],
)
def test_every_line_says_both_sides_and_the_distance(entry: Compared, line: str) -> None:
    assert line == str(entry)


def test_what_comes_from_a_document_cannot_steer_a_terminal() -> None:
    assert "\x1b" not in str(Compared("/a", "party \x1b[2J", "missing", "planned", "\x1b[2J"))


def test_a_comparison_says_the_differences_first() -> None:
    assert (
        "start: planned 2026-03-10, was 2026-03-11, 1 day later\nas planned: mode\nnot known: participants"
        == str(Comparison((OPEN, SAME, LATER)))
    )


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert "nothing to compare" == str(Comparison(()))
    assert "no difference is known\nnot known: participants" == str(Comparison((OPEN,)))


def test_entries_can_be_found_sorted_and_counted() -> None:
    comparison = Comparison((OPEN, SAME, LATER))
    assert ((LATER,), (SAME,), (OPEN,)) == (comparison.differences, comparison.as_planned, comparison.unknown)
    assert [OPEN, SAME, LATER] == list(comparison)
    assert 3 == len(comparison)
    assert SAME == comparison.at("/mode")
    assert comparison.at("/nowhere") is None


def test_it_can_be_kept_and_put_into_a_table() -> None:
    comparison = Comparison((LATER,))
    assert comparison == pickle.loads(pickle.dumps(comparison))  # noqa: S301 -- made in this line
    assert hash(comparison) == hash(Comparison((LATER,)))
    assert (
        {
            "at": "/dates/start",
            "what": "start",
            "kind": "moved",
            "planned": "2026-03-10",
            "actual": "2026-03-11",
            "by": 1,
            "unit": "day",
            "at_least": False,
        },
    ) == comparison.to_records()
