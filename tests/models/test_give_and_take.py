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


def test_who_did_not_come_neither_gives_nor_takes_and_regions_are_apart() -> None:
    parties = [
        {"id": "north", "country": "EE", "region": "Ida-Viru", "brings": ["A tool"]},
        {"id": "south", "country": "EE", "region": "Võru", "stances": ["peer"]},
        {"id": "away", "country": "LV", "came": False},
        {"id": "guest"},
    ]
    rows = give_and_take([ActivityPlan.model_validate({"id": "visit", "parties": parties})])
    assert ["Ida-Viru, Estonia", "Võru, Estonia", "guest"] == sorted(row.name for row in rows)
