from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.host_may_not_comment import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([True, None], "met"),
        ([False, True], "met"),
        ([None, None], "not_met"),
        ([False, False], "not_met"),
        ([], "not_applicable"),
    ],
)
def test_one_chance_to_comment_is_enough(answers: list[bool | None], outcome: str) -> None:
    reports = [{"kind": "report", "host_may_comment": answer} for answer in answers]
    assert outcome == judged(papers=[{"kind": "invitation"}, *reports]).outcome


def test_a_refusal_counts_in_a_draft_and_silence_does_not() -> None:
    refused = [{"kind": "report", "host_may_comment": False}]
    assert "not_met" == judged(stage="draft", papers=refused).outcome
    assert "not_judged" == judged(stage="draft", papers=[{"kind": "report"}]).outcome
