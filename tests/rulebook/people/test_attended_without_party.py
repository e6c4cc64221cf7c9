from __future__ import annotations

import pytest

from mutuallearning.rulebook.people.attended_without_party import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="study-visit", stage="done")


@pytest.mark.parametrize(
    ("came", "attended", "party", "outcome"),
    [
        (False, True, "fi", "not_met"),
        (True, True, "fi", "met"),
        (False, False, "fi", "met"),
        (True, False, "fi", "met"),
        (None, True, "fi", "not_judged"),
        (False, None, "fi", "not_judged"),
        (False, True, None, "not_judged"),
        (False, True, "gone", "not_judged"),
    ],
)
def test_nobody_is_there_for_a_party_that_is_not(
    *, came: bool | None, attended: bool | None, party: str | None, outcome: str
) -> None:
    parties = [{"id": "fi", "came": came}, {"id": "lt", "came": True}]
    actors = [{"id": "guest", "party": party, "attended": attended}]
    actors.append({"id": "other", "party": "lt", "attended": True})
    assert outcome == judged(parties=parties, actors=actors).outcome
