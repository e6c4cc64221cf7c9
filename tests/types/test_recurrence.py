import datetime
import itertools
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence, RecurrenceError
from mutuallearning.types.recurrence_text import OnDay

any_date = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
plain = st.builds(
    lambda every, unit, more, times: Recurrence(every, unit, every + more if more else None, times=times),
    st.integers(30, 990),
    st.sampled_from(["day", "week", "month", "year"]),
    st.integers(0, 3),
    st.integers(1, 40),
)
monthly = st.one_of(
    st.builds(lambda day: OnDay(day=day), st.sampled_from([*range(1, 32), -1])),
    st.builds(lambda day, nth: OnDay((day,), nth), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])),
)
named = st.one_of(
    st.builds(
        lambda on, every, times: Recurrence(every, "month", None, on, times),
        monthly,
        st.integers(1, 30),
        st.integers(1, 40),
    ),
    st.builds(
        lambda on, month, times: Recurrence(
            1, "year", None, OnDay(on.weekdays, on.nth, min(on.day, 28) if on.day else None, month), times
        ),
        monthly,
        st.integers(1, 12),
        st.integers(1, 40),
    ),
    st.builds(
        lambda on, every, times: Recurrence(every, "week", None, OnDay(tuple(sorted(on))), times),
        st.frozensets(st.integers(0, 6), min_size=1),
        st.integers(1, 30),
        st.integers(1, 40),
    ),
)


def days(text: str, start: str, horizon: str | None = None) -> list[str]:
    """Write the occurrences as text, ranges with two dots."""
    found = Recurrence.parse(text).occurrences(
        datetime.date.fromisoformat(start),
        horizon=None if horizon is None else datetime.date.fromisoformat(horizon),
    )
    assert list(range(1, len(found) + 1)) == [one.number for one in found]
    return [
        (str(one.earliest) if one.earliest == one.latest else f"{one.earliest}..{one.latest}")
        + ("" if one.certain else "?")
        for one in found
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("every 5 weeks until 2027-06-30", "every 5 weeks until 2027-06-30"),
        ("every five weeks till 30 June 2027", "every 5 weeks until 2027-06-30"),
        ("every 4 to 5 weeks, 6 times", "every 4 to 5 weeks, 6 times"),
        ("every four-five weeks six times", "every 4 to 5 weeks, 6 times"),
        ("every year, 3 times", "every year, 3 times"),
        ("yearly until 2030", "every year until 2030"),
        ("annually, twice", "every year, 2 times"),
        ("every 3 years, 3 times", "every 3 years, 3 times"),
        ("every other week, 1 times", "every 2 weeks, 1 time"),
        ("quarterly until 2027-12", "every 3 months until 2027-12"),
        ("fortnightly on Tuesday, 10 times", "every 2 weeks on Tuesday, 10 times"),
        (
            "every week on Thursdays, Tuesday and Monday until 2027",
            "every week on Monday, Tuesday and Thursday until 2027",
        ),
        ("every month on the 31st, 6 times", "every month on the 31st, 6 times"),
        ("every month on the 2nd, 6 times", "every month on the 2nd, 6 times"),
        ("monthly on the 11th, once", "every month on the 11th, 1 time"),
        ("every month on the last Friday until 2027", "every month on the last Friday until 2027"),
        ("every month on the last day, 3 times", "every month on the last day, 3 times"),
        ("every month on the first day, 3 times", "every month on the 1st, 3 times"),
        ("every year on 29 February, 3 times", "every year on 29 February, 3 times"),
        ("every year on the 3rd of May, 3 times", "every year on 3 May, 3 times"),
        ("every year on the first Monday in May, 3 times", "every year on the first Monday of May, 3 times"),
    ],
)
def test_parse(written: str, text: str) -> None:
    recurrence = Recurrence.parse(written)
    assert text == str(recurrence)
    assert recurrence == Recurrence.parse(text)


