from __future__ import annotations

from collections.abc import Mapping

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.conclusions_before_all_was_seen import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(
    RULE,
    actors=[
        {"id": "tenant", "category": "service-user"},
        {"id": "head", "category": "manager"},
    ],
)

TALK = {"kind": "presentation", "speakers": ["head"]}
VISIT = {"kind": "site-visit", "speakers": ["head"]}
WORD = {"kind": "presentation", "speakers": ["tenant"]}
END = {"kind": "conclusions", "speakers": ["head"]}
ADVICE = {"kind": "advice", "speakers": ["head"]}


def day(*sessions: Mapping[str, object], **more: object) -> Judgement:
    return judged(agenda={"days": [{"sessions": sessions}]}, **more)


@pytest.mark.parametrize(
    ("sessions", "at"),
    [
        ([TALK, END, VISIT], 2),
        ([TALK, ADVICE, VISIT], 2),
        ([TALK, END, WORD], 2),
        ([VISIT, END, WORD], 2),
        ([WORD, END, VISIT], 2),
        ([END, TALK, VISIT, WORD], 2),
    ],
)
def test_what_comes_last_changes_nothing(sessions: list[Mapping[str, object]], at: int) -> None:
    assert [f"/agenda/days/0/sessions/{at}"] == places(day(*sessions))


@pytest.mark.parametrize(
    ("sessions", "outcome"),
    [
        ([VISIT, WORD, END], "met"),
        ([VISIT, END, VISIT], "met"),
        ([END, VISIT, END], "met"),
        ([TALK, VISIT], "not_applicable"),
        ([TALK, END], "not_applicable"),
        ([VISIT, END, {"speakers": ["head"]}], "not_judged"),
        ([VISIT, END, {"kind": "x-walk", "speakers": ["head"]}], "not_judged"),
        ([VISIT, END, {"kind": "discussion"}], "not_judged"),
    ],
)
def test_what_is_seen_and_heard_before_is_enough(sessions: list[Mapping[str, object]], outcome: str) -> None:
    assert outcome == day(*sessions).outcome


def test_who_uses_it_must_be_known() -> None:
    assert "not_judged" == day(VISIT, END, TALK, actors=[{"id": "head"}]).outcome
    assert "not_judged" == day(VISIT, END, TALK, actors=None).outcome


def test_the_clock_counts_and_not_the_order_on_paper() -> None:
    late = VISIT | {"start": "14:00"}
    assert "not_met" == day(late, END | {"start": "11:00"}).outcome
    assert "met" == day(END | {"start": "16:00"}, late).outcome
