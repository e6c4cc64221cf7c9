import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mutuallearning.types.duration import Duration

amounts = st.one_of(
    st.integers(1, 99_999), st.integers(1, 9_999_999).map(lambda hundredths: hundredths / 100)
)
units = st.sampled_from(["minute", "hour", "half day", "day", "working day", "week", "month", "year"])
durations = st.one_of(
    st.builds(lambda amount, unit: Duration(amount, amount, unit), amounts, units),
    st.builds(lambda amount, unit: Duration(amount, amount, unit, approximate=True), amounts, units),
    st.builds(
        lambda amount, unit, out: Duration(amount, None, unit, exclusive=out), amounts, units, st.booleans()
    ),
    st.builds(
        lambda amount, unit, out: Duration(None, amount, unit, exclusive=out), amounts, units, st.booleans()
    ),
    st.builds(lambda two, unit: Duration(min(two), max(two), unit), st.tuples(amounts, amounts), units),
)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("90 minutes", "90 minutes"),
        ("90 min", "90 minutes"),
        ("1.5 days", "1.5 days"),
        ("1.50 days", "1.5 days"),
        ("half a day", "1 half day"),
        ("two half days", "2 half days"),
        ("3 half-days", "3 half days"),
        ("one week", "1 week"),
        ("two-day", "2 days"),
        ("five working days", "5 working days"),
        ("6 to 12 months", "6 to 12 months"),
        ("6-12 months", "6 to 12 months"),
        ("between one and three years", "1 to 3 years"),
        ("one or two days", "1 to 2 days"),
        ("1 to 1 days", "1 day"),
        ("around 2 hours", "around 2 hours"),
        ("ca. a week", "around 1 week"),
        ("more than 3 days", "more than 3 days"),
        ("over 1 year", "more than 1 year"),
        ("at least two days", "at least 2 days"),
        ("up to 1.5 days", "up to 1.5 days"),
        ("less than an hour", "less than 1 hour"),
        ("half an hour", "30 minutes"),
        ("half a year", "6 months"),
        ("an hour and a half", "1.5 hours"),
        ("one and a half days", "1.5 days"),
        ("2 hours 30 minutes", "150 minutes"),
        ("an hour and 15 minutes", "75 minutes"),
    ],
)
def test_parse(written: str, text: str) -> None:
    assert text == str(Duration.parse(written))


def test_halves_are_no_wholes() -> None:
    assert Duration.parse("two half days") != Duration.parse("1 day")
    assert Duration.parse("two half days").days == Duration.parse("1 day").days


@pytest.mark.parametrize(
    "written",
    ["days", "half days", "3 fortnights", "-1 days", "1,5 days", "1.555 days", "٣ days", "", 3, None, True],
)
def test_what_is_no_duration(written: object) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Duration.parse(written)
    expected = "expected a length of time such as 90 minutes, 1.5 days, half a day or 6 to 12 months"
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0 days", "a length of more than 0 and at most 100,000 units"),
        ("0.00 hours", "a length of more than 0 and at most 100,000 units"),
        ("100001 days", "a length of more than 0 and at most 100,000 units"),
        ("12 to 6 months", "a length of time with the smaller number first, such as 6 to 12 months"),
    ],
)
def test_impossible_durations(written: str, expected: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Duration.parse(written)
    assert {"expected": expected, "found": written} == caught.value.context


@pytest.mark.parametrize(
    ("minimum", "maximum", "approximate", "exclusive"),
    [
        (None, None, False, False),
        (1, 2, True, False),
        (1, None, True, False),
        (1, 1, False, True),
        (1, 1, True, True),
        (float("nan"), None, False, False),
        (float("inf"), None, False, False),
        (1 / 3, None, False, False),
        (2, 1, False, False),
    ],
)
def test_wrong_durations_cannot_be_built(
    minimum: float | None,
    maximum: float | None,
    approximate: bool,  # noqa: FBT001 - a case
    exclusive: bool,  # noqa: FBT001 - a case
) -> None:
    with pytest.raises(PydanticCustomError):
        Duration(minimum, maximum, "day", approximate, exclusive)


@pytest.mark.parametrize(
    ("text", "minutes", "days"),
    [
        ("90 minutes", (90, 90), None),
        ("1.5 hours", (90, 90), None),
        ("around 2 hours", (90, 150), None),
        ("up to 2 hours", (0, 120), None),
        ("half a day", None, (0.5, 0.5)),
        ("more than 3 days", None, (3, None)),
        ("one week", None, (5, 7)),
        ("2 to 3 weeks", None, (12, 21)),
        ("up to 1 week", None, (0, 7)),
        ("3 working days", None, (3, 5)),
        ("6 to 12 months", None, (168, 372)),
        ("1 year", None, (365, 366)),
    ],
)
def test_measures(
    text: str, minutes: tuple[float, float | None] | None, days: tuple[float, float | None] | None
) -> None:
    duration = Duration.parse(text)
    assert (minutes, days) == (duration.minutes, duration.days)


@given(durations)
def test_text_reads_back(duration: Duration) -> None:
    assert duration == Duration.parse(str(duration))


@given(durations)
def test_exactly_one_measure(duration: Duration) -> None:
    assert (duration.minutes is None) is not (duration.days is None)
    low, high = duration.minutes or duration.days or (1, 0)
    assert high is None or low <= high
