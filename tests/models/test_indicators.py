"""Indicators: values by service and period; what is missing stays missing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.indicators import BenchmarkIndicator, IndicatorValue
from mutuallearning.types.partial_date import PartialDate

VALUES = [
    {"service": "north", "period": 2024, "value": -0.5},
    {"service": "south", "period": 2024, "missing_because": "The register changed."},
    {"period": 2024, "value": 3},
]


def test_a_value_is_found_by_service_and_period() -> None:
    indicator = BenchmarkIndicator.model_validate({"id": "share", "values": VALUES})
    year = PartialDate(2024)
    north, south = indicator.value_for("north", year), indicator.value_for("south", year)
    assert north is not None
    assert -0.5 == north.value
    assert south is not None
    assert None is south.value
    assert None is indicator.value_for("north", PartialDate(2025))


def test_no_value_is_said_twice() -> None:
    again = {"service": "north", "period": "2024", "value": 1}
    with pytest.raises(ValidationError, match="has two values of north for 2024"):
        BenchmarkIndicator.model_validate({"id": "share", "values": [*VALUES, again]})


def test_a_value_is_there_or_not() -> None:
    with pytest.raises(ValidationError, match="says why there is none"):
        IndicatorValue.model_validate({"value": 0, "missing_because": "Nobody asked."})


@pytest.mark.parametrize("value", ["3", True, float("nan"), float("inf"), 10**16])
def test_only_finite_numbers(value: object) -> None:
    with pytest.raises(ValidationError):
        IndicatorValue.model_validate({"value": value})
