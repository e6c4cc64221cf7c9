from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest

from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.spreadsheets.csv_text import table_names, tables, to_csv


def rows(text: str, delimiter: str = ";") -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def test_sessions_bring_their_day_along(plan: ActivityPlan) -> None:
    first, second, third = rows(to_csv(plan))
    assert ("1", "1", "2027-04-08", "one", "09:00") == tuple(
        first[key] for key in ("No.", "Day", "Day: date", "ID", "Start")
    )
    assert ("60", "chair", "") == tuple(second[key] for key in ("Minutes", "Speakers", "Title"))
    assert ("3", "2", "2027-04-09") == (third["No."], third["Day"], third["Day: date"])


def test_it_is_written_as_excel_writes_it(plan: ActivityPlan) -> None:
    text = to_csv(plan, "actors")
    assert text.startswith("\ufeffNo.;ID;Roles;")
    assert "1;chair;chair;" in text
    assert '2;lead;"facilitator, owner"' not in text  # a comma is nothing special between semicolons
    assert text.count("\r\n") == text.count("\n") == 3


@pytest.mark.parametrize(("delimiter", "number"), [(";", "2,5"), (",", "2.5"), ("\t", "2.5")])
def test_delimiters_and_numbers(delimiter: str, number: str) -> None:
    plan = ActivityPlan.model_validate(
        {"parties": [{"id": "a", "effort_days": 2.5, "seeks": ["x, y", "z;\tw"]}]}
    )
    (row,) = rows(to_csv(plan, "parties", delimiter), delimiter)
    assert (number, "x, y\nz;\tw") == (row["Effort days"], row["Seeks"])


def test_formulas_are_guarded() -> None:
    data: dict[str, Any] = {
        "responsibilities": [{"task": text} for text in ("=1+1", "@a", "+1", "-1", "'=a", "a")]
    }
    tasks = [row["Task"] for row in rows(to_csv(ActivityPlan.model_validate(data), "responsibilities"))]
    assert ["'=1+1", "'@a", "'+1", "'-1", "''=a", "a"] == tasks


def test_lists_that_were_decided_to_be_empty_have_no_rows() -> None:
    plan = ActivityPlan.model_validate(
        {"agenda": {"days": [{"sessions": []}], "sessions": [{"id": "a"}]}, "papers": []}
    )
    assert [] == rows(to_csv(plan, "papers"))
    (row,) = rows(to_csv(plan))
    assert ("1", "", "", "a") == tuple(row[key] for key in ("No.", "Day", "Day: date", "ID"))


def test_names_of_tables(plan: ActivityPlan) -> None:
    assert ("topics", "questions", "actors", "days", "sessions", "papers") == tables(plan)
    assert {"follow-up-actions", "sessions", "activities", "assessments"} <= set(table_names())
    with pytest.raises(UnknownNameError, match="no table 'session'; did you mean 'sessions'"):
        to_csv(plan, "session")
    with pytest.raises(UsageError, match="a semicolon, a comma or a tab"):
        to_csv(plan, delimiter="|")
