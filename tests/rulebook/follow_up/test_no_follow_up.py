from __future__ import annotations

import pytest

from mutuallearning.rulebook.follow_up.no_follow_up import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("follow_up", "places"),
    [
        (None, ["/follow_up"]),
        ({"contact": "A call"}, ["/follow_up/due"]),
        ({"meetings": [{"title": "A call"}]}, ["/follow_up/due"]),
        ({"meetings": [{"due": "3 months after end"}]}, []),
        ({"due": "2027"}, []),
    ],
)
def test_a_date_or_a_dated_meeting_is_enough(follow_up: object, places: list[str]) -> None:
    assert places == [hit.at for hit in judged(follow_up=follow_up).hits]


def test_a_draft_may_leave_it_open() -> None:
    assert "not_judged" == judged(stage="draft").outcome
