"""One rule, one small plan: what comes back is what the checker would say."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from mutuallearning.checking.catalogue import load
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.refusal import Refusal
from mutuallearning.testing.rules import index_of, judge_plan, judge_text, judging, places

SILENT_PEERS = load().get("peers-do-not-say-what-they-seek")
OVER = load().get("expired-waiver")

PEERS = {
    "format": "peer-review",
    "stage": "final",
    "parties": [{"id": "a", "stances": ["peer"], "seeks": ["x"]}, {"id": "b", "stances": ["peer"]}],
}

TEXT = """\
mutuallearning: 1
kind: activity-plan
format: peer-review
stage: final
parties:
  - {id: a, stances: [peer], seeks: [x]}
  - {id: b, stances: [peer]}
"""


def test_data_a_plan_and_a_text_are_judged_alike() -> None:
    judgement = judge_plan(SILENT_PEERS, PEERS)
    assert ["/parties/1/seeks"] == places(judgement)
    assert judgement == judge_plan(SILENT_PEERS, ActivityPlan.model_validate(PEERS))
    assert judgement == judge_text(SILENT_PEERS, TEXT)


def test_what_cannot_be_read_is_not_known() -> None:
    judgement = judge_text(SILENT_PEERS, TEXT.replace("[x]", "7").replace("id: b", "id: b b"))
    assert ("not_judged", "blocked by wrong-type") == (judgement.outcome, judgement.because)


def test_places_are_those_of_the_text() -> None:
    """An item that goes whole is left out of the model, but not out of the text."""
    rule = load().get("recommendation-without-addressee")
    text = TEXT + "recommendations:\n  - {id: no-text}\n  - {id: whole, text: Keep one counsellor.}\n"
    assert ["/recommendations/1/addressee"] == places(judge_text(rule, text))


def test_data_that_are_no_plan_are_refused() -> None:
    with pytest.raises(ValidationError):
        judge_plan(SILENT_PEERS, {"parties": 3})
    with pytest.raises(Refusal):
        judge_text(SILENT_PEERS, "a: [")


def test_parts_in_common_can_be_taken_back() -> None:
    judged = judging(SILENT_PEERS, **PEERS)
    assert "not_met" == judged().outcome
    assert "not_judged" == judged(stage="draft").outcome
    assert "not_applicable" == judged(format=None).outcome


def test_the_date_reaches_the_rule() -> None:
    day = datetime.date(2026, 5, 6)
    assert day == index_of({}, as_of=day).as_of
    assert "not_judged" == judge_plan(SILENT_PEERS, {}, as_of=day).outcome
