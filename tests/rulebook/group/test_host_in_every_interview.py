from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.group.host_in_every_interview import RULE
from mutuallearning.testing.rules import judging, places

HOUSE = {"id": "house", "stances": ["host", "under-review"]}
GUESTS = {"id": "guests", "stances": ["peer"]}
HEAD = {"id": "head", "roles": ["host-lead"], "party": "house"}
CLERK = {"id": "clerk", "roles": ["participant"], "party": "house"}
PEER = {"id": "peer", "roles": ["reviewer"], "party": "guests"}

judged = judging(RULE, parties=[HOUSE, GUESTS], actors=[HEAD, CLERK, PEER])


def interviews(*groups: list[str] | None, **more: object) -> Judgement:
    sessions = [{"kind": "interview", "group": group} for group in groups]
    return judged(agenda={"days": [{"sessions": [{"kind": "welcome"}, *sessions]}]}, **more)


@pytest.mark.parametrize(
    ("groups", "outcome"),
    [
        ([["peer", "head"], ["peer", "head", "clerk"]], "not_met"),
        ([["peer", "head"], ["peer", "clerk"]], "met"),
        ([["peer", "clerk"], ["peer", "clerk"]], "met"),
        ([["peer", "head"], None], "not_judged"),
        # In a single interview it may be the head who is asked.
        ([["peer", "head"]], "not_judged"),
    ],
)
def test_people_are_asked_alone(groups: list[list[str] | None], outcome: str) -> None:
    found = interviews(*groups)
    assert outcome == found.outcome
    assert (["/agenda/days/0/sessions/1/group"] if outcome == "not_met" else []) == places(found)


@pytest.mark.parametrize(
    ("head", "outcome"),
    [
        (HEAD | {"roles": ["sponsor"]}, "not_met"),
        (HEAD | {"roles": ["interpreter"]}, "met"),
        (HEAD | {"party": "guests"}, "met"),
        (HEAD | {"party": None}, "not_judged"),
        (HEAD | {"roles": None}, "not_judged"),
        (HEAD | {"nomination": {"status": "declined"}}, "met"),
    ],
)
def test_only_those_who_speak_for_the_house_are_in_the_way(head: dict[str, object], outcome: str) -> None:
    found = interviews(["peer", "head"], ["peer", "head"], actors=[head, CLERK, PEER])
    assert outcome == found.outcome
