"""How people write a recurrence, as a pattern and as parts; what the parts mean is told by `Recurrence`."""

from __future__ import annotations

import functools
import re
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

import attrs
from pydantic_core import PydanticCustomError

from mutuallearning.types.date_text import MONTH_NAME, MONTHS, last_day, month_number
from mutuallearning.types.faults import malformed
from mutuallearning.types.number_words import NUMBER_WORD, NUMBER_WORDS, any_case
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.patterns import compiled
from mutuallearning.wording import listed

RecurrenceUnit: TypeAlias = Literal["day", "week", "month", "year"]

MAX_TIMES: Final = 1_000
"""Most times that something comes round."""

MAX_INTERVAL: Final = 1_000
"""Most units from one time to the next."""

EXPECTED_RECURRENCE = (
    "a recurrence such as every 5 weeks until 2027-06-30, or every month on the last Friday, 6 times"
)
"""What to tell the author of anything else."""

EXPECTED_END = "an end of the recurrence, such as every 5 weeks until 2027-06-30, or every 5 weeks, 6 times"
EXPECTED_INTERVAL = f"an interval of 1 to {MAX_INTERVAL:,} units"
EXPECTED_TIMES = f"a recurrence of 1 to {MAX_TIMES:,} times"
_EXPECTED_MONTH_DAY = "a day of the month from the 1st to the 31st"
_EXPECTED_NTH = "the first, second, third, fourth or last such weekday, since few months have a fifth"

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_NUMBERS: Final = MappingProxyType({name: number for number, name in enumerate(_WEEKDAYS)})
_NTHS: Final = MappingProxyType({"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1})
_NTH_NAMES: Final = MappingProxyType({number: name for name, number in _NTHS.items()})
_ADVERBS: Final[MappingProxyType[str, tuple[int, RecurrenceUnit]]] = MappingProxyType(
    {
        "daily": (1, "day"),
        "weekly": (1, "week"),
        "fortnightly": (2, "week"),
        "monthly": (1, "month"),
        "quarterly": (3, "month"),
        "yearly": (1, "year"),
        "annually": (1, "year"),
    }
)
_LEAP_YEAR = 2024
_LAST = -1
_FOURTH = 4
_MAX_MONTH_DAY = 31

_NUMBER = f"[0-9]{{1,5}}|{NUMBER_WORD}"
_WEEKDAY = "|".join(_WEEKDAYS)
_DATE = rf"(?:[0-9]{{1,2}} )?(?:{MONTH_NAME}) [1-9][0-9]{{3}}|[1-9][0-9]{{3}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?"
_RULE = (
    rf"(?:(?P<adverb>{'|'.join(map(any_case, _ADVERBS))})"
    rf"|[Ee]very (?:(?P<other>other|second) |(?P<every>{_NUMBER})(?:(?: to |-)(?P<up_to>{_NUMBER}))? )?"
    r"(?P<unit>day|week|month|year)s?)"
)
_ON = (
    rf"(?: on (?:(?P<weekdays>(?:{_WEEKDAY})s?(?:(?:, | and )(?:{_WEEKDAY})s?){{0,6}})"
    rf"|the (?P<nth>{'|'.join(_NTHS)}) (?P<nth_day>{_WEEKDAY}|day)(?: (?:of|in) (?P<nth_month>{MONTH_NAME}))?"
    r"|the (?P<ordinal>[0-9]{1,3})(?:st|nd|rd|th)"
    rf"|(?:the )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH_NAME})))?"
)
_END = rf"(?:,? (?:(?P<times>{_NUMBER}) times?|(?P<once>once|twice))|,? (?:until|till) (?P<until>{_DATE}))"
_ENDLESS: Final = _RULE + _ON
_WHOLE: Final = _ENDLESS + _END
RECURRENCE_PATTERN: Final = "^" + re.sub(r"[?]P<[a-z_]+>", "?:", _WHOLE) + "$"
"""The pattern of a recurrence as text."""


@attrs.frozen
class OnDay:
    """The days within a week, month or year.

    Attributes:
        weekdays: Days of the week, Monday is 0.
        nth: Which of these days in the month (or year): 1 to 4, or -1 for the last; then there is one weekday.
        day: The day of the month: 1 to 31, or -1 for the last.
        month: The month, where the unit is a year.
    """

    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    day: int | None = None
    month: int | None = None


Written: TypeAlias = tuple[int, RecurrenceUnit, int | None, OnDay | None, int | None, PartialDate | None]
"""The parts: interval, unit, larger interval, days, times, until."""


# Over a whole programme the same few phrases come again and again.
@functools.lru_cache(maxsize=1024)
def read_recurrence(text: str) -> Written:
    """Take a text apart.

    Raises:
        PydanticCustomError: It has no form that is known, or no end.
    """
    match = compiled(_WHOLE).fullmatch(text)
    if match is None:
        raise malformed(
            EXPECTED_RECURRENCE if compiled(_ENDLESS).fullmatch(text) is None else EXPECTED_END, text
        )
    groups = match.groupdict()
    if groups["adverb"]:
        every, unit = _ADVERBS[groups["adverb"].lower()]
    else:
        unit = cast("RecurrenceUnit", groups["unit"])
        every = 2 if groups["other"] else _number(groups["every"] or "1")
    up_to = _number(groups["up_to"]) if groups["up_to"] else None
    if every == 0 or max(every, up_to or 0) > MAX_INTERVAL:
        raise malformed(EXPECTED_INTERVAL, text)
    on = _on(groups)
    if up_to is not None and (up_to <= every or on is not None):
        raise malformed(EXPECTED_RECURRENCE, text)
    times = _times(groups)
    if times is not None and not 1 <= times <= MAX_TIMES:
        raise malformed(EXPECTED_TIMES, text)
    try:
        if on is not None:
            refuse_impossible(on, unit)
        until = PartialDate.parse(groups["until"]) if groups["until"] else None
    except PydanticCustomError as fault:
        # The same fault, told of the text as it was written.
        raise malformed(str((fault.context or {})["expected"]), text) from None
    return every, unit, up_to, on, times, until


def _number(text: str) -> int:
    return NUMBER_WORDS.get(text.lower()) or int(text)


def _times(groups: dict[str, str | None]) -> int | None:
    if groups["once"]:
        return 1 if groups["once"] == "once" else 2
    return _number(groups["times"]) if groups["times"] else None


def _on(groups: dict[str, str]) -> OnDay | None:
    if groups["weekdays"]:
        names = re.findall(_WEEKDAY, groups["weekdays"])
        return OnDay(weekdays=tuple(sorted({_WEEKDAY_NUMBERS[name] for name in names})))
    if groups["nth"]:
        nth = _NTHS[groups["nth"]]
        month = month_number(groups["nth_month"]) if groups["nth_month"] else None
        if groups["nth_day"] == "day":
            return OnDay(day=nth, month=month)
        return OnDay(weekdays=(_WEEKDAY_NUMBERS[groups["nth_day"]],), nth=nth, month=month)
    if groups["ordinal"]:
        return OnDay(day=int(groups["ordinal"]))
    if groups["day"]:
        return OnDay(day=int(groups["day"]), month=month_number(groups["month"]))
    return None


def refuse_impossible(on: OnDay, unit: RecurrenceUnit) -> None:
    """Refuse days that the unit does not have, with the reason.

    Raises:
        PydanticCustomError: If there is no such day, or it does not belong to the unit.
    """
    if on.nth is not None and (on.nth not in {*range(1, _FOURTH + 1), _LAST} or len(on.weekdays) != 1):
        raise malformed(_EXPECTED_NTH, None)
    if on.day is not None and on.day != _LAST and not 1 <= on.day <= _MAX_MONTH_DAY:
        raise malformed(_EXPECTED_MONTH_DAY, on.day)
    if on.day is not None and on.month is not None and on.day > last_day(_LEAP_YEAR, on.month):
        raise malformed(f"a day that some year has, which {on.day} {MONTHS[on.month - 1]} is not", None)
    plain = on.nth is None and on.day is None
    fits = {
        "day": False,
        "week": plain and on.month is None,
        "month": not plain and on.month is None,
        "year": not plain and on.month is not None,
    }
    if not fits[unit]:
        raise malformed(_FITTING[unit], None)


_FITTING: Final = MappingProxyType(
    {
        "day": "a recurrence by day without other days, such as every 2 days, 5 times",
        "week": "weekdays of a week, such as every 2 weeks on Tuesday, 10 times",
        "month": "one day of the month, such as every month on the 31st, 6 times",
        "year": "one day of the year, such as every year on 29 February, 3 times",
    }
)


def day_text(on: OnDay) -> str:
    """Write the days as `read_recurrence` reads them.

    >>> day_text(OnDay(day=31)), day_text(OnDay(weekdays=(4,), nth=-1)), day_text(OnDay(day=29, month=2))
    ('the 31st', 'the last Friday', '29 February')
    """
    if on.day is None:
        text = listed([_WEEKDAYS[number] for number in on.weekdays])
        text = text if on.nth is None else f"the {_NTH_NAMES[on.nth]} {text}"
    elif on.day == _LAST:
        text = "the last day"
    elif on.month is not None:
        return f"{on.day} {MONTHS[on.month - 1]}"
    else:
        return f"the {on.day}{_ending(on.day)}"
    return text if on.month is None else f"{text} of {MONTHS[on.month - 1]}"


def _ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
