"""Documents as workbooks and back: nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuallearning import api
from mutuallearning.checking import document as documents
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.findings.finding import Finding
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.reading.source import read_path
from mutuallearning.spreadsheets.content import content_of
from mutuallearning.spreadsheets.workbook import read_workbook
from mutuallearning.spreadsheets.writing import to_workbook

pytestmark = pytest.mark.campaign

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = sorted(
    path
    for path in EXAMPLES.glob("*/*.yaml")
    if path.name != "flawed.yaml" and "mutuallearning" in read_path(path).value
)
FLAWED = sorted(EXAMPLES.glob("*/flawed.yaml"))


def there_and_back(document: AnyDocument) -> AnyDocument:
    return type(document).model_validate(read_workbook(to_workbook(document)).value)


@pytest.mark.parametrize("name", base_names())
def test_base_documents(name: str) -> None:
    data = base_document(name).value
    document = KINDS[str(data["kind"])].model_validate(data)
    assert document == there_and_back(document)


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: "/".join(path.parts[-2:]))
def test_examples(path: Path) -> None:
    document = api.load(path)
    assert document == there_and_back(document)


HARD: dict[str, Any] = {
    "nothing": {},
    "decided none": {
        "papers": [],
        "follow_up": False,
        "dates": {},
        "languages": [],
        "topics": [{"title": "T"}],
    },
    "none in things": {
        "agenda": {"days": [{"sessions": []}, {"sessions": [{"leads": []}, {}]}, {}], "sessions": []},
        "parties": [{"id": "a", "time_mandate": False}],
    },
    "sessions of no day": {"agenda": {"days": [{"sessions": [{"id": "a"}]}], "sessions": [{"id": "b"}]}},
    "nothing in a thing": {"changes": [{}, {"why": "moved"}], "agenda": {"days": [{}, {"title": "b"}, {}]}},
    "formulas": {
        "title": "=1+1",
        "assumptions": ["+a", "@b"],
        "notes": "-x\n=y",
        "theme": "'=1",
        "summary": "\t=z",
    },
    "errors": {"title": "#N/A", "theme": "#REF!", "programme": "TRUE"},
    "texts like numbers": {"title": "2027", "theme": "1.0", "programme": "2027-04-08", "summary": "09:30"},
    "blanks": {
        "title": " a ",
        "notes": "a\r\nb\n\n c\u2028d",
        "assumptions": [" a", "b ", "c\nd", "none", "e, f;g"],
    },
    "escapes": {"title": "_x0041_ x005F_ _x005F_", "notes": "&lt;<>\"'"},
    "long": {"notes": "=" + "x" * 19_999, "extensions": {"org.example": {"long": "=é" * 60_000}}},
    "extensions": {
        "extensions": {"a.b": {"x": None, "0": [1, [], {}, -2.5, "=1", True], "_x0041_": "\x00\ud7ff"}},
        "actors": [{"id": "a", "extensions": {"c": {"d/e~f": 1}}}],
    },
    "words": {"place": {"country": "NO"}, "judgement": "none", "series": {"position": 1}},
    "dates": {"dates": {"start": "1850-01-01", "end": "2027"}, "called_on": "2026-11"},
    "deep": {
        "topics": [{"title": "T", "evidence": [{"title": "E"}, {"finding": "F", "date": "2020"}]}],
        "context_factors": {"resources": [{"what": "money"}, {"what": "time"}], "others": []},
    },
}


@pytest.mark.parametrize("data", HARD.values(), ids=list(HARD))
def test_what_is_hard_to_keep(data: dict[str, Any]) -> None:
    plan = ActivityPlan.model_validate(data)
    assert plan == there_and_back(plan)


TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(str.strip)
TEXTS = st.builds(lambda before, text: before + text, st.sampled_from(["", "=", "'", "'=", "-"]), TEXT)
PLANS = st.fixed_dictionaries(
    {},
    optional={
        "title": TEXTS,
        "assumptions": st.lists(TEXTS, max_size=3),
        "topics": st.lists(
            st.fixed_dictionaries(
                {"title": TEXTS},
                optional={
                    "questions": st.lists(st.fixed_dictionaries({"text": TEXTS}), max_size=2),
                    "evidence": st.lists(st.fixed_dictionaries({}, optional={"title": TEXTS}), max_size=2),
                },
            ),
            max_size=3,
        ),
        "extensions": st.dictionaries(
            st.just("org.example"),
            st.recursive(st.none() | st.text() | st.floats(-9, 9), st.lists, max_leaves=4),
        ),
    },
)


@settings(max_examples=25, deadline=None)
@given(PLANS)
def test_any_texts(data: dict[str, Any]) -> None:
    plan = ActivityPlan.model_validate(data)
    assert plan == there_and_back(plan)


@pytest.mark.parametrize("path", [*FLAWED, *WHOLE[:3]], ids=lambda path: "/".join(path.parts[-2:]))
def test_a_workbook_gets_the_findings_of_the_text(path: Path, tmp_path: Path) -> None:
    """What is structurally wrong in the text is not in the model, so not in the workbook."""
    text = read_path(path)
    catalogue, _ = api.selection()
    model = documents.read(text, catalogue).parsed
    assert model is not None
    document = cast("AnyDocument", model.model)
    file = tmp_path / "plan.xlsx"
    file.write_bytes(to_workbook(document))
    from_model = api.check(document)
    from_file = api.check_file(file)
    assert sorted(map(told, from_model.findings)) == sorted(map(told, from_file.findings))
    assert from_model.verdicts == from_file.verdicts
    assert [] == [finding.pointer for finding in from_file.findings if finding.cell is None]


def told(finding: Finding) -> tuple[str, ...]:
    return (finding.code, finding.pointer, finding.message, finding.fingerprint, finding.state)


def test_the_same_document_gives_the_same_bytes(plan: ActivityPlan) -> None:
    assert to_workbook(plan) == to_workbook(plan)


def test_what_has_cells_is_not_on_the_last_sheet(plan: ActivityPlan) -> None:
    assert [] == content_of(plan).more


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_and_saves_it(tmp_path: Path) -> None:
    document = api.load(EXAMPLES / "employment-peer-review" / "good.yaml")
    file = tmp_path / "plan.xlsx"
    file.write_bytes(to_workbook(document))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            "soffice", "--headless", f"-env:UserInstallation={profile}",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "saved"), str(file),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert document == api.load(tmp_path / "saved" / "plan.xlsx")
