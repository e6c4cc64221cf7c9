"""A value of a document in a cell, and back: what does not come back unchanged is not written into one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from mutuallearning.spreadsheets.column import YES_OR_NO, Column
from mutuallearning.types.data import Data, is_list

CellValue: TypeAlias = "str | int | float | datetime.date | datetime.time"
"""What is written into a cell."""

NONE: Final = "none"
"""What stands in a cell where it was decided that there is nothing."""

LONGEST: Final = 32_000
"""Most characters that are written into a cell; the programs take 32,767."""

_MOST_EXACT: Final = 10**15
"""Whole numbers from here on lose digits in a spreadsheet program, which keeps 15."""

_FIRST_DAY: Final = datetime.date(1900, 3, 1)
"""Before it, the programs do not agree on the numbers of days: one of them has a 29 February 1900."""

# What a program may take for a formula (OWASP, CSV injection; the wide forms count in East Asian settings): at the
# start, or behind blanks and apostrophes.
_ACTIVE: Final = re.compile(r"'*\s*[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]")
# What a workbook cannot hold as it is: characters that XML has not, line ends that it changes, its own escapes.
_NOT_IN_CELLS: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|x005F_"
)
_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,15}")
_DECIMAL: Final = re.compile(r"[+-]?[0-9]{1,15}[.,][0-9]{1,15}")
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a program may take for a formula.

    >>> guarded("=1+1"), guarded("1+1"), guarded("'=1+1")
    ("'=1+1", '1+1', "''=1+1")
    """
    return f"'{text}" if _ACTIVE.match(text) else text


def unguarded(text: str) -> str:
    """Take away the apostrophe that `guarded` put before a text, and no other.

    >>> unguarded("'=1+1"), unguarded("'s-Hertogenbosch")
    ('=1+1', "'s-Hertogenbosch")
    """
    return text[1:] if text.startswith("'") and _ACTIVE.match(text, 1) else text


def to_cell(data: Data, column: Column) -> CellValue | None:
    """Give what to write into a cell for a value, or nothing if no cell of the column can hold it."""
    value = _written(data, column)
    if value is None or (isinstance(value, str) and not _fits(value)):
        return None
    shown = datetime.datetime.combine(value, datetime.time.min) if isinstance(value, datetime.date) else value
    return value if is_same(from_cell(shown, "yyyy-mm-dd", column), data) else None


def to_text(data: Data) -> CellValue | None:
    """Give what to write into a cell for a single value that stands for itself, or nothing if none can hold it."""
    if isinstance(data, str):
        return guarded(data) if data == data.strip() and _fits(data) else None
    if isinstance(data, int | float) and not isinstance(data, bool) and abs(data) < _MOST_EXACT:
        return data
    return None


def _fits(text: str) -> bool:
    """Tell whether a text comes back from a cell as it is; one of blanks is as good as none."""
    return bool(text.strip()) and len(text) <= LONGEST and not _NOT_IN_CELLS.search(text)


def _written(data: Data, column: Column) -> CellValue | None:
    if isinstance(data, bool):
        return YES_OR_NO[not data]
    if isinstance(data, int | float):
        return data if abs(data) < _MOST_EXACT else None
    if is_list(data):
        texts = [item if isinstance(item, str) else str(item) for item in data]
        return guarded(("\n" if column.is_prose else ", ").join(texts)) if texts else NONE
    if not isinstance(data, str):
        return None
    if column.has_dates and _DAY.fullmatch(data):
        day = datetime.date.fromisoformat(data)
        return day if day >= _FIRST_DAY else data
    if column.has_times and _TIME.fullmatch(data):
        hours, _, minutes = data.partition(":")
        return datetime.time(int(hours), int(minutes)) if int(hours) < 24 else data  # noqa: PLR2004 -- hours
    return guarded(data)


def from_cell(value: object, number_format: str, column: Column) -> Data:
    """Give the value of a document that stands in a cell: the first reading that the field takes.

    Where it takes none, the plainest reading, for a finding to tell what is wrong with it.
    """
    readings = list(_readings(value, number_format))
    if column.several:
        readings = _lists(readings[0], column)
    return next((one for one in readings if column.takes(one)), readings[0])


def from_text(value: object, number_format: str) -> Data:
    """Give the value of a cell that stands for itself, in no field that would say what it is."""
    return next(_readings(value, number_format))


def _readings(value: object, number_format: str) -> Iterator[Data]:
    """Give all that a cell can mean, the plainest first."""
    if isinstance(value, str):
        yield from _text_readings(unguarded(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), value)))
    elif isinstance(value, bool):
        yield value
        yield YES_OR_NO[not value]
    elif isinstance(value, int | float):
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        yield value
        yield str(value)
    elif isinstance(value, datetime.datetime):
        yield _day(value, number_format)
    elif isinstance(value, datetime.time):
        yield f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    elif isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        yield f"{minutes // 60}:{minutes % 60:02}"
    else:
        yield str(value)


def _text_readings(text: str) -> Iterator[Data]:
    yield text
    bare = text.strip()
    if bare != text:
        yield bare
    if bare.casefold() in (*YES_OR_NO, "true", "false"):
        yield bare.casefold() in (YES_OR_NO[0], "true")
    if _WHOLE.fullmatch(bare):
        yield int(bare)
    elif _DECIMAL.fullmatch(bare):
        yield float(bare.replace(",", "."))
    if _TIME.fullmatch(bare):
        yield bare.zfill(5)
    yield bare.casefold()


def _day(value: datetime.datetime, number_format: str) -> str:
    """Write a day as exactly as it is shown: programs make the first of a month of `2026-11`."""
    if value.time() != datetime.time.min:
        return value.isoformat(timespec="minutes")
    shown = _QUOTED.sub("", number_format).lower()
    if "d" in shown or "y" not in shown:
        return value.date().isoformat()
    return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"


def _lists(plainest: Data, column: Column) -> list[Data]:
    """Give all that a cell with several values can mean."""
    if not isinstance(plainest, str):
        return [[plainest], [str(plainest)]]
    if plainest.strip().casefold() == NONE:
        return [[]]
    parts = re.split("\n" if column.is_prose else "[,;\n]", plainest)
    texts = [part.strip() for part in parts if part.strip()]
    numbers: list[Data] = [int(part) if _WHOLE.fullmatch(part) else part for part in texts]
    return [list[Data](texts), numbers, [text.casefold() for text in texts]]


def is_same(one: Data, other: Data) -> bool:
    """Tell whether two values say the same; a number is no truth value, and 43 is 43.0.

    >>> is_same(43, 43.0), is_same(1, True)
    (True, False)
    """
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(is_same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other
