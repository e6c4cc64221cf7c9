"""Planned and real values: only what cannot be otherwise is a difference; what is not said is not known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.comparison import Compared, Comparison
from mutuallearning.types.count import Count


def compared(planned: dict[str, Any], actual: dict[str, Any] | None = None) -> Comparison:
    return ActivityPlan.model_validate({**planned, "actual": actual}).compare_actual()


def outcome(comparison: Comparison, at: str) -> tuple[str, int | None] | None:
    """Give what became of one place: the kind, and by how much."""
    entry = comparison.at(at)
    return None if entry is None else (entry.kind, entry.by)


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        ("2026-03-10", "2026-03-10", ("same", None)),
        ("2026-03-10", "2026-04-14", ("moved", 35)),
        ("2026-03-10", "2026-03-03", ("moved", -7)),
        ("2026-03", "2026-03-31", ("same", None)),
        ("2026-03", "2026-04-02", ("moved", 2)),
        ("2026-03-10", "2026-03", ("unknown", None)),
        ("2026-03-10", "2026-04", ("moved", 22)),
        ("before 2026-06-12", "2026-06-01", ("same", None)),
        ("before 2026-06-12", "2026-06-12", ("moved", 1)),
        ("2024-09 or 2024-10", "2024-10-20", ("same", None)),
        ("2026-03-10", None, ("unknown", None)),
        (None, "2026-03-10", ("unknown", None)),
    ],
)
def test_days(planned: str | None, actual: str | None, expected: tuple[str, int | None]) -> None:
    comparison = compared({"dates": {"start": planned}}, {"dates": {"start": actual}})
    assert expected == outcome(comparison, "/dates/start")


def test_a_distance_between_dates_that_are_not_precise_is_at_least_so_much() -> None:
    entry = compared({"dates": {"start": "2026-03"}}, {"dates": {"start": "2026-04-02"}}).at("/dates/start")
    assert entry is not None
    assert entry.at_least


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        (
            {"start": "2026-03-10", "end": "2026-03-11"},
            {"start": "2026-03-10", "end": "2026-03-12"},
            ("moved", 1),
        ),
        ({"start": "2026-03-10"}, {"start": "2026-03-10", "end": "2026-03-12"}, ("moved", 2)),
        ({"start": "2026-03-10", "end": "2026-03-11"}, {"start": "2026-03-10"}, ("unknown", None)),
        ({"start": "2026-03-10"}, {"start": "2026-03-10"}, None),
    ],
)
def test_last_days(planned: dict[str, str], actual: dict[str, str], expected: object) -> None:
    assert expected == outcome(compared({"dates": planned}, {"dates": actual}), "/dates/end")


def test_two_dates_that_are_equal_are_the_same_however_they_were_made() -> None:
    comparison = compared({"dates": {"end": "2026-03-11"}}, {"dates": {"end": "2026-03-11"}})
    assert ("same", None) == outcome(comparison, "/dates/end")


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        (30, 30, ("same", None)),
        (30, 41, ("more", 11)),
        ("up to 30", 41, ("more", 11)),
        ("up to 30", 12, ("same", None)),
        ("around 40", 45, ("same", None)),
        ("around 40", 51, ("more", 1)),
        ("at least 20", 12, ("fewer", 8)),
        ("at least 20", "more than 40", ("same", None)),
        (30, "around 30", ("unknown", None)),
        (30, None, ("unknown", None)),
        (None, 30, ("unknown", None)),
        (None, None, None),
    ],
)
def test_participants(planned: object, actual: object, expected: object) -> None:
    comparison = compared({"participants": planned}, {"participants": actual})
    assert expected == outcome(comparison, "/participants")


counts = st.builds(
    lambda low, more: Count(low, low + more), st.integers(0, 60), st.integers(0, 20)
) | st.builds(Count, st.integers(0, 60), st.none())


@given(counts, counts)
def test_a_difference_is_only_told_where_no_number_could_be_both(planned: Count, actual: Count) -> None:
    entry = compared({"participants": planned}, {"participants": actual}).at("/participants")
    assert entry is not None
    both = [number for number in range(200) if planned.could_be(number) and actual.could_be(number)]
    assert entry.differs == (not both)
    if entry.kind == "same":
        assert all(planned.could_be(number) for number in range(200) if actual.could_be(number))


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        ("2 days", "2 days", ("same", None)),
        ("90 minutes", "2 hours", ("more", 30)),
        ("2 days", "one day", ("fewer", 1)),
        ("one week", "5 days", ("same", None)),
        ("2 days", "6 hours", ("unknown", None)),
        ("2 days", None, ("unknown", None)),
    ],
)
def test_lengths(planned: str, actual: str | None, expected: tuple[str, int | None]) -> None:
    assert expected == outcome(compared({"duration": planned}, {"duration": actual}), "/duration")


def test_places_and_modes_are_compared_part_by_part() -> None:
    comparison = compared(
        {"place": {"city": "Graz", "country": "AT", "venue": "Town hall"}, "mode": "on-site"},
        {"place": {"city": "graz", "country": "AT"}, "mode": "hybrid"},
    )
    assert ["same", "same", "unknown", "replaced"] == [entry.kind for entry in comparison]


def test_kinds_of_participants_are_compared_one_by_one() -> None:
    comparison = compared(
        {"participant_kinds": ["ministries", "social partners"]},
        {"participant_kinds": ["Ministries", "journalists"]},
    )
    assert [
        Compared("/participant_kinds/0", "ministries", "same", "ministries", "there"),
        Compared("/participant_kinds/1", "social partners", "missing", "social partners", "not there"),
        Compared("/actual/participant_kinds/1", "journalists", "added", None, "there"),
    ] == list(comparison)


def test_tallies_are_compared_with_those_of_the_same_things() -> None:
    comparison = compared(
        {"tallies": [{"of": "countries", "count": 12}, {"of": "visits", "count": 2, "per": "pair"}]},
        {"tallies": [{"of": "visits", "count": 7}, {"of": "countries", "count": 9}]},
    )
    assert [
        ("/tallies/0/count", "fewer", 3),
        ("/tallies/1/count", "unknown", None),
        ("/actual/tallies/0/count", "unknown", None),
    ] == [(entry.at, entry.kind, entry.by) for entry in comparison]


def test_a_plan_of_which_nothing_is_known_afterwards_is_never_as_planned() -> None:
    comparison = compared(
        {
            "dates": {"start": "2026-03-10", "end": "2026-03-11"},
            "place": {"city": "Graz"},
            "participants": 30,
            "parties": [{"id": "malta"}],
            "actors": [{"id": "owner"}],
            "papers": [{"kind": "host-paper", "due": "4 weeks before start"}],
            "steps": [{"what": "draft", "due": "2026-02"}],
            "agenda": {"days": [{"sessions": [{"kind": "panel"}]}]},
        }
    )
    assert {"unknown"} == {entry.kind for entry in comparison}
    assert 9 == len(comparison)
    assert () == comparison.differences


@pytest.mark.parametrize(
    ("planned", "actual", "expected"),
    [
        (["teachers"], ["Teachers"], ["teachers: as planned, there"]),
        (None, ["teachers"], ["kinds of participants: teachers; what was planned is not said"]),
        (None, None, []),
        ([], None, ["kinds of participants: planned none; what happened is not said"]),
        (["teachers"], None, ["kinds of participants: planned teachers; what happened is not said"]),
    ],
)
def test_kinds_of_participants(
    planned: list[str] | None, actual: list[str] | None, expected: list[str]
) -> None:
    found = compared({"participant_kinds": planned}, {"participant_kinds": actual})
    assert expected == [str(entry) for entry in found if "participant_kinds" in entry.at]
