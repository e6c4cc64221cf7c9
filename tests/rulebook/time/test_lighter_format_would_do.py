from __future__ import annotations

import pytest

from mutuallearning.rulebook.time.lighter_format_would_do import RULE
from mutuallearning.testing.rules import judging, places

TOPIC = {"title": "Waiting times", "questions": [{"text": "How do we shorten the queue?"}]}

judged = judging(
    RULE,
    format="peer-review",
    stage="final",
    purpose="problem-solving",
    topics=[TOPIC],
    dates={"start": "2027-03-02", "end": "2027-03-03"},
    agenda={"days": [{"sessions": [{"kind": "presentation"}, {"kind": "discussion"}]}]},
)


def test_two_days_of_talk_about_one_question_are_found() -> None:
    judgement = judged()
    assert ["/dates/end"] == places(judgement)
    assert {"days": 2} == judgement.hits[0].params


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({"topics": [TOPIC, TOPIC]}, "not_applicable"),
        ({"topics": [TOPIC, {"title": "Staff"}]}, "not_judged"),
        ({"purpose": "transfer"}, "not_applicable"),
        ({"purpose": None}, "not_judged"),
        ({"agenda": {"days": [{"sessions": [{"kind": "site-visit"}]}]}}, "not_applicable"),
        ({"agenda": {"days": [{"sessions": [{"kind": "discussion"}, {}]}]}}, "not_judged"),
        ({"agenda": {"days": [{"sessions": [{"kind": "discussion"}]}, {}]}}, "not_judged"),
        ({"dates": {"start": "2027-03-02", "end": "2027-03-02"}}, "met"),
        ({"dates": {"start": "2027-03-02"}}, "not_judged"),
        ({"dates": {"start": "2027-03", "end": "2027-03"}}, "not_judged"),
        ({"format": "mentoring"}, "not_applicable"),
    ],
)
def test_there_can_be_good_reasons(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
