"""What holds of every value type: the table below is checked to be complete."""

import datetime
import importlib
import json
import pickle
import pkgutil
import string
from typing import Annotated, Any, get_origin

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # ships no type hints
from pydantic import TypeAdapter, ValidationError

import mutuallearning.types
from mutuallearning.types.clock import ClockTime
from mutuallearning.types.count import Count
from mutuallearning.types.country import COUNTRY_NAMES, Country
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.duration import Duration
from mutuallearning.types.extensions import Extensions
from mutuallearning.types.language import Language
from mutuallearning.types.numbers import Amount, Flag, Number, Percent, Positive, Share, Whole, Year
from mutuallearning.types.offset import Offset
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence
from mutuallearning.types.text import Currency, Email, FormatSlug, Paragraphs, Slug, Text, Url
from mutuallearning.types.vocabulary import OpenVocabulary
from mutuallearning.types.zone import TimeZone, zone_names

Kind = Annotated[str, OpenVocabulary(("host-paper", "comments-paper"))]

whole = st.integers(0, 10**9)
month_names = st.sampled_from(["January", "may", "Sept", "Dec", "June"])
one_date = st.one_of(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 1, 1)).map(str),
    st.integers(1900, 2099).map(str),
    st.builds("{} {}".format, month_names, st.integers(1900, 2099)),
    st.builds("{:02} {} {}".format, st.integers(1, 28), month_names, st.integers(1900, 2099)),
    st.builds(
        "{}{}".format,
        st.sampled_from(["early ", "mid-", "Late ", "the end of ", "beginning of "]),
        st.sampled_from(["2017", "2017-05", "May 2017"]),
    ),
    st.sampled_from(["2024-Q3", "Q3 2024", "2024-H1", "first half of 2024", "Spring 2014", "winter 2014"]),
)
fuzzy_dates = st.one_of(
    one_date,
    st.builds("{}{}".format, st.sampled_from(["before ", "by ", "after ", "around ", "ca. ", "~"]), one_date),
    st.sampled_from(
        [
            "2024-09 or 2024-10",
            "2024-10 or 2024-09",
            "2024-09 to 2024-10",
            "between May 2024 and 2024-10",
            "September or October 2024",
            "winter 2013/14",
        ]
    ),
)
dates = st.one_of(
    fuzzy_dates,
    st.dates().filter(lambda day: day.year >= 1000),
    st.dates().filter(lambda day: day.year >= 1000).map(str),
    st.from_regex(r"[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?", fullmatch=True),
    st.integers(1000, 9999),
)
units = st.sampled_from(["day", "week", "months", "years", "working days", "working-day"])
offsets = st.one_of(
    st.builds(
        "{}{} {} {}{}".format,
        st.sampled_from(["", "within ", "Within "]),
        st.one_of(st.integers(0, 1000), st.sampled_from(["a", "four", "twelve"])),
        units,
        st.sampled_from(["before", "after"]),
        st.sampled_from(["", " start", " the end", " the start of the event", " event"]),
    ),
    st.sampled_from(["on start", "At end", "on the end of the event"]),
)
counts = st.one_of(
    whole,
    whole.map(str),
    st.builds(
        "{} {}".format,
        st.sampled_from(["around", "About", "ca.", "~", "more than", "at least", "up to", "At most"]),
        st.integers(0, 10**8),
    ),
    st.integers(0, 10**8).map("{}+".format),
    st.integers(1, 10**9).map("fewer than {}".format),
    st.tuples(whole, whole).map(sorted).map(lambda pair: f"{pair[0]} to {pair[1]}"),
    st.tuples(whole, whole).map(sorted).map(lambda pair: f"between {pair[0]} and {pair[1]}"),
)
plain = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=60).filter(str.strip)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(exclude_categories=["Cs"])),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3),
    ),
    max_leaves=8,
)
slugs = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
labels = st.from_regex(r"[a-zA-Z0-9]([a-z0-9-]{0,5}[a-z0-9])?(\.[a-z]{1,9}){1,3}", fullmatch=True)

