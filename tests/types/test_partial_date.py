import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.partial_date import PartialDate

years = st.integers(1000, 9999)
months = st.builds(PartialDate, years, st.integers(1, 12))
days = st.dates(min_value=datetime.date(1000, 1, 1)).map(PartialDate.parse)
plain_dates = st.one_of(years.map(PartialDate), months, days)
bounded = st.one_of(
    plain_dates,
    st.builds(
        lambda year, part: PartialDate(year, part=part),
        years,
        st.sampled_from(["early", "late", "Q1", "Q4", "H1", "H2", "spring", "summer", "autumn", "winter"]),
    ),
    st.builds(
        lambda year, month, part: PartialDate(year, month, part=part),
        years,
        st.integers(1, 12),
        st.sampled_from(["early", "mid", "late"]),
    ),
)


def _linked(one: PartialDate, other: PartialDate, link: str) -> PartialDate:
    first, second = sorted((one, other), key=lambda date: (date.earliest, date.latest))
    try:
        return PartialDate.parse(f"{first} {link} {second}")
    except PydanticCustomError:
        return first


fuzzy_dates = st.one_of(
    st.builds(
        lambda date, how: PartialDate.parse(f"{how} {date}"),
        bounded.filter(lambda date: date.latest.year < 9999),
        st.sampled_from(["before", "by", "after", "around"]),
    ),
    st.builds(_linked, bounded, bounded, st.sampled_from(["or", "to"])),
)
partial_dates = st.one_of(bounded, fuzzy_dates)


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


@pytest.mark.parametrize(
    ("written", "text", "earliest", "latest"),
    [
        ("before 2017-06-12", "before 2017-06-12", None, (2017, 6, 11)),
        ("before June 2017", "before 2017-06", None, (2017, 5, 31)),
        ("by 2017-06-12", "by 2017-06-12", None, (2017, 6, 12)),
        ("by the end of 2018", "by late 2018", None, (2018, 12, 31)),
        ("after 2017-06-12", "after 2017-06-12", (2017, 6, 13), None),
        ("After 2017", "after 2017", (2018, 1, 1), None),
        ("around 2017-05-10", "around 2017-05-10", (2017, 5, 3), (2017, 5, 17)),
        ("around 2017-05", "around 2017-05", (2017, 3, 31), (2017, 7, 1)),
        ("around mid-May 2017", "around mid 2017-05", (2017, 5, 4), (2017, 5, 27)),
        ("ca. 2017", "around 2017", (2016, 1, 1), (2019, 1, 1)),
        ("~2024-Q3", "around 2024-Q3", (2024, 5, 31), (2024, 10, 31)),
        ("early 2017-05", "early 2017-05", (2017, 5, 1), (2017, 5, 10)),
        ("mid-May 2017", "mid 2017-05", (2017, 5, 11), (2017, 5, 20)),
        ("the end of February 2024", "late 2024-02", (2024, 2, 21), (2024, 2, 29)),
        ("early 2017", "early 2017", (2017, 1, 1), (2017, 4, 30)),
        ("mid-2017", "mid 2017", (2017, 5, 1), (2017, 8, 31)),
        ("end of 2018", "late 2018", (2018, 9, 1), (2018, 12, 31)),
        ("2024-Q3", "2024-Q3", (2024, 7, 1), (2024, 9, 30)),
        ("Q3 2024", "2024-Q3", (2024, 7, 1), (2024, 9, 30)),
        ("first half of 2024", "2024-H1", (2024, 1, 1), (2024, 6, 30)),
        ("spring 2014", "spring 2014", (2014, 3, 1), (2014, 5, 31)),
        ("Summer 2014", "summer 2014", (2014, 6, 1), (2014, 8, 31)),
        ("fall 2014", "autumn 2014", (2014, 9, 1), (2014, 11, 30)),
        ("winter 2014", "winter 2014", (2013, 12, 1), (2015, 2, 28)),
        ("winter 2013/14", "2013-12 to 2014-02", (2013, 12, 1), (2014, 2, 28)),
        ("winter 1999/00", "1999-12 to 2000-02", (1999, 12, 1), (2000, 2, 29)),
        ("2024-09 or 2024-10", "2024-09 or 2024-10", (2024, 9, 1), (2024, 10, 31)),
        ("2024-10 or 2024-09", "2024-09 or 2024-10", (2024, 9, 1), (2024, 10, 31)),
        ("September or October 2024", "2024-09 or 2024-10", (2024, 9, 1), (2024, 10, 31)),
        ("2024-09 to 2024-10", "2024-09 to 2024-10", (2024, 9, 1), (2024, 10, 31)),
        ("between 2024-09-03 and 2024-09-10", "2024-09-03 to 2024-09-10", (2024, 9, 3), (2024, 9, 10)),
        ("April 2022", "2022-04", (2022, 4, 1), (2022, 4, 30)),
        ("Sept 2022", "2022-09", (2022, 9, 1), (2022, 9, 30)),
        ("12 June 2017", "2017-06-12", (2017, 6, 12), (2017, 6, 12)),
    ],
)
def test_what_real_records_say(
    written: str, text: str, earliest: tuple[int, int, int] | None, latest: tuple[int, int, int] | None
) -> None:
    date = PartialDate.parse(written)
    assert text == str(date)
    assert (datetime.date(*earliest) if earliest else datetime.date.min) == date.earliest
    assert (datetime.date(*latest) if latest else datetime.date.max) == date.latest
    assert (earliest is not None and latest is not None) == date.is_bounded


