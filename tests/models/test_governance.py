"""Decisions and meetings that contradict themselves, and organisations, parties and actors that name themselves."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor
from mutuallearning.models.governance import Decision, Meeting
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party
from mutuallearning.models.series import SeriesEvent
from mutuallearning.types.model import Model


@pytest.mark.parametrize(
    ("model", "data", "said"),
    [
        (
            Decision,
            {"subject": "Who goes", "state": "open", "taken_on": "2026-03"},
            "is still open, and yet was taken on 2026-03",
        ),
        (
            Meeting,
            {"held": "2026-03-05", "held_until": "2026-03-04"},
            "was held until 2026-03-04, before it began on 2026-03-05",
        ),
        (SeriesEvent, {"when": "2026-03-05", "until": "2026-03-04"}, "ends on 2026-03-04, before it starts"),
        (
            Organisation,
            {"id": "a", "since": 2016, "until": 2015},
            "existed until 2015, before it began in 2016",
        ),
        (Organisation, {"id": "a", "replaces": ["b", "a"]}, "the organisation is said to replace itself"),
        (Party, {"id": "a", "paired_with": ["a"]}, "the party is said to be paired with itself"),
        (Actor, {"id": "a", "paired_with": ["a"]}, "the actor is said to be paired with itself"),
    ],
)
def test_what_contradicts_itself(model: type[Model], data: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    assert said in caught.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Decision, {"subject": "Who goes", "state": "taken", "taken_on": "2026-03", "result": "Two cities"}),
        (Meeting, {"held": "2026-03", "held_until": "2026-03-04"}),
        (Organisation, {"id": "a", "replaces": ["b"], "since": "2016", "until": "2016"}),
        (Party, {"id": "a", "paired_with": ["b"], "period": {"start": "2018-04"}}),
    ],
)
def test_what_hangs_together(model: type[Model], data: dict[str, Any]) -> None:
    assert data == model.model_validate(data).to_data()


def test_several_places_are_set_beside_those_that_were_planned() -> None:
    plan = ActivityPlan.model_validate(
        {
            "place": {"city": "Tallinn", "further": [{"city": "Helsinki"}, {"country": "LV"}]},
            "actual": {"place": {"city": "Tallinn", "further": [{"city": "Helsinki"}]}},
        }
    )
    (entry,) = (one for one in plan.compare_actual().entries if one.at == "/place/further")
    assert ("replaced", "Helsinki, LV", "Helsinki") == (entry.kind, entry.planned, entry.actual)
