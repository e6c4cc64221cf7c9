"""The same plan gives the same findings, whichever way it comes in."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

import mutuallearning as ml

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime.date(2026, 11, 22)
PLANS = {name: ROOT / "examples" / name / "flawed.yaml" for name in ("city-exchange", "bavaria-study-visit")}
PLACE = ("line", "column", "end_line", "end_column", "cell")

Findings = list[dict[str, Any]]


def mutuallearning(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mutuallearning", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def told(findings: Iterable[Mapping[str, Any]]) -> Findings:
    """Give findings without their places in a text or workbook, in an order that does not depend on these."""
    kept: Findings = []
    for finding in findings:
        related = [{"pointer": one["pointer"], "note": one["note"]} for one in finding["related"]]
        rest = {key: value for key, value in finding.items() if key not in PLACE}
        kept.append({**rest, "related": sorted(related, key=str)})
    return sorted(kept, key=lambda one: (one["code"], one["pointer"], one["fingerprint"]))


def of(report: ml.Report) -> Findings:
    return told(report.to_document()["findings"])


def posted(answer: object) -> Findings:
    return of(TypeAdapter(ml.Report).validate_python(answer))


@pytest.fixture(scope="module")
def from_the_command_line(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Findings]:
    """Check all plans in one run, each as YAML, as JSON and as a workbook."""
    folder = tmp_path_factory.mktemp("plans")
    for name, path in PLANS.items():
        (folder / f"{name}.yaml").write_bytes(path.read_bytes())
        data = ml.load(path).to_data()
        (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
        done = mutuallearning("export", "xlsx", f"{name}.yaml", "--output", f"{name}.xlsx", folder=folder)
        assert 0 == done.returncode, done.stderr
    files = [f"{name}.{suffix}" for name in PLANS for suffix in ("yaml", "json", "xlsx")]
    done = mutuallearning("check", *files, "--as-of", str(AS_OF), "--format", "json", folder=folder)
    assert 1 == done.returncode, done.stderr
    return {one["path"]: told(one["findings"]) for one in json.loads(done.stdout)["documents"]}


@pytest.mark.parametrize("name", PLANS)
def test_the_same_findings_everywhere(
    name: str, from_the_command_line: dict[str, Findings], example: Callable[[str], ModuleType]
) -> None:
    path = PLANS[name]
    plan = ml.load(path, ml.ActivityPlan)
    expected = of(ml.check(plan, as_of=AS_OF))
    assert len(expected) > 5
    client, day = TestClient(example("fastapi_service").app), {"as_of": str(AS_OF)}
    yaml = {"Content-Type": "application/yaml"}
    ways = {
        "file": of(ml.check_file(path, as_of=AS_OF)),
        "text": of(ml.check_text(path.read_text("utf-8"), as_of=AS_OF)),
        "posted plan": posted(client.post("/check", params=day, json=plan.to_data()).json()),
        "posted text": posted(
            client.post("/check/text", params=day, content=path.read_bytes(), headers=yaml).json()
        ),
        **{
            file: findings
            for file, findings in from_the_command_line.items()
            if file.partition(".")[0] == name
        },
    }
    assert 7 == len(ways)
    for way, findings in ways.items():
        assert expected == findings, way
