import datetime
import pickle
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.offset import Offset, OutOfCalendarError

START, END = datetime.date(2026, 11, 30), datetime.date(2026, 12, 2)
any_date = st.dates(datetime.date(1100, 1, 1), datetime.date(8900, 1, 1))
offsets = st.builds(
    Offset,
    st.integers(0, 1000),
    st.sampled_from(["day", "week", "month", "year", "working day"]),
    st.sampled_from(["before", "after"]),
    st.sampled_from(["start", "end"]),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("written", "offset", "text"),
    [
        ("4 weeks before start", Offset(4, "week", "before", "start"), "4 weeks before start"),
        ("four weeks before start", Offset(4, "week", "before", "start"), "4 weeks before start"),
        ("Four weeks before the event", Offset(4, "week", "before", "start"), "4 weeks before start"),
        ("4 weeks before event", Offset(4, "week", "before", "start"), "4 weeks before start"),
        ("4 weeks before", Offset(4, "week", "before", "start"), "4 weeks before start"),
        ("4 weeks before the end of the event", Offset(4, "week", "before", "end"), "4 weeks before end"),
        ("2 days after end", Offset(2, "day", "after", "end"), "2 days after end"),
        ("2 days after the event", Offset(2, "day", "after", "end"), "2 days after end"),
        ("a month after start", Offset(1, "month", "after", "start"), "1 month after start"),
        (
            "within 30 days after end",
            Offset(30, "day", "after", "end", within=True),
            "within 30 days after end",
        ),
        ("5 working days before start", Offset(5, "working day", "before"), "5 working days before start"),
        ("1 working-day before start", Offset(1, "working day", "before"), "1 working day before start"),
        ("on start", Offset(0), "at start"),
        ("at the end of the event", Offset(0, anchor="end"), "at end"),
        ("0 weeks before start", Offset(0), "at start"),
    ],
)
def test_parse(written: str, offset: Offset, text: str) -> None:
    assert offset == Offset.parse(written)
    assert text == str(offset)


@pytest.mark.parametrize(
    "written",
    [
        "4 weeks",
        "weeks before start",
        "thirteen weeks before start",
        "-4 weeks before start",
        "4.5 weeks before start",
        "4  weeks before start",
        "4 hours before start",
        "within start",
        "4 weeks before lunch",
        "4 weeks before start\n",
        "٤ weeks before start",
        "99999 days before start",
        "",
        4,
        None,
        True,
        datetime.timedelta(days=4),
    ],
)
def test_what_is_no_offset(written: object) -> None:
    with pytest.raises(PydanticCustomError, match="expected a distance such as 4 weeks before start"):
        Offset.parse(written)


def test_longest_distance() -> None:
    assert 1000 == Offset.parse("1000 days before start").amount


@pytest.mark.parametrize(
    "make", [lambda: Offset.parse("1001 days before start"), lambda: Offset(1001), lambda: Offset(-1)]
)
def test_distance_is_bounded(make: Callable[[], Offset]) -> None:
    with pytest.raises(PydanticCustomError, match="expected a distance of at most 1,000 units"):
        make()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 weeks before start", datetime.date(2026, 11, 2)),
        ("2 days after end", datetime.date(2026, 12, 4)),
        ("2 days before end", datetime.date(2026, 11, 30)),
        ("within 30 days after end", datetime.date(2027, 1, 1)),
        ("within 2 weeks before start", datetime.date(2026, 11, 30)),
        ("3 months after end", datetime.date(2027, 3, 2)),
        ("3 months after start", datetime.date(2027, 2, 28)),
        ("2 years before start", datetime.date(2024, 11, 30)),
        ("at start", START),
        ("at end", END),
    ],
)
def test_resolve(text: str, day: datetime.date) -> None:
    assert day == Offset.parse(text).resolve(START, END)


@pytest.mark.parametrize(
    ("anchor", "text", "day"),
    [
        # The 31st exists in seven months only: the last day of the month stands for it.
        (datetime.date(2026, 1, 31), "1 month after start", datetime.date(2026, 2, 28)),
        (datetime.date(2028, 1, 31), "1 month after start", datetime.date(2028, 2, 29)),
        (datetime.date(2026, 3, 31), "1 month before start", datetime.date(2026, 2, 28)),
        (datetime.date(2028, 2, 29), "1 year after start", datetime.date(2029, 2, 28)),
        (datetime.date(2028, 2, 29), "4 years after start", datetime.date(2032, 2, 29)),
        # 21 November 2026 is a Saturday.
        (datetime.date(2026, 11, 21), "1 working day before start", datetime.date(2026, 11, 20)),
        (datetime.date(2026, 11, 21), "1 working day after start", datetime.date(2026, 11, 23)),
        (datetime.date(2026, 11, 20), "1 working day after start", datetime.date(2026, 11, 23)),
        (datetime.date(2026, 11, 23), "5 working days before start", datetime.date(2026, 11, 16)),
        (datetime.date(2026, 11, 23), "10 working days after start", datetime.date(2026, 12, 7)),
    ],
)
def test_calendar(anchor: datetime.date, text: str, day: datetime.date) -> None:
    assert day == Offset.parse(text).resolve(anchor, anchor)


def test_working_days_heed_the_holidays_given() -> None:
    easter = {datetime.date(2026, 4, 3), datetime.date(2026, 4, 6)}
    start = datetime.date(2026, 4, 9)
    assert datetime.date(2026, 4, 2) == Offset.parse("5 working days before start").resolve(start, start)
    assert datetime.date(2026, 3, 31) == Offset.parse("5 working days before start").resolve(
        start, start, easter
    )
    assert datetime.date(2026, 4, 6) == Offset.parse("3 days before start").resolve(start, start, easter)


@pytest.mark.parametrize("unit", ["day", "week", "month", "year", "working day"])
@pytest.mark.parametrize(
    ("anchor", "direction"), [(datetime.date.min, "before"), (datetime.date.max, "after")]
)
def test_end_of_the_calendar(unit: str, anchor: datetime.date, direction: str) -> None:
    offset = Offset.parse(f"1000 {unit}s {direction} start")
    with pytest.raises(
        OutOfCalendarError, match=f"1000 {unit}s {direction} start of {anchor} is outside"
    ) as caught:
        offset.resolve(anchor, anchor)
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))  # noqa: S301 - pickled a moment ago


@given(offsets)
def test_text_reads_back(offset: Offset) -> None:
    assert offset == Offset.parse(str(offset))


@given(offsets, any_date, any_date)
def test_a_later_event_has_no_earlier_deadline(
    offset: Offset, one: datetime.date, other: datetime.date
) -> None:
    earlier, later = sorted((one, other))
    assert offset.resolve(earlier, earlier) <= offset.resolve(later, later)


def test_dateutil_is_not_imported() -> None:
    code = (
        "import sys, datetime; from mutuallearning.types.offset import Offset;"
        "day = datetime.date(2026, 1, 31); Offset.parse('4 weeks before start').resolve(day, day);"
        "Offset.parse('1 month after start').resolve(day, day); assert 'dateutil' not in sys.modules"
    )
    assert (
        0
        == subprocess.run(
            [sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}
        ).returncode
    )
