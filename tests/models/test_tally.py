"""Tallies: numbers beside the one number of people."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.tally import Tally


def test_it_says_of_what_how_many_and_for_each_of_what() -> None:
    tally = Tally.model_validate({"of": "visits", "count": 2, "per": "pair"})
    assert {"of": "visits", "count": 2, "per": "pair"} == tally.to_data()


def test_more_countries_than_are_counted_cannot_be_listed() -> None:
    with pytest.raises(ValidationError, match="counts 2 countries, but lists 3"):
        Tally.model_validate({"of": "countries", "count": 2, "countries": ["AT", "EL", "UK"]})


@pytest.mark.parametrize("count", [3, 5, "around 4", "more than 20", None])
def test_fewer_may_be_known_than_there_are(count: object) -> None:
    tally = Tally.model_validate({"of": "countries", "count": count, "countries": ["AT", "EL", "UK"]})
    assert ("AT", "GR", "GB") == tally.countries


def test_own_words_are_taken_and_others_refused() -> None:
    assert "x-canteens" == Tally(of="x-canteens").of
    with pytest.raises(ValidationError, match="not a known value"):
        Tally(of="canteens")
