"""Words, lists and dates as the records write them."""

from __future__ import annotations

import calendar
import re
import unicodedata

from mutuallearning.types.country import COUNTRY_NAMES, parse_country
from mutuallearning.types.partial_date import PartialDate

_THIRD = re.compile("(early|mid|late) ([0-9]{4})-([0-9]{2})")
_MONTH = "|".join(calendar.month_name[1:])
UNTIL = re.compile(rf"(?P<what>.+) to (?P<until>(?:{_MONTH}) [0-9]{{4}})")
"""A thing that goes on, and until which month."""

_CODES = {name: code for code, name in COUNTRY_NAMES.items()}


def slug(text: str) -> str:
    """Make an identifier of a name.

    >>> slug("Vila Nova de Famalicão (PT)")
    'vila-nova-de-famalicao-pt'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].rstrip("-")


def human(key: str) -> str:
    """Write a key of a record as a title.

    >>> human("report_and_recommendations")
    'Report and recommendations'
    """
    words = key.replace("_", " ")
    return words[0].upper() + words[1:]


def key(title: str) -> str:
    """Write a title as a key of a record; the reverse of `human`.

    >>> key("Report and recommendations")
    'report_and_recommendations'
    """
    return (title[0].lower() + title[1:]).replace(" ", "_")


def date_in(value: object) -> str:
    """Read a date of a record.

    >>> date_in("mid-May 2017"), date_in(2014)
    ('mid 2017-05', '2014')
    """
    return str(PartialDate.parse(value))


def date_out(date: PartialDate) -> str | int:
    """Write a date as the records do.

    >>> date_out(PartialDate.parse("mid 2017-05")), date_out(PartialDate.parse("2014"))
    ('mid-May 2017', 2014)
    """
    text = str(date)
    third = _THIRD.fullmatch(text)
    if third is not None:
        part, year, month = third.groups()
        return f"{part}-{calendar.month_name[int(month)]} {year}"
    return int(text) if text.isdecimal() else text


def month_out(date: PartialDate) -> str:
    """Write a month in words, as in `March 2020`."""
    return f"{calendar.month_name[date.month or 1]} {date.year}"


def items(text: str) -> list[str]:
    """Take a list in prose apart.

    >>> items("Actiris, VDAB and Le Forem")
    ['Actiris', 'VDAB', 'Le Forem']
    """
    *most, last = text.split(", ")
    return [*most, *last.split(" and ", 1)]


def prose(names: list[str]) -> str:
    """Write a list in prose; the reverse of `items`."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def country_of(name: str) -> str | None:
    """Find the code of a country by code or name; None if there is no such country."""
    if re.fullmatch("[A-Z]{2}", name):
        return parse_country(name)
    return _CODES.get(name)
