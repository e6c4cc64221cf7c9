"""Where something takes place, in one line."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.models.step import Step
from mutuallearning.timetables.places import place_of


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (None, None),
        ({"city": "Lille", "country": "FR"}, "Lille, France"),
        (
            {"city": "Tallinn", "country": "EE", "further": [{"city": "Helsinki", "country": "FI"}]},
            "Tallinn, Estonia; Helsinki, Finland",
        ),
        ({"further": [{"country": "LV"}, {}]}, "Latvia"),
    ],
)
def test_one_line_for_one_place_or_several(place: dict[str, Any] | None, expected: str | None) -> None:
    assert expected == place_of(Step.model_validate({"place": place}))
