import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.partial_date import PartialDate

years = st.integers(1000, 9999)
months = st.builds(PartialDate, years, st.integers(1, 12))
days = st.dates(min_value=datetime.date(1000, 1, 1)).map(PartialDate.parse)
partial_dates = st.one_of(years.map(PartialDate), months, days)


@pytest.mark.parametrize(
    ("written", "date", "precision"),
    [
        ("2016-04-07", PartialDate(2016, 4, 7), "day"),
        (datetime.date(2016, 4, 7), PartialDate(2016, 4, 7), "day"),
        ("2016-04", PartialDate(2016, 4), "month"),
        ("2016", PartialDate(2016), "year"),
        (2016, PartialDate(2016), "year"),
        ("2024-02-29", PartialDate(2024, 2, 29), "day"),
    ],
)
def test_parse(written: object, date: PartialDate, precision: str) -> None:
    assert date == PartialDate.parse(written)
    assert precision == date.precision


@pytest.mark.parametrize(
    "written",
    [
        "20160407",
        "2016-W14-4",
        "2016-4-7",
        "2016-13",
        "2016-00",
        "0999",
        "07.04.2016",
        "2016-04-07T10:00",
        "2016-04-07\n",
        "٢٠١٦",
        "",
        999,
        10000,
        -2016,
        True,
        2016.0,
        None,
        datetime.datetime(2016, 4, 7, tzinfo=datetime.UTC),
        datetime.date(999, 1, 1),
    ],
)
def test_what_is_no_date(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        PartialDate.parse(written)
    assert "expected a date such as 2026-11-22, 2026-11 or 2026" == str(caught.value)
    assert "malformed" == caught.value.type


@pytest.mark.parametrize("written", ["2023-02-29", "2016-04-31"])
def test_days_that_do_not_exist(written: str) -> None:
    with pytest.raises(PydanticCustomError, match="expected a day that the calendar has"):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(999, 1, 1), (2016, None, 7), (2016, 13, 1), (2023, 2, 29)]
)
def test_wrong_dates_cannot_be_built(year: int, month: int | None, day: int) -> None:
    with pytest.raises(PydanticCustomError):
        PartialDate(year, month, day)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-02", (2023, 2, 1), (2023, 2, 28)),
        ("9999-12", (9999, 12, 1), (9999, 12, 31)),
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29)),
    ],
)
def test_span(text: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]) -> None:
    date = PartialDate.parse(text)
    assert (datetime.date(*earliest), datetime.date(*latest)) == (date.earliest, date.latest)
    assert (date.earliest if date.precision == "day" else None) == date.exact


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("2026-11", "2026-12", True, False),
        ("2026-12", "2026-11", False, True),
        ("2026-11", "2026", None, None),
        ("2026", "2026", None, None),
        ("2026-11-22", "2026-11-22", False, False),
        ("2026-11-01", "2026-11", None, False),
        ("2026-11-30", "2026-11", False, None),
        ("2025-12-31", "2026", True, False),
    ],
)
def test_order(one: str, other: str, before: bool | None, after: bool | None) -> None:  # noqa: FBT001 - expected
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert before is first.is_before(second)
    assert after is first.is_after(second)


@given(one=partial_dates, other=partial_dates, data=st.data())
def test_order_holds_for_every_day_that_is_meant(
    one: PartialDate, other: PartialDate, data: st.DataObject
) -> None:
    first = data.draw(st.dates(one.earliest, one.latest))
    second = data.draw(st.dates(other.earliest, other.latest))
    assert one.is_before(other) in {first < second, None}
    assert one.is_after(other) in {first > second, None}


@given(partial_dates)
def test_text_reads_back(date: PartialDate) -> None:
    assert date == PartialDate.parse(str(date))


def test_dates_have_no_order_of_their_own() -> None:
    with pytest.raises(TypeError):
        sorted([PartialDate(2026), PartialDate(2025)])
