"""Each day of the tables is one that the package of holidays knows, and Easter is where dateutil has it."""

from __future__ import annotations

import datetime

import pytest
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from mutuallearning.rulekit.public_holidays import (
    BY_EASTER,
    BY_ORTHODOX_EASTER,
    FIXED,
    easter_sundays,
    is_holiday,
)
from mutuallearning.timetables.holidays import public_holidays

YEAR = 2026
DAYS = [datetime.date(YEAR, 1, 1) + datetime.timedelta(days=number) for number in range(365)]
WORKING_DAYS = [day for day in DAYS if day.isoweekday() <= 5]
"""A holiday on a Sunday is one on Monday instead in some regions."""


@pytest.mark.parametrize("country", sorted(FIXED))
def test_what_is_told_is_a_holiday(country: str) -> None:
    pytest.importorskip("holidays")
    known = public_holidays(country, years=[YEAR])
    assert [] == [day for day in WORKING_DAYS if is_holiday(country, day) and day not in known]


def test_easter_for_four_centuries() -> None:
    years = range(1900, 2300)
    expected = [(easter(year, EASTER_WESTERN), easter(year, EASTER_ORTHODOX)) for year in years]
    assert expected == [easter_sundays(year) for year in years]


def test_holidays_by_easter_belong_to_known_countries() -> None:
    assert FIXED.keys() >= BY_EASTER.keys() | BY_ORTHODOX_EASTER.keys()


def test_a_country_of_which_nothing_is_known_has_no_holiday() -> None:
    assert not is_holiday("JP", datetime.date(YEAR, 1, 1))
