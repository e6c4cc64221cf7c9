"""A plan full of texts that want to be more than text, in every form that the command line writes."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import consumers
import openpyxl
import pytest
from hostile_strings import HOSTILE
from sandbox import Ran, Sandbox

from mutuallearning.reporting.forms import FORMS

_LONGEST = 150
"""Characters of a text that every field takes."""

TEXTS = tuple(
    dict.fromkeys(
        " ".join("".join(char for char in text if unicodedata.category(char) != "Cs").split())[
            :_LONGEST
        ].strip()
        for text in HOSTILE.values()
    )
)

SEEN = tuple(text for text in TEXTS if text and not any(unicodedata.category(char) == "Cc" for char in text))
"""Those that a document can say: the reader refuses the others."""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Write a plan that says each text as a title, a name, a note and a word of its own."""
    sessions = [
        {"title": text, "start": "9:30", "end": "11:00", "leads": [f"nobody-{n}"]}
        for n, text in enumerate(SEEN)
    ]
    document = {
        "mutuallearning": 1,
        "kind": "activity-plan",
        "title": HOSTILE["html"],
        "format": "peer-review",
        "stage": "final",
        "dates": {"start": "2027-03-04"},
        "parties": [{"id": f"p-{n}", "name": text, "stances": ["peer"]} for n, text in enumerate(SEEN)],
        "topics": [{"title": text, "questions": [{"text": text}]} for text in SEEN],
        "agenda": {"days": [{"date": "2027-03-04", "sessions": sessions}]},
        "papers": [{"kind": "host-paper", "title": text, "due": "4 weeks before start"} for text in SEEN],
        "waivers": [{"rule": "CUR301", "reason": text, "who": text} for text in SEEN],
    }
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


class Elements(HTMLParser):
    """Notes what elements and attributes a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs


def test_the_texts_are_many() -> None:
    assert len(SEEN) >= 20


def _wrote(sandbox: Sandbox, plan: Path, *words: str) -> Ran:
    ran = sandbox.run(list(words), plan.parent, seconds=10)
    assert ran.code in {0, 1}, ran.told[:2000]
    assert "Traceback" not in ran.told
    return ran


def _check(sandbox: Sandbox, plan: Path, form: str) -> str:
    out = _wrote(sandbox, plan, "check", "plan.json", f"--format={form}", "--as-of=2026-11-22").out
    assert "peer review" in out.lower()
    hidden = {char for char in out if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - {"\n"}
    assert set() == hidden
    return out


@pytest.mark.parametrize("form", ["text", *FORMS])
def test_no_form_of_a_report_is_steered(form: str, sandbox: Sandbox, plan: Path) -> None:
    out = _check(sandbox, plan, form)
    assert "##[" not in out
    assert "##vso[" not in out
    starts = {line.lstrip()[:8] for line in out.splitlines() if line.lstrip().startswith("::")}
    assert starts <= ({"::error ", "::warnin", "::notice"} if form == "github" else set())


def test_reports_are_read_as_what_they_are(sandbox: Sandbox, plan: Path) -> None:
    found = json.loads(_check(sandbox, plan, "json"))["documents"][0]["findings"]
    opened = [one for one in found if one["state"] == "open"]
    lines = [json.loads(line) for line in _check(sandbox, plan, "jsonl").splitlines()]
    assert [one["code"] for one in found] == [one["code"] for one in lines[0]["findings"]]
    assert len(found) == len(consumers.sarif(_check(sandbox, plan, "sarif"))["results"])
    assert consumers.junit(_check(sandbox, plan, "junit"))
    commands, _ = consumers.github(_check(sandbox, plan, "github"))
    assert len(opened) == len(commands)
    assert len(found) == len(consumers.gitlab(_check(sandbox, plan, "gitlab")))
    assert len(found) == len(consumers.markdown(_check(sandbox, plan, "markdown")).rows)


@pytest.mark.parametrize(
    "words", [("check", "plan.json", "--format=html"), ("report", "plan.json", "-o", "-")], ids=" ".join
)
def test_a_page_has_no_element_of_a_document(words: tuple[str, ...], sandbox: Sandbox, plan: Path) -> None:
    out = _wrote(sandbox, plan, *words, "--as-of=2026-11-22").out
    page = Elements()
    page.feed(out)
    assert set() == page.tags & {"script", "iframe", "object", "embed", "base", "form", "img"}
    assert [] == [name for name, _ in page.attributes if name.startswith("on")]
    addresses = [value for name, value in page.attributes if name in {"href", "src", "action", "xlink:href"}]
    assert {"#", "http:", "https:"} >= {re.split("(?<=[#:])", address or "")[0] for address in addresses}


def test_a_table_has_no_formula(sandbox: Sandbox, plan: Path) -> None:
    for table in ("sessions", "papers", "parties"):
        out = _wrote(sandbox, plan, "export", "csv", "plan.json", "--table", table).out
        cells = [cell for row in csv.reader(io.StringIO(out), delimiter=";") for cell in row]
        assert [] == [cell for cell in cells if cell[:1] in set("=+-@\t\r")]
        assert len(cells) > len(SEEN)


def test_a_workbook_has_no_formula(sandbox: Sandbox, plan: Path) -> None:
    _wrote(sandbox, plan, "export", "xlsx", "plan.json", "-o", "plan.xlsx")
    book = openpyxl.load_workbook(plan.with_suffix(".xlsx"))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [] == [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink is not None]
    assert len(cells) > len(SEEN)


def test_a_calendar_has_no_property_of_a_document(sandbox: Sandbox, plan: Path) -> None:
    out = _wrote(sandbox, plan, "export", "ics", "plan.json").out
    lines = out.replace("\n ", "").splitlines()
    assert set() == {line.partition(":")[0] for line in lines} & {"ATTENDEE", "ORGANIZER", "ATTACH", "VALARM"}
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") > len(SEEN)


@pytest.mark.parametrize("form", ["ics", "jsonld", "markdown"])
def test_a_form_for_people_or_portals_hides_no_sign(form: str, sandbox: Sandbox, plan: Path) -> None:
    out = _wrote(sandbox, plan, "export", form, "plan.json").out
    assert set() == {char for char in out if unicodedata.category(char) in {"Cc", "Cs"}} - set("\r\n")
    assert set() == set(out) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_copy_is_the_same_document(sandbox: Sandbox, plan: Path) -> None:
    copy = json.loads(_wrote(sandbox, plan, "redact", "plan.json").out)
    told = [topic["title"] for topic in copy["topics"]]
    assert [text for text in SEEN if "@x.org" not in text] == [
        text for text in told if "@example.invalid" not in text
    ]


def test_a_timetable_is_not_steered(sandbox: Sandbox, plan: Path) -> None:
    out = _wrote(sandbox, plan, "schedule", "plan.json").out
    assert set() == {char for char in out if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - {
        "\n"
    }
    assert [] == [line for line in out.splitlines() if line.lstrip().startswith("::")]
