import enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.count import MAX_COUNT, Count

small = st.integers(0, 200)
counts = st.one_of(
    small.map(lambda number: Count(number, number)),
    small.map(lambda number: Count(number, number, approximate=True)),
    small.map(lambda number: Count(number, None)),
    small.map(lambda number: Count(None, number)),
    st.tuples(small, small).map(sorted).map(lambda pair: Count(pair[0], pair[1])),
)


@pytest.mark.parametrize(
    ("written", "count", "text"),
    [
        (29, Count(29, 29), "29"),
        ("29", Count(29, 29), "29"),
        (0, Count(0, 0), "0"),
        ("around 40", Count(40, 40, approximate=True), "around 40"),
        ("about 40", Count(40, 40, approximate=True), "around 40"),
        ("Approximately 40", Count(40, 40, approximate=True), "around 40"),
        ("ca. 40", Count(40, 40, approximate=True), "around 40"),
        ("~40", Count(40, 40, approximate=True), "around 40"),
        ("more than 30", Count(31, None), "at least 31"),
        ("More than 30", Count(31, None), "at least 31"),
        ("over 30", Count(31, None), "at least 31"),
        ("at least 31", Count(31, None), "at least 31"),
        ("31+", Count(31, None), "at least 31"),
        ("up to 150", Count(None, 150), "up to 150"),
        ("at most 150", Count(None, 150), "up to 150"),
        ("fewer than 10", Count(None, 9), "up to 9"),
        ("less than 10", Count(None, 9), "up to 9"),
        ("4-6", Count(4, 6), "4 to 6"),
        ("4\u20136", Count(4, 6), "4 to 6"),
        ("4 - 6", Count(4, 6), "4 to 6"),
        ("4 to 6", Count(4, 6), "4 to 6"),
        ("between 4 and 6", Count(4, 6), "4 to 6"),
        ("4 to 4", Count(4, 4), "4"),
    ],
)
def test_parse(written: object, count: Count, text: str) -> None:
    assert count == Count.parse(written)
    assert (text, text) == (count.text, str(count))


def test_a_number_of_another_type_is_not_taken_for_a_plain_one() -> None:
    class Size(enum.IntEnum):
        PAIR = 202

    assert [Size, int] == [type(Count.parse(number).minimum) for number in (Size.PAIR, 202)]


@pytest.mark.parametrize(
    "written",
    [
        "6 to 4",
        "fewer than 0",
        "many",
        "",
        "around",
        "around 4 to 6",
        "forty",
        "4.5",
        "-4",
        "29\n",
        "٢٩",
        "9999999999",
        "more than 1000000000",
        "1" * 5000,
        pytest.param(10**5000, id="endless"),
        -1,
        MAX_COUNT + 1,
        4.0,
        True,
        None,
        [4],
    ],
)
def test_what_is_no_count(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Count.parse(written)
    assert "malformed" == caught.value.type


@pytest.mark.parametrize(
    ("minimum", "maximum", "approximate"),
    [
        (None, None, False),
        (6, 4, False),
        (-1, 4, False),
        (None, -1, False),
        (MAX_COUNT + 1, None, False),
        (4, 6, True),
        (4, None, True),
    ],
)
def test_wrong_counts_cannot_be_built(
    minimum: int | None,
    maximum: int | None,
    approximate: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    with pytest.raises(PydanticCustomError):
        Count(minimum, maximum, approximate=approximate)


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [("40", 40, 40), ("around 40", 30, 50), ("around 3", 3, 3), ("at least 31", 31, None), ("up to 9", 0, 9)],
)
def test_bounds(text: str, lowest: int, highest: int | None) -> None:
    count = Count.parse(text)
    assert (lowest, highest) == (count.lowest, count.highest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("40", 40), ("around 40", None), ("4 to 6", None), ("at least 31", None), ("up to 9", None)],
)
def test_one_number_is_known_or_none(text: str, expected: int | None) -> None:
    assert expected == Count.parse(text).exact


@given(counts, st.integers(-10, 300))
def test_exactly_one_answer(count: Count, number: int) -> None:
    answers = [count.could_be(number), count.surely_above(number), count.surely_below(number)]
    assert [False, False, True] == sorted(answers)


@given(counts)
def test_reads_back(count: Count) -> None:
    assert count == Count.parse(count.text) == Count.parse(count.to_data())
    assert isinstance(count.to_data(), int) == (count.text.isdecimal())