VALID: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "Text": (Text, st.one_of(plain, st.just("One line\r\nand\t \nanother"))),
    "Paragraphs": (Paragraphs, plain.map(lambda text: f"{text}\n\n" * 9)),
    "Slug": (Slug, slugs),
    "FormatSlug": (FormatSlug, st.one_of(slugs, slugs.map("{}/interreg".format))),
    "Url": (
        Url,
        st.builds(
            "http{}://{}{}".format, st.sampled_from(["", "s"]), labels, st.sampled_from(["", "/é?b#c"])
        ),
    ),
    "Email": (
        Email,
        st.builds(
            "{}@{}".format, st.from_regex(r"[a-zA-Z0-9+_'-]{1,9}(\.[a-z]{1,5})?", fullmatch=True), labels
        ),
    ),
    "Flag": (Flag, st.booleans()),
    "Whole": (Whole, whole),
    "Positive": (Positive, st.integers(1, 10**9)),
    "Year": (Year, st.integers(1000, 9999)),
    "Share": (Share, st.one_of(st.floats(0, 1), st.integers(0, 1))),
    "Amount": (Amount, st.one_of(st.floats(0, 10**15), st.integers(0, 10**15))),
    "Percent": (Percent, st.one_of(st.floats(0, 100), st.integers(0, 100))),
    "Number": (Number, st.one_of(st.floats(-(10**15), 10**15), st.integers(-(10**15), 10**15))),
    "Currency": (Currency, st.from_regex("[A-Z]{3}", fullmatch=True)),
    "Country": (Country, st.sampled_from([*COUNTRY_NAMES, "EL", "uk", "at", "Fr"])),
    "Language": (
        Language,
        st.from_regex(r"[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-[a-zA-Z]{2})?(-1[a-zA-Z]{3})?", fullmatch=True),
    ),
    "Duration": (
        Duration,
        st.one_of(
            st.builds(
                "{} {} {}".format,
                st.sampled_from(["around", "At least", "more than", "up to", "less than", "ca."]),
                st.one_of(st.integers(1, 100_000), st.sampled_from(["a", "an", "Two", "1.5", "0.25"])),
                st.sampled_from(
                    ["minutes", "hours", "half days", "day", "working days", "weeks", "months", "years"]
                ),
            ),
            st.sampled_from(
                ["half a day", "Half an hour", "6-12 months", "between 6 and 12 months", "two-day"]
            ),
            st.sampled_from(["a day and a half", "one and a half hours", "2 hours 30 minutes", "90 min"]),
        ),
    ),
    "PartialDate": (PartialDate, dates),
    "ClockTime": (
        ClockTime,
        st.one_of(
            st.times().map(lambda time: time.replace(second=0, microsecond=0)),
            st.from_regex("([01]?[0-9]|2[0-3]):[0-5][0-9]", fullmatch=True),
        ),
    ),
    "Count": (Count, counts),
    "Offset": (Offset, offsets),
    "Deadline": (Deadline, st.one_of(dates, offsets)),
    "Recurrence": (
        Recurrence,
        st.builds(
            "{}{}".format,
            st.sampled_from(
                [
                    "every 5 weeks",
                    "Every other month",
                    "every four to five weeks",
                    "yearly",
                    "every year",
                    "quarterly",
                    "every 2 weeks on Tuesdays and Thursday",
                    "every month on the last Friday",
                    "every month on the 31st",
                    "every month on the last day",
                    "every year on 29 February",
                    "every year on the first Monday of May",
                ]
            ),
            st.sampled_from([" until 2030", ", 6 times", ", twice", " until 30 June 2027", " until 2027-06"]),
        ),
    ),
    "TimeZone": (TimeZone, st.sampled_from(sorted(zone_names()))),
    "Kind": (Kind, st.one_of(st.sampled_from(["host-paper", "comments-paper"]), slugs.map("x-{}".format))),
    "Extensions": (
        Extensions,
        st.dictionaries(st.from_regex("[a-z0-9][a-z0-9._-]{0,9}", fullmatch=True), json_values, max_size=3),
    ),
}

anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.text(string.printable, max_size=12),
    st.binary(max_size=9),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.just(object()),
)

adapters = {name: TypeAdapter[Any](kind) for name, (kind, _) in VALID.items()}
validators = {
    (name, mode): Draft202012Validator(adapter.json_schema(mode=mode))
    for name, adapter in adapters.items()
    for mode in ("validation", "serialization")
}
names = pytest.mark.parametrize("name", VALID)
some = settings(max_examples=40, deadline=None)


def test_table_is_complete() -> None:
    found: set[str] = set()
    for module in pkgutil.iter_modules(mutuallearning.types.__path__):
        members = vars(importlib.import_module(f"mutuallearning.types.{module.name}"))
        for name, member in members.items():
            own_class = (
                isinstance(member, type)
                and hasattr(member, "parse")
                and hasattr(member, "__get_pydantic_core_schema__")
            )
            if get_origin(member) is Annotated or own_class:
                found.add(name)
    assert found - {"Parsed"} == set(VALID) - {"Kind"}


@names
@given(data=st.data())
@some
def test_round_trip(name: str, data: st.DataObject) -> None:
    adapter = adapters[name]
    written = data.draw(VALID[name][1])
    value = adapter.validate_python(written)
    in_json = adapter.dump_json(value)
    dumped = adapter.dump_python(value, mode="json")

    assert value == adapter.validate_python(value)
    assert value == adapter.validate_json(in_json)
    assert value == adapter.validate_python(dumped)
    assert dumped == json.loads(in_json)
    assert dumped == adapter.dump_python(adapter.validate_python(dumped), mode="json")
    assert value == adapter.dump_python(value)
    assert value == pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled a moment ago
    assert hash(value) == hash(adapter.validate_json(in_json))
    assert validators[name, "validation"].is_valid(dumped)
    assert validators[name, "serialization"].is_valid(dumped)
    if isinstance(written, str | int | float | dict):
        assert validators[name, "validation"].is_valid(written)
        assert value == adapter.validate_json(json.dumps(written))


@names
@given(value=anything)
@some
def test_other_input_is_refused_or_read(name: str, value: object) -> None:
    try:
        read = adapters[name].validate_python(value)
    except ValidationError as error:
        refused = error
    else:
        assert not isinstance(value, bytes | bytearray)
        assert isinstance(value, bool) == isinstance(read, bool)
        assert read == adapters[name].validate_json(adapters[name].dump_json(read))
        return
    assert [()] == [fault["loc"] for fault in refused.errors()]
    assert str(refused)


@names
def test_json_schema_describes(name: str) -> None:
    for mode in ("validation", "serialization"):
        schema = validators[name, mode].schema
        Draft202012Validator.check_schema(schema)
        for example in schema.get("examples", ()):
            assert adapters[name].validate_python(example) is not None
            assert validators[name, mode].is_valid(example)
    if name not in {"Flag", "Whole", "Positive", "Year"}:
        assert validators[name, "validation"].schema["description"].endswith(".")


@names
def test_type_is_hashable(name: str) -> None:
    # Python's own `X | None` hashes the types that it joins.
    assert isinstance(hash(VALID[name][0]), int)
    adapter = TypeAdapter[Any](VALID[name][0] | None)
    assert adapter.validate_python(None) is None


WRITTEN: dict[Any, str] = {Offset: "at start", Duration: "1 day", Recurrence: "yearly, twice"}


@pytest.mark.parametrize("kind", [kind for kind, _ in VALID.values() if attrs.has(kind)])
def test_classes_are_frozen(kind: type[attrs.AttrsInstance]) -> None:
    value: Any = TypeAdapter(kind).validate_python({} if kind is Extensions else WRITTEN.get(kind, 2026))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(kind)[0].name, None)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        value.own = 1