ENDS = "an end of the recurrence, such as every 5 weeks until 2027-06-30, or every 5 weeks, 6 times"
FORM = "a recurrence such as every 5 weeks until 2027-06-30, or every month on the last Friday, 6 times"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("every 5 weeks", ENDS),
        ("yearly", ENDS),
        ("every month on the last Friday", ENDS),
        ("every 5 weeks, 1001 times", "a recurrence of 1 to 1,000 times"),
        ("every 5 weeks, 0 times", "a recurrence of 1 to 1,000 times"),
        ("every 0 weeks, 5 times", "an interval of 1 to 1,000 units"),
        ("every 0 to 3 weeks, 5 times", "an interval of 1 to 1,000 units"),
        ("every 1001 weeks, 5 times", "an interval of 1 to 1,000 units"),
        ("every 5 to 4 weeks, 5 times", FORM),
        ("every 4 to 5 weeks on Monday, 5 times", FORM),
        ("every month on the 32nd, 6 times", "a day of the month from the 1st to the 31st"),
        ("every month on the 0th, 6 times", "a day of the month from the 1st to the 31st"),
        ("every year on 30 February, 3 times", "a day that some year has, which 30 February is not"),
        ("every year on 31 April, 3 times", "a day that some year has, which 31 April is not"),
        (
            "every month on the fifth Friday, 3 times",
            "the first, second, third, fourth or last such weekday, since few months have a fifth",
        ),
        (
            "every week on the 31st, 3 times",
            "weekdays of a week, such as every 2 weeks on Tuesday, 10 times",
        ),
        ("every month on Friday, 3 times", "one day of the month, such as every month on the 31st, 6 times"),
        (
            "every year on the 31st, 3 times",
            "one day of the year, such as every year on 29 February, 3 times",
        ),
        (
            "every day on Friday, 3 times",
            "a recurrence by day without other days, such as every 2 days, 5 times",
        ),
        ("every 5 weeks until 2027-02-30", "a day that the calendar has"),
        ("every blue moon, 3 times", FORM),
        ("every 5 weeks until spring 2027", FORM),
        ("every hour, 3 times", FORM),
        ("", FORM),
        (5, FORM),
        (None, FORM),
    ],
)
def test_what_is_refused(written: object, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Recurrence.parse(written)
    assert {"expected": expected, "found": written} == caught.value.context


@pytest.mark.parametrize(
    "fields",
    [
        {"every": 1, "unit": "week"},
        {"every": 1, "unit": "week", "times": 1, "until": PartialDate(2027)},
        {"every": 0, "unit": "week", "times": 1},
        {"every": 2, "up_to": 2, "unit": "week", "times": 1},
        {"every": 1, "unit": "week", "until": PartialDate.parse("spring 2027")},
        {"every": 1, "unit": "week", "times": 1001},
        {"every": 1, "unit": "month", "times": 1, "on": OnDay((1,), 5)},
    ],
)
def test_what_cannot_be_built(fields: dict[str, object]) -> None:
    with pytest.raises(PydanticCustomError):
        Recurrence(**fields)  # type: ignore[arg-type] # on purpose


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        (
            "every 5 weeks until 2026-06-30",
            "2026-03-02",
            ["2026-03-02", "2026-04-06", "2026-05-11", "2026-06-15"],
        ),
        ("every year, 3 times", "2026-05-05", ["2026-05-05", "2027-05-05", "2028-05-05"]),
        ("yearly until 2027", "2026-05-05", ["2026-05-05", "2027-05-05"]),
        ("every 3 years, 3 times", "2026-05-05", ["2026-05-05", "2029-05-05", "2032-05-05"]),
        ("every 10 days, 2 times", "2026-12-25", ["2026-12-25", "2027-01-04"]),
        # The last day of a shorter month, then back on the 31st or 30th.
        ("every month, 4 times", "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        (
            "every month on the 31st, 4 times",
            "2027-01-05",
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
        ),
        ("every month on the 30th, 3 times", "2028-01-01", ["2028-01-30", "2028-02-29", "2028-03-30"]),
        ("every month on the last day, 3 times", "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31"]),
        ("every 2 months on the 10th, 3 times", "2027-01-20", ["2027-02-10", "2027-04-10", "2027-06-10"]),
        ("every month on the last Friday until 2026-12", "2026-10-31", ["2026-11-27", "2026-12-25"]),
        ("every month on the first Monday, 2 times", "2026-11-02", ["2026-11-02", "2026-12-07"]),
        # 29 February is 28 February in years that have none.
        ("every year on 29 February, 3 times", "2026-06-01", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        (
            "every year, 5 times",
            "2024-02-29",
            ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
        ),
        ("every 4 years on 29 February, 2 times", "2026-06-01", ["2027-02-28", "2031-02-28"]),
        ("every year on the first Monday of May, 2 times", "2026-01-01", ["2026-05-04", "2027-05-03"]),
        # 4 November 2026 is a Wednesday.
        ("every 2 weeks on Tuesday, 2 times", "2026-11-04", ["2026-11-10", "2026-11-24"]),
        (
            "every 2 weeks on Tuesday and Thursday, 4 times",
            "2026-11-04",
            ["2026-11-05", "2026-11-17", "2026-11-19", "2026-12-01"],
        ),
        # The change of clocks moves no day.
        ("every week, 3 times", "2026-03-22", ["2026-03-22", "2026-03-29", "2026-04-05"]),
    ],
)
def test_days(text: str, start: str, expected: list[str]) -> None:
    assert expected == days(text, start)


