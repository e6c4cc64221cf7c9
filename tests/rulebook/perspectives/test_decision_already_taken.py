from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.perspectives.decision_already_taken import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def decisions(*states: str | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    items = [{"subject": f"Decision {position}", "state": state} for position, state in enumerate(states)]
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
