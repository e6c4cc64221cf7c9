from __future__ import annotations

import pytest

from mutuallearning.rulebook.dialogue.no_hour_for_the_team import RULE
from mutuallearning.testing.rules import judging, places

TEAM = [{"id": "one", "roles": ["reviewer"]}, {"id": "two", "roles": ["team-leader", "reviewer"]}]

judged = judging(RULE, format="peer-review", actors=TEAM)


def day(*kinds: str | None) -> dict[str, object]:
    return {"sessions": [{"kind": kind} for kind in kinds]}


def agenda(*kinds: str | None, **more: object) -> dict[str, object]:
    return {"days": [day(*kinds)], **more}


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (["interview", "feedback"], "not_met"),
        (["site-visit", "meal", "recommendations"], "not_met"),
        (["study-tour", "presentation", "feedback"], "not_met"),
        (["observation", "questions", "feedback", "team-meeting"], "not_met"),
        (["interview", "team-meeting", "feedback"], "met"),
        (["interview", "team-meeting"], "met"),
        # What is no feedback, or after nothing that was seen, tells nothing.
        (["interview", "closing"], "not_judged"),
        (["presentation", "feedback"], "not_judged"),
        (["interview", "plenary", "feedback"], "not_judged"),
        (["interview", "x-circle", "feedback"], "not_judged"),
        (["interview", None, "feedback"], "not_judged"),
        # What is not known may be the feedback.
        (["interview", None, "team-meeting", "feedback"], "not_judged"),
        (["interview", "team-meeting", None, "feedback"], "met"),
    ],
)
def test_a_team_sits_together_before_it_tells(kinds: list[str | None], outcome: str) -> None:
    assert outcome == judged(agenda=agenda(*kinds)).outcome


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("team-meeting", "met"),
        ("reflection", "met"),
        ("working-group", "met"),
        ("breakout", "met"),
        ("workshop", "met"),
        ("discussion", "met"),
        ("round-table", "met"),
        ("debate", "met"),
        ("world-cafe", "met"),
        ("exercise", "met"),
        ("advice", "met"),
        ("conclusions", "met"),
        ("questions", "not_met"),
        ("training", "not_met"),
        ("social", "not_met"),
    ],
)
def test_to_compare_takes_a_session_in_which_people_talk(kind: str, outcome: str) -> None:
    assert outcome == judged(agenda=agenda("interview", kind, "feedback")).outcome


@pytest.mark.parametrize(
    ("actors", "outcome"),
    [
        (TEAM, "not_met"),
        ([TEAM[0], {"id": "two", "roles": ["external-assessor"]}], "not_met"),
        ([TEAM[0], {"id": "two", "roles": ["team-leader"]}], "not_met"),
        (TEAM[1:], "not_judged"),
        ([TEAM[0], {"id": "two", "roles": ["thematic-expert"]}], "not_judged"),
        ([TEAM[0], TEAM[1] | {"nomination": {"status": "declined"}}], "not_judged"),
        ([{"id": "one"}], "not_judged"),
    ],
)
def test_one_alone_is_no_team(actors: list[object], outcome: str) -> None:
    assert outcome == judged(actors=actors, agenda=agenda("interview", "feedback")).outcome


def test_the_first_word_is_told_with_the_number_of_those_who_say_it() -> None:
    found = judged(agenda=agenda("interview", "feedback", "recommendations"))
    assert ["/agenda/days/0/sessions/1"] == places(found)
    assert {"count": 2} == found.hits[0].params


def test_the_clock_tells_what_comes_first() -> None:
    late = {"kind": "team-meeting", "start": "17:00"}
    sessions = [late, {"kind": "interview", "start": "9:00"}, {"kind": "feedback", "start": "16:00"}]
    assert ["/agenda/days/0/sessions/2"] == places(judged(agenda={"days": [{"sessions": sessions}]}))


def test_an_evening_before_counts() -> None:
    days = [day("interview", "team-meeting"), day("feedback")]
    assert "met" == judged(agenda={"days": days}).outcome
    assert ["/agenda/days/1/sessions/0"] == places(judged(agenda={"days": [day("interview"), days[1]]}))


def test_what_is_not_all_is_not_judged() -> None:
    assert "not_judged" == judged(agenda=agenda("interview", "feedback", complete=False)).outcome
    undated = agenda("interview", "feedback", sessions=[{"kind": "team-meeting"}])
    assert "not_judged" == judged(agenda=undated).outcome
    assert "not_judged" == judged(agenda={"days": [{}, day("interview", "feedback")]}).outcome


def test_where_the_meetings_of_the_team_are_counted_another_rule_speaks() -> None:
    assert (
        "not_applicable"
        == judged(format="benchlearning-visit", agenda=agenda("interview", "feedback")).outcome
    )
