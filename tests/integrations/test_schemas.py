"""Our JSON Schemas are understood by ajv, which most editors and services outside of Python use."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import mutuallearning as ml
from mutuallearning.api import json_schema
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.reporting.file_schemas import FILE_SCHEMAS
from mutuallearning.reporting.report_schema import line_schema, report_schema

FOLDER = Path(__file__).parent / "editor"
NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    NODE is None or not (FOLDER / "node_modules" / "ajv").is_dir(),
    reason=f"needs node, and npm install --no-package-lock in {FOLDER}",
)


def problems(schema: dict[str, Any], *documents: object) -> list[list[dict[str, Any]]]:
    assert NODE is not None
    asked = json.dumps({"schema": schema, "documents": documents})
    done = subprocess.run(
        [NODE, str(FOLDER / "validate.mjs")], input=asked, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("kind", ["activity-plan", "programme", "peer-review-cycle", "benchlearning-cycle"])
def test_base_documents_are_valid_and_a_misspelt_key_is_not(kind: str) -> None:
    documents = [one for one in (base_document(name).value for name in base_names()) if one["kind"] == kind]
    *fine, wrong = problems(json_schema(kind), *documents, {**documents[0], "titel": "Vienna"})
    assert [[]] * len(documents) == fine
    assert ["titel"] == [one["params"].get("additionalProperty") for one in wrong]


def test_reports_are_valid() -> None:
    plan = ml.ActivityPlan(title="Vienna", format="peer-review", stage="final")
    assert [[]] == problems(report_schema(), ml.check(plan).to_data())


@pytest.mark.parametrize("name", ["report-line", *FILE_SCHEMAS])
def test_the_other_schemas_compile(name: str) -> None:
    schema = line_schema() if name == "report-line" else FILE_SCHEMAS[name]()
    (wrong,) = problems(schema, 3)
    assert wrong
