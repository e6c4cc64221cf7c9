"""Who gives and who takes, over several activities."""

from __future__ import annotations

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.give_and_take import give_and_take

SESSION = {"kind": "presentation", "parties": ["guest"]}


@pytest.mark.parametrize(
    "agenda",
    [{"days": [{"sessions": [SESSION]}]}, {"sessions": [SESSION]}],
    ids=["on a day", "on a day that is not known"],
)
@pytest.mark.parametrize("really", [False, True])
def test_who_has_the_floor_brings_something(agenda: dict[str, object], really: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    plan = ActivityPlan.model_validate(
        {
            "id": "visit",
            "parties": [{"id": "guest", "country": "EE", "stances": ["peer"]}],
            **({"actual": {"agenda": agenda}} if really else {"agenda": agenda}),
        }
    )
    (row,) = give_and_take([plan])

    assert ("visit",) == row.brought
    assert not row.only_took
