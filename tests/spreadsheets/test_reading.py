"""Workbooks as people leave them behind: rows and columns moved, words misspelt, keys taken out."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutuallearning import api
from mutuallearning.errors import MissingExtraError
from mutuallearning.findings.finding import Finding
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.limits import Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.places import Place
from mutuallearning.spreadsheets.reading import read_bytes, read_path
from mutuallearning.spreadsheets.tables import Table
from mutuallearning.spreadsheets.workbook import read_workbook
from mutuallearning.spreadsheets.writing import to_workbook

Edit = Callable[[Any], object]
Edited = Callable[[Edit], bytes]


def cell_of(page: Any, key: str, row: int, keys: int = 2) -> Any:  # noqa: ANN401 -- cells of openpyxl
    """Give the cell of a row under a key."""
    (column,) = (cell.column for cell in page[keys] if cell.value == key)
    return page.cell(row, column)


def field_of(book: Any, key: str) -> Any:  # noqa: ANN401 -- cells of openpyxl
    """Give the cell of a field of the document."""
    (row,) = (cell.row for cell in book["Plan"]["C"] if cell.value == key)
    return book["Plan"].cell(row, 2)


def put(cell: Any, value: object) -> None:  # noqa: ANN401 -- cells of openpyxl
    cell.value = value


def loaded(data: bytes) -> ActivityPlan:
    return api.load(data, ActivityPlan)


def structural(data: bytes) -> list[Finding]:
    return [found for found in api.check_text(data).findings if found.family == "DOC"]


def refusal(data: bytes) -> tuple[str, str | None]:
    with pytest.raises(Refusal) as caught:
        read_workbook(data)
    assert len(str(caught.value)) <= 100
    location = caught.value.location
    return str(caught.value), None if location is None else location.cell


def data_of(plan: ActivityPlan) -> dict[str, Any]:
    return plan.to_data()


def test_a_word_that_is_not_known_is_found_in_its_cell(edited: Edited) -> None:
    data = edited(lambda book: put(cell_of(book["Sessions"], "mode", 4), "onsite"))
    (found,) = structural(data)
    assert ("unknown-value", "/agenda/days/0/sessions/1/mode") == (found.name, found.pointer)
    assert ("Sessions!M4", 4, 13, 4, 14) == (
        found.cell, found.line, found.column, found.end_line, found.end_column,
    )  # fmt: skip
    assert str(found).startswith("[Sessions!M4] error")


def test_what_stands_in_the_fields_of_the_document(edited: Edited, plan: ActivityPlan) -> None:
    assert "Zagreb" == loaded(edited(lambda book: put(field_of(book, "title"), "Zagreb"))).title
    assert loaded(edited(lambda book: put(field_of(book, "follow_up"), "none"))).follow_up is not None
    assert not loaded(edited(lambda book: put(field_of(book, "follow_up"), "none"))).follow_up
    (found,) = structural(edited(lambda book: put(field_of(book, "follow_up"), "later")))
    assert ("wrong-type", "/follow_up") == (found.name, found.pointer)
    assert plan == loaded(edited(lambda book: put(field_of(book, "theme"), "  ")))


def test_what_is_absent_is_found_where_it_would_stand(plan: ActivityPlan) -> None:
    source = read_workbook(to_workbook(plan))
    places = source.locate(
        ["", "/theme", "/agenda/days/1/title", "/agenda/days/1/sessions/0/x/y", "/papers", "/no"]
    )
    cells = [place.cell for place in places.values()]
    assert ["Plan!A1", "Days!C4", "Sessions!A5", "Papers!A1", "Plan!A1"] == [cells[0], *cells[2:]]
    assert str(cells[1]).startswith("Plan!B")
    assert "" == source.line(3)
    assert [1, 0, 0] == [source.page_of(cell) for cell in ("Plan!A1", "Elsewhere!A1", None)]


def test_findings_come_in_the_order_of_the_sheets(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        put(cell_of(book["Papers"], "kind", 3), "unheard of")
        put(cell_of(book["Sessions"], "mode", 4), "onsite")
        put(field_of(book, "mode"), "onsite")

    findings = api.check_text(edited(edit)).findings
    pages = [str(found.cell).partition("!")[0] for found in findings]
    assert ["Plan", "Sessions", "Papers"] == [page for page in dict.fromkeys(pages) if page != "Actors"]
    assert len(set(pages)) == sum(page != before for page, before in zip(pages, ["", *pages], strict=False))


def test_dates_and_times_as_programs_keep_them(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        put(field_of(book, "dates.start"), datetime.date(2027, 3, 1))
        field_of(book, "dates.start").number_format = "mmm-yy"
        put(cell_of(book["Sessions"], "start", 3), datetime.time(8, 45))
        put(cell_of(book["Papers"], "due", 3), datetime.datetime(2027, 1, 2))  # noqa: DTZ001 -- a cell has no zone

    plan = loaded(edited(edit))
    assert plan.dates is not None
    assert "2027-03" == str(plan.dates.start)
    assert plan.agenda is not None
    assert plan.agenda.days is not None
    assert "08:45" == data_of(plan)["agenda"]["days"][0]["sessions"][0]["start"]
    assert plan.papers is not None
    assert "2027-01-02" == str(plan.papers[0].due)


def test_rows_may_be_added_without_numbers_and_sorted(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        days, sessions = book["Days"], book["Sessions"]
        put(cell_of(days, "title", 5), "Third day")
        put(cell_of(sessions, "id", 7), "four")
        put(cell_of(sessions, "^", 7), 3)
        put(cell_of(sessions, "id", 9), "five")
        sessions.move_range("A3:Z3", rows=7)

    agenda = loaded(edited(edit)).agenda
    assert agenda is not None
    ids = [[one.id for one in day.sessions or ()] for day in agenda.days or ()]
    assert [["two", "one"], ["three"], ["four"]] == ids
    assert ["five"] == [one.id for one in agenda.sessions or ()]


def test_rows_may_belong_to_a_thing_by_its_id(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        put(cell_of(book["Questions"], "^", 3), "costs")

    topics = loaded(edited(edit)).topics
    assert topics is not None
    assert [0, 1] == [len(topic.questions or ()) for topic in topics]


def test_columns_may_be_moved_and_keys_left_out(edited: Edited, plan: ActivityPlan) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        for page in (book["Sessions"], book["Papers"], book["Actors"]):
            page.insert_cols(2)
            page.delete_rows(2)
        book["Topics"].insert_cols(1, 3)

    assert plan == loaded(edited(edit))


def test_none_alone_in_a_row(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        put(cell_of(book["Responsibilities"], "#", 3), "none")
        put(cell_of(book["Questions"], "#", 3), "None")
        put(cell_of(book["Questions"], "id", 3), None)
        put(cell_of(book["Questions"], "text", 3), None)

    data = data_of(loaded(edited(edit)))
    assert [] == data["responsibilities"]
    assert [] == data["topics"][0]["questions"]


def test_own_sheets_and_strange_ones(edited: Edited, plan: ActivityPlan) -> None:
    def own(name: str, text: str = "something") -> Edit:
        return lambda book: put(book.create_sheet(name)["B2"], text)

    assert plan == loaded(edited(own("x-budget")))
    assert plan == loaded(edited(own("X-Budget", "=1+1")))
    assert plan == loaded(edited(lambda book: book.create_sheet("Empty")))
    (found,) = structural(edited(own("Budget")))
    assert ("unknown-key", "Budget!A1") == (found.name, found.cell)
    assert "sheet Budget" in found.message


def test_unknown_columns_and_fields(edited: Edited) -> None:
    found, *_ = structural(edited(lambda book: put(cell_of(book["Papers"], "due", 2), "duee")))
    assert ("unknown-key", "/papers/0/duee") == (found.name, found.pointer)
    assert "did you mean due?" in found.message
    assert str(found.cell).startswith("Papers!")

    def field(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        book["Plan"]["C300"], book["Plan"]["B300"] = "titel", "x"

    (found,) = structural(edited(field))
    assert ("unknown-key", "/titel", "Plan!B300") == (found.name, found.pointer, found.cell)


@pytest.mark.parametrize(
    ("edit", "told", "cell"),
    [
        (lambda book: put(book["Sessions"]["F4"], "=1+1"), "holds a formula", "Sessions!F4"),
        (lambda book: put(book["Help"]["F4"], "=HYPERLINK(A1)"), "holds a formula", "Help!F4"),
        (lambda book: put(book["Sessions"]["B4"], 7), "a day that is not there", "Sessions!B4"),
        (lambda book: put(book["Questions"]["B3"], None), "does not say to which learning topic", "Questions!B3"),
        (lambda book: put(book["Topics"]["A4"], 1), "row 3 has the same number", "Topics!A4"),
        (lambda book: put(book["Topics"]["AZ4"], "x"), "column that has no key", "Topics!AZ4"),
        (lambda book: put(book["Topics"]["D2"], "id"), "The key id is already in line 2", "Topics!D2"),
        (lambda book: put(book["Topics"]["A5"], "none"), "Topics are none here, and there is one", "Topics!A5"),
        (lambda book: put(book["Plan"]["B299"], "x"), "no key stands beside", "Plan!B299"),
        (lambda book: put(book["Plan"]["C299"], "id"), "The key id is already in line 4", "Plan!B299"),
        (lambda book: put(field_of(book, "agenda"), "none"), "elsewhere already", "Plan!B"),
        (lambda book: put(book["Plan"]["C1"], "x"), "no columns key and value", "Plan!A1"),
        (lambda book: book.remove(book["Plan"]), "no sheet Plan", None),
        (lambda book: book["More"].append(["Papers", 1, "", "x"]), "it names no field", "More!C3"),
        (lambda book: book["More"].append(["Papers", 9, "a", "x"]), "a row that is not there", "More!B3"),
        (lambda book: book["More"].append(["Paper", 1, "a", "x"]), "a row that is not there", "More!B3"),
        (lambda book: book["More"].append(["Papers", 1, "a"]), "it has no value", "More!D3"),
        (lambda book: book["More"].append(["Papers", 1, "due", "x"]), "due is said elsewhere", "More!D3"),
        (lambda book: book["More"].append(["Papers", 1, "due/a", "x"]), "due is said elsewhere", "More!D3"),
        (lambda book: book["More"].append(["Papers", 1, "changes/1/a", "x"]), None, "More!D3"),
        (lambda book: book["More"].append(["Plan", None, "papers/7/a", "x"]), "an item before", "More!D3"),
        (lambda book: book["More"].append(["Plan", None, "a", "{", "json"]), "not JSON", "More!D3"),
    ],
)  # fmt: skip
def test_what_cannot_be_placed(edited: Edited, edit: Edit, told: str | None, cell: str | None) -> None:
    if told is None:
        value: dict[str, Any] = read_workbook(edited(edit)).value
        assert {"1": {"a": "x"}} == value["papers"][0]["changes"]
        return
    sentence, where = refusal(edited(edit))
    assert told in sentence
    assert str(where).startswith(str(cell))


def test_a_list_that_the_document_says_is_none(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        put(cell_of(book["Follow-up actions"], "#", 3), 1)
        put(field_of(book, "follow_up"), "none")

    assert (
        "The row has no certain place: there is no follow up, as another cell says",
        "'Follow-up actions'!A3",
    ) == (refusal(edited(edit)))


def test_what_stands_on_the_last_sheet_may_be_edited(edited: Edited) -> None:
    def edit(book: Any) -> None:  # noqa: ANN401 -- a workbook of openpyxl
        for row in (
            ["Topics", 2, "evidence/0/title", "A study"],
            ["Topics", 2, "evidence/0/date", datetime.date(2026, 5, 1)],
            ["Topics", "help", "evidence", "[]", "json"],
            [None, None, "assumptions", '["a", ', "json", '"b"]'],
        ):
            book["More"].append(row)
        book["More"]["F2"] = "value 2"

    plan = loaded(edited(edit))
    assert ("a", "b") == plan.assumptions
    assert plan.topics is not None
    first, second = plan.topics
    assert () == first.evidence
    assert second.evidence is not None
    assert ("A study", "2026-05-01") == (second.evidence[0].title, str(second.evidence[0].date))


def test_files(tmp_path: Path, plan: ActivityPlan) -> None:
    (tmp_path / "plan.XLSX").write_bytes(to_workbook(plan))
    assert plan == api.load(tmp_path / "plan.XLSX")
    assert plan == api.load(str(tmp_path / "plan.XLSX"), ActivityPlan)
    assert "vienna" == read_bytes(to_workbook(plan)).value["id"]
    assert {"a": 1} == read_bytes(b'{"a": 1}').value == read_bytes(b"a: 1", "yaml").value


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("none.xlsx", None, "missing-file"),
        ("plan.xlsm", b"", "bad-workbook"),
        ("plan.ods", b"", "bad-workbook"),
        ("plan.xls", b"", "bad-workbook"),
        ("plan.xlsx", b"", "bad-workbook"),
        ("plan.yaml", b"PK\x03\x04", "bad-workbook"),
        ("a\0b.xlsx", None, "missing-file"),
        ("", None, "not-a-file"),
        ("folder.xlsx/", None, "not-a-file"),
    ],
)
def test_files_that_are_refused(tmp_path: Path, name: str, data: bytes | None, reason: str) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal) as caught:
        read_path(tmp_path / name)
    assert reason == caught.value.name


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(Refusal) as caught:
        read_path(path, Limits())
    assert ("too-large", 104_857_600) == (caught.value.name, caught.value.params["found"])


def test_without_openpyxl(plan: ActivityPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    data = to_workbook(plan)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for act in (lambda: read_workbook(data), lambda: to_workbook(plan)):
        with pytest.raises(MissingExtraError, match=r"openpyxl: pip install 'mutuallearning\[xlsx\]'"):
            act()


def test_a_sheet_without_a_head() -> None:
    assert "Papers!A3" == Table("Papers", {}, ()).place(3, "due").cell


@pytest.mark.parametrize(
    ("sheet", "cell"),
    [("Days", "Days!B7"), ("My days", "'My days'!B7"), ("It's", "'It''s'!B7"), ("a\x1b[31m\u202e", None)],
)
def test_names_of_cells(sheet: str, cell: str | None) -> None:
    found = Place(sheet, 7, 2).cell
    assert found.isprintable()
    assert cell in (None, found)
