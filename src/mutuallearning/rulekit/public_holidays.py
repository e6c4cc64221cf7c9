"""Public holidays of whole countries that come each year by the same rule: on a day of the calendar, or by Easter.

A rule gives the same findings for the same plan whatever else is installed, so it cannot ask a package that knows
this year's laws. Holidays of regions, of the moon and of a single year are not here: these are missed, and none is
told that is not one. `timetables.holidays` knows them all, where its package is installed.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FIXED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "AT": "01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26",
        "BE": "01-01 05-01 07-21 08-15 11-01 11-11 12-25",
        "BG": "01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26",
        "CH": "01-01 08-01 12-25",
        "CY": "01-01 01-06 03-25 04-01 05-01 08-15 10-01 10-28 12-25 12-26",
        "CZ": "01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
        "DE": "01-01 05-01 10-03 12-25 12-26",
        "DK": "01-01 12-25 12-26",
        "EE": "01-01 02-24 05-01 06-23 06-24 08-20 12-24 12-25 12-26",
        "ES": "01-01 01-06 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
        "FI": "01-01 01-06 05-01 12-06 12-24 12-25 12-26",
        "FR": "01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25",
        "GB": "01-01 12-25 12-26",
        "GR": "01-01 01-06 03-25 08-15 10-28 12-25 12-26",
        "HR": "01-01 01-06 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26",
        "HU": "01-01 03-15 05-01 08-20 10-23 11-01 12-24 12-25 12-26",
        "IE": "01-01 03-17 12-25 12-26",
        "IS": "01-01 05-01 06-17 12-25 12-26",
        "IT": "01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26",
        "LI": "01-01 01-06 05-01 08-15 09-08 11-01 12-08 12-25 12-26",
        "LT": "01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26",
        "LU": "01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26",
        "LV": "01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31",
        "MT": "01-01 02-10 03-19 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25",
        "NL": "01-01 12-25 12-26",
        "NO": "01-01 05-01 05-17 12-25 12-26",
        "PL": "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26",
        "PT": "01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
        "RO": "01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26",
        "SE": "01-01 01-06 05-01 06-06 12-25 12-26",
        "SI": "01-01 01-02 02-08 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26",
        "SK": "01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26",
    }
)
"""Days of the calendar by country; the package `holidays` 0.109 has each of them for all of 2024 to 2036."""

BY_EASTER: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "AT": (1, 39, 50, 60),
        "BE": (1, 39, 50),
        "CH": (39,),
        "CZ": (-2, 1),
        "DE": (-2, 1, 39, 50),
        "DK": (-3, -2, 1, 39, 50),
        "EE": (-2,),
        "ES": (-2,),
        "FI": (-2, 1, 39),
        "FR": (1, 39, 50),
        "GB": (-2,),
        "HR": (1, 60),
        "HU": (-2, 1, 50),
        "IE": (1,),
        "IS": (-3, -2, 1, 39, 50),
        "IT": (1,),
        "LI": (1, 39, 50, 60),
        "LT": (1,),
        "LU": (1, 39, 50),
        "LV": (-2, 1),
        "MT": (-2,),
        "NL": (1, 39, 50),
        "NO": (-3, -2, 1, 39, 50),
        "PL": (1, 60),
        "PT": (-2, 60),
        "SE": (-2, 1, 39),
        "SI": (1,),
        "SK": (-2, 1),
    }
)
"""Days from Easter Sunday, where the western churches' Easter counts; Sundays left out."""

BY_ORTHODOX_EASTER: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {"BG": (-2, -1, 1), "CY": (-48, -2, 1, 50), "GR": (-48, -2, 1, 50), "RO": (-2, 1, 50)}
)
"""Days from Easter Sunday, where the eastern churches' Easter counts; Sundays left out."""


def is_known(country: str) -> bool:
    """Tell whether anything is known of the holidays of a country.

    >>> is_known("AT"), is_known("JP")
    (True, False)
    """
    return country in FIXED


def is_holiday(country: str, day: datetime.date) -> bool:
    """Tell whether a day is surely a public holiday in all of a country.

    >>> is_holiday("AT", datetime.date(2026, 5, 14)), is_holiday("EE", datetime.date(2026, 5, 14))
    (True, False)
    """
    if f"{day:%m-%d}" in FIXED.get(country, ""):
        return True
    western, eastern = easter_sundays(day.year)
    return (day - western).days in BY_EASTER.get(country, ()) or (
        (day - eastern).days in BY_ORTHODOX_EASTER.get(country, ())
    )


@functools.lru_cache(maxsize=64)
def easter_sundays(year: int) -> tuple[datetime.date, datetime.date]:
    """Work out Easter Sunday of a year for the western and for the eastern churches, both as we count days today.

    After Meeus, Astronomical Algorithms, chapter 8.

    >>> [str(day) for day in easter_sundays(2026)]
    ['2026-04-05', '2026-04-12']
    """
    century = year // 100
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    shift = epact + weekday - 7 * ((year % 19 + 11 * epact + 22 * weekday) // 451)
    western = datetime.date(year, 3, 22) + datetime.timedelta(days=shift)
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    behind = century - century // 4 - 2
    eastern = datetime.date(year, 3, 22) + datetime.timedelta(days=moon + sunday + behind)
    return western, eastern
