from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.contact_ends import RULE
from mutuallearning.testing.rules import judging

judged = judging(
    RULE, format="peer-review", stage="final", dates={"start": "2027-03-02", "end": "2027-03-03"}
)


@pytest.mark.parametrize(
    ("follow_up", "outcome"),
    [
        ({"due": "10 months after end"}, "not_met"),
        ({"due": "10 months after end", "meetings": []}, "not_met"),
        ({"due": "10 months after end", "contact": "A call every quarter"}, "met"),
        ({"due": "10 months after end", "meetings": [{"title": "First call"}]}, "met"),
        # Until then people still know each other.
        ({"due": "6 months after end"}, "not_applicable"),
        ({"due": "2027"}, "not_judged"),
        # It may stand there in words.
        ({"due": "10 months after end", "summary": "We call each other in spring."}, "not_judged"),
        # That there is no date is another rule's finding.
        ({"responsible": "owner"}, "not_judged"),
        (None, "not_judged"),
    ],
)
def test_somebody_is_there_when_questions_come(follow_up: dict[str, object] | None, outcome: str) -> None:
    assert outcome == judged(follow_up=follow_up).outcome


def test_a_small_visit_may_leave_it_at_a_date() -> None:
    assert "not_applicable" == judged(format="study-visit", follow_up={"due": "10 months after end"}).outcome
