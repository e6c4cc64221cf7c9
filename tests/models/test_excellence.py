"""Excellence models: scales and criteria are data, and hang together."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from mutuallearning.models.excellence import ExcellenceModel, ScoringScale, criteria_of, is_bounded, off_scale


@pytest.mark.parametrize(
    ("scale", "value", "fault"),
    [
        ({"minimum": 1, "maximum": 6, "step": 1}, 0, "is below 1"),
        ({"minimum": 1, "maximum": 6, "step": 1}, 7, "is above 6"),
        ({"minimum": 1, "maximum": 6, "step": 0.5}, 2.25, "is between the steps of 0.5"),
        ({"minimum": 0, "maximum": 1, "step": 0.1}, 0.3, None),
        ({"minimum": 0, "maximum": 100}, 12.34, None),
        ({"kind": "ordinal", "levels": [{"value": 0}, {"value": 5}]}, 3, "is none of the levels"),
        ({"kind": "points", "levels": [{"value": 0}, {"value": 5}]}, 3, None),
        ({"minimum": -2, "maximum": 2, "step": 1}, -1, None),
        ({"step": 5e-324}, 1, None),
        ({"minimum": -1e15, "step": 1e-300}, 1e15, None),
    ],
)
def test_values_off_the_scale(scale: dict[str, Any], value: float, fault: str | None) -> None:
    assert fault == off_scale(ScoringScale.model_validate(scale), value)


@pytest.mark.parametrize(
    ("scale", "bounded"),
    [
        ({"minimum": 1}, False),
        ({"minimum": 1, "maximum": 2}, True),
        ({"kind": "ordinal", "levels": [{"value": 1}]}, True),
        ({"levels": [{"value": 1}]}, False),
    ],
)
def test_whether_a_scale_says_enough(scale: dict[str, Any], *, bounded: bool) -> None:
    assert bounded == is_bounded(ScoringScale.model_validate(scale))


def at_fault(data: dict[str, Any]) -> tuple[Any, ...]:
    with pytest.raises(ValidationError) as raised:
        ExcellenceModel.model_validate({"id": "model", **data})
    (error,) = raised.value.errors()
    return (*error["loc"], *error["ctx"]["at"])


@pytest.mark.parametrize(
    ("data", "at"),
    [
        ({"scale": {"minimum": 2, "maximum": 2}}, ("scale", "maximum")),
        ({"scale": {"step": 0}}, ("scale", "step")),
        ({"scale": {"maximum": 3, "levels": [{"value": 4}]}}, ("scale", "levels", 0, "value")),
        ({"scale": {"levels": [{"value": 4}, {"value": 4}]}}, ("scale", "levels", 1, "value")),
        ({"scale": {"aspects": [{"id": "plan"}, {"id": "plan"}]}}, ("scale", "aspects", 1, "id")),
        ({"sections": [{"id": "a"}, {"title": "No id"}, {"id": "a"}]}, ("sections", 2, "id")),
        (
            {"sections": [{"criteria": [{"id": "a1"}]}, {"criteria": [{"id": "a2"}, {"id": "a1"}]}]},
            ("sections", 1, "criteria", 1, "id"),
        ),
    ],
)
def test_contradictions(data: dict[str, Any], at: tuple[Any, ...]) -> None:
    assert at == at_fault(data)


def test_criteria_come_in_order() -> None:
    sections = [{"criteria": [{"id": "b1"}]}, {}, {"criteria": [{"id": "a1"}, {"id": "a2"}]}]
    model = ExcellenceModel.model_validate({"id": "model", "sections": sections})
    assert ["b1", "a1", "a2"] == [criterion.id for criterion in criteria_of(model)]
