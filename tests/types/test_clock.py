import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.clock import format_time, minutes_of, parse_time


@pytest.mark.parametrize(
    ("written", "hour", "minute"),
    [("9:30", 9, 30), ("09:30", 9, 30), ("0:00", 0, 0), ("23:59", 23, 59), (datetime.time(9, 30), 9, 30)],
)
def test_parse(written: object, hour: int, minute: int) -> None:
    assert datetime.time(hour, minute) == parse_time(written)


@pytest.mark.parametrize(
    "written",
    [
        "24:00",
        "9:60",
        "9.30",
        "930",
        "9:30 am",
        "09:30:00",
        "9:5",
        "9:30\n",
        "٩:٣٠",
        930,
        570,
        9.5,
        None,
        True,
        datetime.time(9, 30, 1),
        datetime.time(9, 30, tzinfo=datetime.UTC),
        datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC),
    ],
)
def test_what_is_no_time(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_time(written)
    assert "expected a time from 0:00 to 23:59, such as 9:30, in quotes if need be" == str(caught.value)


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_of_the_day(minute: int) -> None:
    time = datetime.time(*divmod(minute, 60))
    assert minute == minutes_of(time)
    assert time == parse_time(format_time(time))
    assert 5 == len(format_time(time))
