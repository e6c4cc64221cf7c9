from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.recognition.too_few_days_granted import RULE
from mutuallearning.testing.rules import judging, places

# From Monday to Thursday.
DATES = {"start": "2026-05-04", "end": "2026-05-07"}

judged = judging(RULE, format="peer-review", mode="on-site", dates=DATES)


def peer(days: float | None, **more: object) -> dict[str, object]:
    return {"id": "peer", "name": "Graz", "stances": ["peer"], "time_mandate": {"days": days}, **more}


def granted(days: float | None, **parts: object) -> Judgement:
    return judged(parties=[peer(days)], **parts)


def visit(due: str | None, until: str | None, **more: object) -> dict[str, object]:
    return {"kind": "peer-visit", "due": due, "until": until, "parties": ["peer"], **more}


@pytest.mark.parametrize(
    ("days", "outcome"), [(4, "met"), (3, "met"), (2.9, "not_met"), (0, "not_met"), (None, "not_judged")]
)
def test_the_first_and_the_last_may_be_half_days(days: float | None, outcome: str) -> None:
    found = granted(days)
    assert outcome == found.outcome
    assert (["/parties/0/time_mandate/days"] if outcome == "not_met" else []) == places(found)


def test_it_says_who_grants_how_many_of_how_many() -> None:
    (hit,) = granted(2.5).hits
    assert {"party": "Graz", "granted": "2.5", "days": 4} == hit.params


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        # From Friday to Monday: the weekend is nobody's working time.
        ("2026-05-08", "2026-05-11", "met"),
        ("2026-05-07", "2026-05-11", "not_met"),
        ("2026-05-04", None, "not_judged"),
        ("2026-05-04", "2026-05-04", "met"),
        ("2026-05-09", "2026-05-10", "met"),
        # What goes on for longer than a week is no event that one travels to.
        ("2026-05-04", "2026-05-08", "not_met"),
        ("2026-05-04", "2026-05-09", "not_judged"),
        ("2026-05-04", "2026-05", "not_judged"),
        ("2026-05", "2026-05", "not_judged"),
        (None, None, "not_judged"),
    ],
)
def test_working_days_are_counted_where_they_are_known(
    start: str | None, end: str | None, outcome: str
) -> None:
    assert outcome == granted(1, dates={"start": start, "end": end}).outcome


@pytest.mark.parametrize(
    ("mode", "outcome"),
    [("on-site", "not_met"), ("online", "not_judged"), ("hybrid", "not_judged"), (None, "not_judged")],
)
def test_only_who_travels_is_away_all_the_time(mode: str | None, outcome: str) -> None:
    assert outcome == granted(1, mode=mode).outcome


@pytest.mark.parametrize(
    ("stances", "outcome"),
    [
        (["peer"], "not_met"),
        (["assisting"], "not_met"),
        (["host"], "met"),
        (["under-review"], "met"),
        (["peer", "organiser"], "met"),
        (["assisted"], "met"),
        (["funder"], "met"),
        (["programme-owner"], "met"),
        (["stakeholder"], "met"),
        (["observer"], "met"),
        ([], "not_met"),
        (None, "not_judged"),
    ],
)
def test_at_home_each_comes_to_a_part_of_it(stances: list[str] | None, outcome: str) -> None:
    assert outcome == judged(parties=[peer(1, stances=stances)]).outcome


# Two visits of three working days each.
FIRST, SECOND = visit("2026-03-02", "2026-03-04"), visit("2026-06-01", "2026-06-03")


@pytest.mark.parametrize(
    ("days", "steps", "outcome"),
    [
        (4, [FIRST, SECOND], "met"),
        (3, [FIRST, SECOND], "not_met"),
        (3, [FIRST, SECOND | {"changes": [{"kind": "cancelled"}]}], "met"),
        (3, [FIRST, SECOND | {"parties": ["other"]}], "met"),
        (3, [FIRST, SECOND | {"parties": ["peer", "peer"]}], "not_met"),
        (3, [FIRST, SECOND | {"kind": "meeting"}], "met"),
        (3, [FIRST, visit("3 weeks after start", "2026-06-03")], "not_met"),
        # What is not known to the day, or whose it is, may take more.
        (1, [FIRST, visit("2026-06", "2026-06-03")], "not_judged"),
        (1, [FIRST, visit("2026-06-01", "2026-06")], "not_judged"),
        (1, [FIRST, visit("2026-06-01", None)], "not_judged"),
        (1, [visit(None, "2026-06-03"), FIRST], "not_judged"),
        (1, [FIRST | {"parties": ["other"]}], "not_judged"),
        (3, [FIRST, SECOND | {"parties": None}], "not_judged"),
        (1, [FIRST, SECOND | {"parties": None}], "not_met"),
        (3, [FIRST, SECOND | {"kind": None}], "not_judged"),
    ],
)
def test_where_it_comes_in_parts_the_visits_are_added_up(
    days: float, steps: list[object], outcome: str
) -> None:
    assert outcome == granted(days, steps=steps).outcome


def test_the_days_of_all_visits_are_told() -> None:
    assert [6] == [hit.params["days"] for hit in granted(1, steps=[FIRST, SECOND]).hits]


def test_without_a_figure_there_is_nothing_to_compare() -> None:
    assert "not_judged" == judged(parties=[{"id": "peer", "stances": ["peer"]}]).outcome
    assert "not_judged" == judged(parties=[peer(4), {"id": "other", "stances": ["peer"]}]).outcome
    assert ["/parties/1/time_mandate/days"] == places(judged(parties=[{"id": "other"}, peer(1)]))


def test_those_at_home_do_not_hide_those_who_travel() -> None:
    parties = [peer(1, id="host", stances=["host"]), peer(1)]
    assert ["/parties/1/time_mandate/days"] == places(judged(parties=parties))
    steps = [FIRST | {"changes": [{"kind": "cancelled"}]}, SECOND]
    assert ["/parties/0/time_mandate/days"] == places(granted(1, steps=steps))
