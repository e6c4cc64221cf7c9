"""What people see in a workbook, looked at with openpyxl."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from mutuallearning import api
from mutuallearning.checking.demonstration import base_names
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.spreadsheets.places import letters
from mutuallearning.spreadsheets.writing import to_workbook


def opened(data: bytes) -> Any:  # noqa: ANN401 -- a workbook of openpyxl
    return load_workbook(BytesIO(data))


@pytest.fixture
def book(plan: ActivityPlan) -> Any:  # noqa: ANN401 -- a workbook of openpyxl
    return opened(to_workbook(plan))


def heads(page: Any) -> list[tuple[str, str]]:  # noqa: ANN401 -- a sheet of openpyxl
    return [(title.value, key.value) for title, key in zip(page[1], page[2], strict=True)]


def choices(page: Any, cell: str) -> list[tuple[str, bool]]:  # noqa: ANN401 -- a sheet of openpyxl
    """Give the drop-downs of a cell: where the words stand, and whether others are refused."""
    return [
        (one.formula1, bool(one.showErrorMessage))
        for one in page.data_validations.dataValidation
        if cell in one
    ]


def test_sheets(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
    assert ["Help", "Plan"] == book.sheetnames[:2]
    assert ["More", "Lists"] == book.sheetnames[-2:]
    assert "Plan" == book.active.title
    hidden = {page.title for page in book if page.sheet_state == "hidden"}
    assert {"Lists", "More", "Waivers", "Steps"} <= hidden
    assert not {"Plan", "Sessions", "Parties", "Decisions", "Follow-up actions"} & hidden


def test_titles_keys_and_help_texts(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
    page = book["Sessions"]
    assert [("No.", "#"), ("Day", "^"), ("ID", "id"), ("Title", "title")] == heads(page)[:4]
    mode = next(cell for cell in page[1] if cell.value == "Mode")
    assert (
        "On site, online or hybrid, if not as the whole. One of: on-site, online, hybrid."
        == mode.comment.text
    )
    plan = book["Plan"]
    assert ["Field", "value", "key", "What it means"] == [cell.value for cell in plan[1]]
    rows = {row[2].value: [cell.value for cell in row] for row in plan.iter_rows(min_row=2)}
    assert ["    Start", "dates.start"] == [rows["dates.start"][0], rows["dates.start"][2]]
    assert rows["dates"][3].endswith("Write none if it was decided that there is none.")
    assert "C3" == page.freeze_panes


def test_dates_are_dates(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
    (start,) = (row[1] for row in book["Plan"].iter_rows() if row[2].value == "dates.start")
    assert (True, "yyyy-mm-dd") == (start.is_date, start.number_format)
    time = book["Sessions"]["F3"]
    assert ("09:00:00", "h:mm") == (str(time.value), time.number_format)


def test_drop_downs(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
    page = book["Sessions"]
    keys = {key: letters(number) for number, (_, key) in enumerate(heads(page), 1)}
    ((mode, refused),) = choices(page, f"{keys['mode']}100")
    assert refused
    column = mode.removeprefix("Lists!$").partition("$")[0]
    assert ["on-site", "online", "hybrid"] == [cell.value for cell in book["Lists"][column][:3]]
    ((_, own_refused),) = choices(page, f"{keys['kind']}3")
    assert not own_refused
    ((actors, _),) = choices(page, f"{keys['leads']}3")
    assert "Actors!$B$3:$B$202" == actors
    assert [] == choices(page, f"{keys['title']}3")
    (stage,) = (row[1].coordinate for row in book["Plan"].iter_rows() if row[2].value == "stage")
    assert [True] == [refused for _, refused in choices(book["Plan"], stage)]


def test_no_cell_is_a_formula_or_an_error() -> None:
    texts = ["=1+1", "+1", "@SUM(A1)", "#N/A", "#REF!", "-1", "=cmd|' /C calc'!A0"]
    data = {"assumptions": texts, "responsibilities": [{"task": text} for text in texts], "title": "#N/A"}
    for page in opened(to_workbook(ActivityPlan.model_validate(data))):
        assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "d"}


@pytest.mark.parametrize("slug", [*catalogue.slugs()][::6])
def test_a_workbook_to_begin_from_says_what_the_text_says(slug: str) -> None:
    assert slug in base_names()
    expected = api.load(api.skeleton(slug).encode())
    assert expected == api.load(api.workbook_skeleton(slug))
