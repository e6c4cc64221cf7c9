from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.spreadsheets.cells import (
    LONGEST,
    NONE,
    from_cell,
    from_text,
    guarded,
    is_same,
    to_cell,
    to_text,
    unguarded,
)
from mutuallearning.spreadsheets.column import Column
from mutuallearning.spreadsheets.layout import layout_of
from mutuallearning.types.data import Data

LAYOUT = layout_of(ActivityPlan)
ACTIVE = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def column(key: str, sheet: str | None = None) -> Column:
    fields: Any = LAYOUT.fields if sheet is None else LAYOUT.sheet(sheet).columns
    return next(field for field in fields if field.key == key and isinstance(field, Column))


TITLE, START, MODE, LANGUAGES = (column(key) for key in ("title", "dates.start", "mode", "languages"))
CLOCK, JOINT, ITEMS, MINUTES, LEADS = (
    column(key, "agenda.days.sessions") for key in ("start", "joint", "items", "minutes", "leads")
)
DUE = column("due", "papers")


@given(st.text(alphabet=st.sampled_from(f"{ACTIVE}' a1"), max_size=8) | st.text(max_size=20))
def test_what_is_guarded_comes_back_and_begins_no_formula(text: str) -> None:
    safe = guarded(text)
    assert text == unguarded(safe)
    assert not safe.lstrip(" ").startswith(tuple(ACTIVE))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "'=1", "\uff1d1"])
def test_what_may_be_a_formula_is_guarded(text: str) -> None:
    assert f"'{text}" == guarded(text)


@pytest.mark.parametrize("text", ["1-1", "'s-Hertogenbosch", "a=b", "", "'"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert text == guarded(text) == unguarded(text)


@pytest.mark.parametrize(
    ("data", "where", "cell"),
    [
        ("Vienna", TITLE, "Vienna"),
        ("=1+1", TITLE, "'=1+1"),
        ("2027-04-08", TITLE, "2027-04-08"),
        ("2027-04-08", START, datetime.date(2027, 4, 8)),
        ("1899-04-08", START, "1899-04-08"),
        ("2027-04", START, "2027-04"),
        ("4 weeks before start", DUE, "4 weeks before start"),
        ("09:30", CLOCK, datetime.time(9, 30)),
        (True, JOINT, "yes"),
        (False, JOINT, "no"),
        (60, MINUTES, 60),
        ([], LANGUAGES, NONE),
        (["de", "en"], LANGUAGES, "de, en"),
        (["a; b", "c, d"], ITEMS, "a; b\nc, d"),
        (["- one", "two"], ITEMS, "'- one\ntwo"),
    ],
)
def test_values_that_a_cell_holds(data: Data, where: Column, cell: object) -> None:
    assert cell == to_cell(data, where)
    shown = datetime.datetime.combine(cell, datetime.time.min) if isinstance(cell, datetime.date) else cell
    assert data == from_cell(shown, "yyyy-mm-dd", where)


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ("", TITLE),
        ("  ", TITLE),
        ("a\rb", TITLE),
        ("a\x00b", TITLE),
        ("_x0041_", TITLE),
        ("x005F_", TITLE),
        ("x" * (LONGEST + 1), TITLE),
        (None, TITLE),
        ({"a": 1}, TITLE),
        (10**15, MINUTES),
        (["a\nb"], ITEMS),
        ([" a"], ITEMS),
        (["none"], ITEMS),
        (["a,b"], LEADS),
    ],
)
def test_values_that_no_cell_can_hold(data: Data, where: Column) -> None:
    assert to_cell(data, where) is None


@pytest.mark.parametrize(
    ("typed", "shown_as", "where", "data"),
    [
        (2027, "General", TITLE, "2027"),
        (2027.0, "General", START, 2027),
        (60.0, "General", MINUTES, 60),
        ("60", "General", MINUTES, 60),
        ("yes", "General", JOINT, True),
        ("No", "General", JOINT, False),
        ("TRUE", "General", JOINT, True),
        (True, "General", JOINT, True),
        (True, "General", TITLE, "yes"),
        (" on-site ", "General", MODE, "on-site"),
        ("On-site", "General", MODE, "on-site"),
        ("9:30", "General", CLOCK, "9:30"),
        (datetime.time(9, 30, 15), "h:mm", CLOCK, "09:30:15"),
        (datetime.timedelta(hours=26, minutes=5), "[h]:mm", TITLE, "26:05"),
        (datetime.datetime(2026, 11, 1), "mmm\\-yy", START, "2026-11"),  # noqa: DTZ001 -- a cell has no zone
        (datetime.datetime(2026, 11, 1), "yyyy", START, "2026"),  # noqa: DTZ001 -- as above
        (datetime.datetime(2026, 11, 1), '[$-407]d. mmm "yy"', START, "2026-11-01"),  # noqa: DTZ001 -- as above
        (datetime.datetime(2026, 11, 1), "General", DUE, "2026-11-01"),  # noqa: DTZ001 -- as above
        (datetime.datetime(2026, 11, 1, 9, 30), "General", TITLE, "2026-11-01T09:30"),  # noqa: DTZ001 -- as above
        ("de;en", "General", LANGUAGES, ["de", "en"]),
        ("de\nen, ", "General", LANGUAGES, ["de", "en"]),
        ("DE", "General", LANGUAGES, ["DE"]),
        ("None", "General", LANGUAGES, []),
        (5, "General", ITEMS, ["5"]),
        ("caf_x00E9_", "General", TITLE, "café"),
        ("wrong", "General", MODE, "wrong"),
        (object, "General", TITLE, "<class 'object'>"),
    ],
)
def test_what_people_type(typed: object, shown_as: str, where: Column, data: object) -> None:
    assert data == from_cell(typed, shown_as, where)


@given(st.text() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.lists(st.text()))
def test_what_is_written_comes_back(data: Data) -> None:
    for where in (TITLE, START, ITEMS, LEADS, JOINT, MINUTES, CLOCK):
        cell = to_cell(data, where)
        if cell is not None:
            assert not isinstance(cell, datetime.date)
            assert is_same(data, from_cell(cell, "General", where))


@pytest.mark.parametrize("data", [True, None, [], {}, "", " a", "\x00", 10**15, "x" * (LONGEST + 1)])
def test_values_that_cannot_stand_for_themselves(data: Data) -> None:
    assert to_text(data) is None


@pytest.mark.parametrize("data", ["a", "=a", 1, 1.5, "true", "[]"])
def test_values_that_stand_for_themselves(data: Data) -> None:
    cell = to_text(data)
    assert cell is not None
    assert data == from_text(cell, "General")
