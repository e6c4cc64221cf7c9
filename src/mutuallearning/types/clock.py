"""Times of day on a 24-hour clock, to the minute."""

from __future__ import annotations

import datetime
import functools
import re
from types import MappingProxyType
from typing import Annotated

from mutuallearning.types.faults import malformed
from mutuallearning.types.parsed import Parsed

_PATTERN = "^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$"
_TIME = re.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])")
_EXPECTED = "a time from 0:00 to 23:59, such as 9:30, in quotes if need be"


def parse_time(value: object) -> datetime.time:
    """Read a time of day from text or from a `datetime.time` without seconds and time zone.

    Raises:
        PydanticCustomError: It is neither; nor is 24:00, which belongs to the next day. See
            `faults.malformed`.

    >>> parse_time("9:30")
    datetime.time(9, 30)
    """
    if isinstance(value, str):
        return _from_text(value)
    if (
        isinstance(value, datetime.time)
        and value.tzinfo is None
        and not value.second
        and not value.microsecond
    ):
        return value
    raise malformed(_EXPECTED, value)


# There are 2,040 spellings at most.
@functools.lru_cache(maxsize=2048)
def _from_text(text: str) -> datetime.time:
    match = _TIME.fullmatch(text)
    if match is None:
        raise malformed(_EXPECTED, text)
    return datetime.time(int(match[1]), int(match[2]))


def format_time(value: datetime.time) -> str:
    """Write a time with two digits for the hour.

    >>> format_time(datetime.time(9, 30))
    '09:30'
    """
    return f"{value.hour:02}:{value.minute:02}"


def minutes_of(value: datetime.time) -> int:
    """Count the minutes since midnight.

    >>> minutes_of(datetime.time(9, 30))
    570
    """
    return value.hour * 60 + value.minute


ClockTime = Annotated[
    datetime.time,
    Parsed(
        parse_time,
        MappingProxyType(
            {
                "type": "string",
                "pattern": _PATTERN,
                "description": "A time of day on a 24-hour clock, from 0:00 to 23:59.",
                "examples": ["09:30", "14:00"],
            }
        ),
        format_time,
    ),
]
"""A time of day to the minute, in the time zone of the event."""
