"""Public holidays by country and region, from the package `holidays`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic_core import PydanticCustomError

from mutuallearning.errors import MissingExtraError, UnknownNameError, UsageError
from mutuallearning.suggestions import close_to
from mutuallearning.types.country import COUNTRY_NAMES, country_name, parse_country


def public_holidays(
    country: str, region: str | None = None, *, years: Iterable[int]
) -> Mapping[datetime.date, str]:
    """List the public holidays of a country, or of one of its regions, with their names.

    Args:
        country: The country as two letters; `EL` and `UK` are read as `GR` and `GB`, and `XK` is Kosovo.
        region: The part of the country by its code in ISO 3166-2 without the country, such as `BY` for Bavaria.
        years: The years.

    Raises:
        MissingExtraError: The package `holidays` is not installed; it comes with the extra `calendar`.
        UnknownNameError: There is no such country or region.
        UsageError: The package knows no holidays of the country, or not for such a year.

    >>> public_holidays("AT", years=[2026])[datetime.date(2026, 4, 6)]
    'Easter Monday'
    """
    wanted = sorted(set(years))
    code, found = _calendar(country, region, wanted)
    for year in wanted:
        if not found.start_year <= year <= found.end_year:
            raise UsageError(
                f"The package holidays knows the public holidays of {country_name(code)} ({code}) "
                f"from {found.start_year} to {found.end_year}, not for {year}"
            )
    return MappingProxyType({day: str(name) for day, name in sorted(found.items())})


def known_years(country: str, region: str | None = None) -> range:
    """Give the years of which the public holidays are known; raises what `public_holidays` raises.

    >>> 2026 in known_years("AT"), 1066 in known_years("AT")
    (True, False)
    """
    _, found = _calendar(country, region, [])
    return range(found.start_year, found.end_year + 1)


def merged(calendars: Mapping[str, Mapping[datetime.date, str]]) -> Mapping[datetime.date, str]:
    """Put the holidays of several places together: a day off in one of them is a day off.

    >>> day = datetime.date(2026, 4, 6)
    >>> merged({"AT": {day: "Easter Monday"}, "DE-BY": {day: "Easter Monday"}})[day]
    'Easter Monday (AT, DE-BY)'
    """
    found: dict[datetime.date, dict[str, list[str]]] = {}
    for place, calendar in calendars.items():
        for day, name in calendar.items():
            found.setdefault(day, {}).setdefault(name, []).append(place)
    return MappingProxyType(
        {
            day: "; ".join(f"{name} ({', '.join(places)})" for name, places in names.items())
            for day, names in sorted(found.items())
        }
    )


def _calendar(country: str, region: str | None, years: list[int]) -> tuple[str, Any]:
    """Make the package's own calendar, whose types say little."""
    code = _country(country)
    try:
        import holidays as package  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError:
        raise MissingExtraError("calendar", "holidays") from None
    known: dict[str, list[str]] = package.list_supported_countries()
    if code not in known:
        raise UsageError(f"The package holidays knows no public holidays of {country_name(code)} ({code})")
    if region is not None and region not in known[code]:
        what = f"region of {country_name(code)} ({code})"
        raise UnknownNameError(what, region, close_to(region, known[code]))
    # English where the package has it; otherwise the language of the country.
    return code, package.country_holidays(code, subdiv=region, years=years, language="en_US", expand=False)


def _country(country: str) -> str:
    try:
        return parse_country(country)
    except PydanticCustomError:
        raise UnknownNameError("country", country, close_to(country.upper(), COUNTRY_NAMES)) from None
