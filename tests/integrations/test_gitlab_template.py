"""The template for GitLab: read, and its script run line by line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

import mutuallearning as ml

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE: dict[str, Any] = yaml.safe_load(
    (ROOT / "examples" / "integrations" / "gitlab-ci.yml").read_text("utf-8")
)
JOB: dict[str, Any] = TEMPLATE["plans"]

Bash = Callable[[str, Mapping[str, str]], subprocess.CompletedProcess[str]]


def test_it_has_one_job_that_keeps_its_reports_when_it_fails() -> None:
    assert ["plans"] == list(TEMPLATE)
    assert "always" == JOB["artifacts"]["when"]


def test_it_installs_the_release_that_it_was_written_for() -> None:
    release = ".".join(ml.__version__.split(".")[:2])
    assert [f'python -m pip install --quiet "mutuallearning[cli]=={release}.*"'] == JOB["before_script"]


@pytest.mark.parametrize(("kept", "code"), [("graz.yaml", 0), ("tartu.yaml", 1)])
def test_its_script_gives_the_reports_and_the_exit_code(
    plans: Path, bash: Bash, kept: str, code: int
) -> None:
    for path in (plans / "plans").iterdir():
        if path.name != kept:
            path.unlink()
    done = bash("\n".join(JOB["script"]), {})
    assert code == done.returncode, done.stderr
    reports = {kind: plans / name for kind, name in JOB["artifacts"]["reports"].items()}
    assert code == len(json.loads(reports["codequality"].read_text("utf-8")))
    assert code == JUnitXml.fromfile(str(reports["junit"])).failures
    assert ("no-owner" in done.stdout) is bool(code)