def test_month_names_give_plain_dates() -> None:
    assert PartialDate(2022, 4) == PartialDate.parse("April 2022")
    assert PartialDate(2017, 6, 12) == PartialDate.parse("12 June 2017")


@pytest.mark.parametrize("written", ["before 2017-06-12", "around 2017-06-12", "2017-06-12 or 2017-06-14"])
def test_no_day_is_exact_that_is_only_named(written: str) -> None:
    date = PartialDate.parse(written)
    assert date.exact is None
    assert "span" == date.precision


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("31 June 2017", "a day that the calendar has"),
        ("after 9999", "a day that the calendar has"),
        ("2024-10 to 2024-09", "two different dates with the earlier one first, such as 2024-09 to 2024-10"),
        ("2024-10 or 2024-10", "two different dates with the earlier one first, such as 2024-09 to 2024-10"),
        ("before 2024 or 2025", "a date such as 2026-11-22, 2026-11 or 2026"),
        ("winter 2013/15", "a date such as 2026-11-22, 2026-11 or 2026"),
        ("mid 2017-05-03", "a date such as 2026-11-22, 2026-11 or 2026"),
        ("Q5 2024", "a date such as 2026-11-22, 2026-11 or 2026"),
        ("soon after 2024", "a date such as 2026-11-22, 2026-11 or 2026"),
    ],
)
def test_what_cannot_be_meant(written: str, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        PartialDate.parse(written)
    assert {"expected": expected, "found": written} == caught.value.context


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("before 2017-06-12", "2017-06-12", True, False),
        ("by 2017-06-12", "2017-06-12", None, False),
        ("by 2017-06-12", "2017-06-11", None, None),
        ("after 2017-06-12", "2017-06-12", False, True),
        ("before 2017", "after 2017", True, False),
        ("before 2017", "before 2017", None, None),
        ("mid 2017-05", "late 2017-05", True, False),
        ("around 2017", "2018", None, None),
    ],
)
def test_order_of_spans(one: str, other: str, before: bool | None, after: bool | None) -> None:  # noqa: FBT001 - expected
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert before is first.is_before(second)
    assert after is first.is_after(second)


@pytest.mark.parametrize(
    "make",
    [
        lambda: PartialDate(2024, 5, part="Q1"),
        lambda: PartialDate(2024, 5, 3, part="mid"),
        lambda: PartialDate(2024, link="or"),
        lambda: PartialDate(2024, other=PartialDate(2025)),
        lambda: PartialDate(2024, how="by", other=PartialDate(2025), link="to"),
        lambda: PartialDate(2024, other=PartialDate.parse("by 2025"), link="to"),
    ],
)
def test_parts_that_do_not_go_together(make: Callable[[], PartialDate]) -> None:
    with pytest.raises(PydanticCustomError):
        make()


def test_representation_reads_as_python() -> None:
    assert "PartialDate(year=2026, month=11, day=None)" == repr(PartialDate(2026, 11))
    assert "PartialDate.parse('before 2017-06-12')" == repr(PartialDate.parse("before 2017-06-12"))