def test_a_range_grows() -> None:
    expected = ["2026-11-02", "2026-11-30..2026-12-07", "2026-12-28..2027-01-11"]
    assert expected == days("every 4 to 5 weeks, 3 times", "2026-11-02")


def test_a_range_may_come_too_late() -> None:
    expected = ["2026-11-02", "2026-11-30..2026-12-07", "2026-12-28..2026-12-31?"]
    assert expected == days("every 4 to 5 weeks until 2026", "2026-11-02")


def test_horizon() -> None:
    assert ["2026-01-01", "2026-01-02"] == days("every day until 9999", "2026-01-01", "2026-01-02")
    assert [] == days("every day until 9999", "2026-01-01", "2025-01-02")
    assert ["9998-01-01", "9999-01-01"] == days("every year, 9 times", "9998-01-01", "9999-12-30")


@pytest.mark.parametrize(
    ("text", "start", "message"),
    [
        ("every day until 2026", "2027-01-01", "every day until 2026 ends before its start on 2027-01-01"),
        (
            "every day until 9999",
            "2026-01-01",
            "every day until 9999 from 2026-01-01 on comes round more than 1,000 times",
        ),
        (
            "every year, 3 times",
            "9998-01-01",
            "every year, 3 times from 9998-01-01 on leads past the year 9999",
        ),
        (
            "every year on 1 May, 3 times",
            "9998-01-01",
            "every year on 1 May, 3 times from 9998-01-01 on leads past the year 9999",
        ),
        (
            "every year on 1 May, once",
            "9999-06-01",
            "every year on 1 May, 1 time from 9999-06-01 on leads past the year 9999",
        ),
    ],
)
def test_what_cannot_be_worked_out(text: str, start: str, message: str) -> None:
    with pytest.raises(RecurrenceError) as caught:
        days(text, start)
    assert message == str(caught.value)


def test_to_the_last_day_of_the_calendar() -> None:
    assert ["9999-12-30", "9999-12-31"] == days("every day until 9999", "9999-12-30")


@given(st.one_of(plain, named))
def test_text_reads_back(recurrence: Recurrence) -> None:
    assert recurrence == Recurrence.parse(str(recurrence))


@given(st.one_of(plain, named), any_date)
def test_occurrences_are_as_many_as_asked_and_in_order(recurrence: Recurrence, start: datetime.date) -> None:
    # Up to a day that all but the longest reach, so that none leads out of the calendar.
    found = recurrence.occurrences(start, horizon=datetime.date(9000, 1, 1))
    assert len(found) <= (recurrence.times or 0)
    assert recurrence.times == len(found) or recurrence.every > 100
    assert start <= found[0].earliest
    for one, other in itertools.pairwise(found):
        assert one.earliest < other.earliest
        assert one.latest <= other.latest
        assert one.latest - one.earliest <= other.latest - other.earliest or recurrence.unit in {
            "month",
            "year",
        }
    assert all(one.earliest <= one.latest and one.certain for one in found)


def test_dateutil_is_imported_only_for_named_days() -> None:
    code = (
        "import sys, datetime; from mutuallearning.types.recurrence import Recurrence;"
        "day = datetime.date(2026, 1, 31); Recurrence.parse('every 4 weeks, 3 times').occurrences(day);"
        "Recurrence.parse('every month, 3 times').occurrences(day); assert 'dateutil' not in sys.modules;"
        "Recurrence.parse('every month on the first Monday, 3 times').occurrences(day);"
        "assert 'dateutil' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)})
    assert 0 == done.returncode
