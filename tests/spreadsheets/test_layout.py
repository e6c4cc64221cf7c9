from __future__ import annotations

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import fields_of
from mutuallearning.spreadsheets.column import YES_OR_NO, Column
from mutuallearning.spreadsheets.layout import HELP, LISTS, MORE, PLAN, Heading, layout_of
from mutuallearning.types.model import Document

each_kind = pytest.mark.parametrize("model", KINDS.values(), ids=list(KINDS))


@each_kind
def test_names_of_sheets_are_such_as_programs_take(model: type[Document]) -> None:
    names = [sheet.name.casefold() for sheet in layout_of(model).sheets]
    assert len(names) == len({*names, *(name.casefold() for name in (PLAN, MORE, HELP, LISTS))}) - 4
    assert [] == [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\'")]


@each_kind
def test_titles_of_columns_are_understood_without_keys(model: type[Document]) -> None:
    for sheet in layout_of(model).sheets:
        titles = [column.title.casefold() for column in sheet.columns]
        assert len(titles) == len(set(titles)), sheet.name


@each_kind
def test_columns_are_fields_of_the_models_and_all_have_a_help_text(model: type[Document]) -> None:
    shapes = {field.shape for field in fields_of(model)}
    layout = layout_of(model)
    assert {field.key for field in layout.fields} <= shapes
    for sheet in layout.sheets:
        assert sheet.help
        assert {f"{sheet.shape}.{column.key}" for column in sheet.columns} <= shapes
    assert [] == [field.key for field in layout.fields if not field.help]


@each_kind
def test_things_come_before_what_belongs_to_them(model: type[Document]) -> None:
    seen: set[str | None] = {None}
    for sheet in layout_of(model).sheets:
        assert sheet.above in seen
        seen.add(sheet.shape)


def test_the_sheets_of_a_plan() -> None:
    names = {sheet.name for sheet in layout_of(ActivityPlan).sheets}
    assert {
        "Parties", "Organisations", "Actors", "Topics", "Questions", "Days", "Sessions", "Papers", "Responsibilities",
        "Decisions", "Follow-up actions", "Survey items", "Indicators",
    } <= names  # fmt: skip
    assert not [name for name in names if "ctual" in name]


def test_sessions_of_no_day_stand_with_the_others() -> None:
    sessions = layout_of(ActivityPlan).sheet("agenda.days.sessions")
    assert ("agenda", "sessions") == sessions.loose
    assert ("agenda.days", ("sessions",)) == (sessions.above, sessions.way)


def test_what_a_column_knows() -> None:
    layout = layout_of(ActivityPlan)
    columns = {column.key: column for column in layout.sheet("agenda.days.sessions").columns}
    assert YES_OR_NO == columns["joint"].vocabulary
    assert ("on-site", "online", "hybrid") == columns["mode"].vocabulary
    assert columns["mode"].is_closed
    assert not columns["kind"].is_closed
    assert "welcome" in columns["kind"].vocabulary
    assert ("actors",) == columns["leads"].refers
    assert (True, False) == (columns["items"].is_prose, columns["leads"].is_prose)
    assert (True, False) == (columns["start"].has_times, columns["start"].has_dates)
    headings = {field.key for field in layout.fields if isinstance(field, Heading)}
    assert {"dates", "place", "follow_up", "evaluation.survey"} <= headings
    assert {Column, Heading} == {type(field) for field in layout.fields}
