"""Time zones by their names in the IANA database."""

from __future__ import annotations

import functools
import re
import zoneinfo
from types import MappingProxyType
from typing import Annotated

from mutuallearning.types.faults import malformed, unknown_value
from mutuallearning.types.parsed import Parsed

_PATTERN = "^[A-Za-z][A-Za-z0-9_+-]{0,40}(?:/[A-Za-z0-9_+-]{1,40}){0,3}$"
_NAME = re.compile(_PATTERN)


@functools.cache
def zone_names() -> frozenset[str]:
    """List the time zones of this system; read once, at first use, since that takes some 10 ms."""
    return frozenset(zoneinfo.available_timezones())


def parse_zone(value: object) -> str:
    """Read the name of a time zone.

    It is looked up in a list of names: no path is ever made from it.

    >>> parse_zone("Europe/Vienna")
    'Europe/Vienna'
    """
    if not isinstance(value, str) or _NAME.fullmatch(value) is None:
        raise malformed("a time zone such as Europe/Vienna", value)
    if value not in zone_names():
        raise unknown_value(value, tuple(sorted(zone_names())))
    return value


TimeZone = Annotated[
    str,
    Parsed(
        parse_zone,
        MappingProxyType(
            {
                "type": "string",
                "pattern": _PATTERN,
                "description": "A time zone by its name in the IANA database.",
                "examples": ["Europe/Vienna", "Europe/Lisbon"],
            }
        ),
    ),
]
"""A time zone by its name in the IANA database."""
