from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.promises.list_shared_without_notice import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def shared(stage: str = "invited", **given: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(stage=stage, privacy={"participant_list": given})


def test_a_shared_list_needs_notice() -> None:
    assert "not_met" == shared(audience="participants", notice=False).outcome
    assert "not_met" == shared(audience="public").outcome
    assert "met" == shared(audience="public", notice=True).outcome


def test_before_the_invitation_there_is_nobody_to_tell() -> None:
    assert "not_judged" == shared(stage="draft", audience="public").outcome
    assert "not_met" == shared(stage="draft", audience="public", notice=False).outcome


def test_who_runs_the_event_needs_the_list() -> None:
    assert "not_applicable" == shared(audience="host-and-organiser", notice=False).outcome


def test_a_list_of_which_nothing_is_said() -> None:
    assert "not_judged" == shared().outcome
    assert "not_judged" == judged(privacy=None).outcome
