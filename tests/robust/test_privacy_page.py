"""Names and addresses appear where the page on personal data says, and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from mutuallearning.__main__ import main
from mutuallearning.reporting.forms import FORMS

NAME, EMAIL = "Mara Muster", "mara@muster.example"

PERSON = {"name": NAME, "email": EMAIL}

PLAN = {
    "mutuallearning": 1,
    "kind": "activity-plan",
    "title": "Counselling",
    "format": "peer-review",
    "stage": "final",
    "dates": {"start": "2027-03-04"},
    "actors": [{"id": "lead", "roles": ["owner", "facilitator"], "person": PERSON}],
    "responsibilities": [{"task": "Book the rooms", "owner": "lead", "due": "4 weeks before start"}],
    "agenda": {
        "days": [
            {"date": "2027-03-04", "sessions": [{"title": "Opening", "start": "9:30", "leads": ["lead"]}]}
        ]
    },
}

NEVER = (
    *(("check", "plan.json", f"--format={form}", "--as-of=2026-11-22") for form in ("text", *FORMS)),
    ("report", "plan.json", "-o", "-"),
    ("schedule", "plan.json"),
    ("schedule", "plan.json", "--format=json"),
    ("export", "ics", "plan.json"),
    ("export", "ics", "plan.json", "--inside"),
    ("export", "jsonld", "plan.json"),
    ("export", "markdown", "plan.json"),
    ("export", "markdown", "plan.json", "--inside"),
    ("redact", "plan.json"),
)

NAMED = (
    ("report", "plan.json", "-o", "-", "--show-names"),
    ("export", "markdown", "plan.json", "--show-names"),
)


@pytest.fixture(autouse=True)
def _plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # One line, so that a line that is shown beside a finding is the one with the name.
    Path("plan.json").write_text(json.dumps(PLAN))


@pytest.mark.parametrize("words", NEVER, ids=" ".join)
def test_nobody_is_named_unasked(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(list(words)) in {0, 1}
    out, err = capsys.readouterr()
    assert out
    assert [] == [one for one in ("Muster", "muster.example") if one in out + err]


def test_a_baseline_names_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "plan.json", "--write-baseline=base.json", "--as-of=2026-11-22"])
    assert "Muster" not in Path("base.json").read_text() + capsys.readouterr().out


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
def test_who_asks_gets_names_and_no_addresses(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(words)) in {0, 1}
    out = capsys.readouterr().out
    assert NAME in out
    assert EMAIL not in out


def test_a_workbook_is_a_copy() -> None:
    main(["export", "xlsx", "plan.json", "-o", "plan.xlsx"])
    cells = {
        cell.value
        for sheet in openpyxl.load_workbook("plan.xlsx")
        for row in sheet.iter_rows()
        for cell in row
    }
    assert {NAME, EMAIL} <= cells
