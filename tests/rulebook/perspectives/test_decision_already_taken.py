from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.perspectives.decision_already_taken import RULE
from mutuallearning.testing.rules import judging

judged = judging(
    RULE, format="peer-review", stage="final", dates={"start": "2027-01-19", "end": "2027-01-20"}
)


def decisions(*states: str | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    items = [
        {"subject": f"Decision {position}", "state": state, "due": "2 weeks after end"}
        for position, state in enumerate(states)
    ]
    return judged(**{"purpose": "advice-on-reform", "decisions": items} | more)


def test_one_open_decision_is_enough() -> None:
    assert "met" == decisions("taken", "open").outcome
    assert "met" == decisions("open", None).outcome
    (hit,) = decisions("taken", "taken").hits
    assert {"count": 2, "decisions": ("Decision 0", "Decision 1")} == hit.params


def test_a_state_that_is_not_said_leaves_it_open() -> None:
    assert "not_judged" == decisions("taken", None).outcome


def test_only_advice_needs_an_open_decision() -> None:
    assert "not_applicable" == decisions("taken", purpose="showcase").outcome
    assert "not_judged" == decisions("taken", purpose=None).outcome


def test_after_the_start_decisions_may_be_taken() -> None:
    assert "not_applicable" == decisions("taken", stage="done").outcome


def test_without_decisions_there_is_nothing_to_say() -> None:
    assert "not_judged" == decisions("taken", decisions=None).outcome
    assert "not_applicable" == decisions().outcome


@pytest.mark.parametrize(
    ("due", "outcome"),
    [
        ("2027-01-12", "not_met"),
        ("1 week before start", "not_met"),
        ("2027-01-19", "met"),
        ("2027-02", "met"),
        ("2027-01", "not_judged"),
        (None, "not_judged"),
    ],
)
def test_what_is_decided_the_week_before_is_as_good_as_taken(due: str | None, outcome: str) -> None:
    act = {"subject": "The act", "state": "open", "due": due}
    assert outcome == judged(purpose="advice-on-reform", decisions=[act]).outcome


def test_without_a_date_of_the_event_it_is_not_known() -> None:
    act = {"subject": "The act", "state": "open", "due": "2027-01-12"}
    assert "not_judged" == judged(purpose="advice-on-reform", decisions=[act], dates=None).outcome
