"""The action for GitHub: read, its expressions filled in, and its shell steps run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
_EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")

Bash = Callable[[str, Mapping[str, str]], subprocess.CompletedProcess[str]]
Act = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def act(plans: Path, bash: Bash) -> Act:
    """Run the step that checks, with inputs as a workflow gives them."""

    def run(**inputs: str) -> subprocess.CompletedProcess[str]:
        return bash(STEPS[2]["run"], {**variables(2, plans, inputs), **files(plans)})

    return run


def files(folder: Path) -> dict[str, str]:
    return {"GITHUB_STEP_SUMMARY": str(folder / "summary"), "GITHUB_OUTPUT": str(folder / "output")}


def variables(step: int, folder: Path, inputs: Mapping[str, str]) -> dict[str, str]:
    """Fill in the expressions of a step as GitHub does; an expression of which nothing is known is an error."""
    known = {f"inputs.{name}": str(one["default"]) for name, one in ACTION["inputs"].items()}
    known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    known |= {
        "steps.python.outputs.python-path": sys.executable,
        "steps.install.outputs.command": str(Path(sys.executable).parent / "mutuallearning"),
        "github.action_path": str(ROOT),
        "runner.temp": str(folder),
    }
    return {
        name: _EXPRESSION.sub(lambda found: known[found[1]], value)
        for name, value in STEPS[step]["env"].items()
    }


def test_it_is_a_composite_action_whose_steps_name_their_shell() -> None:
    assert "composite" == ACTION["runs"]["using"]
    assert all("uses" in step or "bash" == step["shell"] for step in STEPS)
    assert all(one["description"] and "default" in one for one in ACTION["inputs"].values())
    assert "${{ steps.check.outputs.report }}" == ACTION["outputs"]["report"]["value"]
    assert "check" == STEPS[2]["id"]


def test_no_expression_stands_in_a_script() -> None:
    assert [] == [step["name"] for step in STEPS if "${{" in step.get("run", "")]


def test_it_fails_for_a_flawed_plan_and_says_why(act: Act, plans: Path) -> None:
    done = act()
    assert 1 == done.returncode, done.stderr
    assert "::error file=plans/tartu.yaml,line=" in done.stdout
    assert "graz.yaml" not in done.stdout
    assert "no-owner" in (plans / "summary").read_text("utf-8")
    name, _, path = (plans / "output").read_text("utf-8").strip().partition("=")
    assert "report" == name
    assert 1 == json.loads(Path(path).read_text("utf-8"))["summary"]["error"]


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"paths": "plans/graz.yaml\r\nplans/tartu.yaml\n"}, 1),
        ({"fail_on": "never"}, 0),
        ({"arguments": "--ignore\nGOV101\n"}, 0),
    ],
)
def test_its_inputs_reach_the_command(act: Act, inputs: dict[str, str], code: int) -> None:
    done = act(**inputs)
    assert code == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "inputs", [{"paths": "nothing-here"}, {"arguments": "--nothing"}, {"fail_on": "soon"}]
)
def test_what_cannot_be_done_fails_and_leaves_no_report(
    act: Act, plans: Path, inputs: dict[str, str]
) -> None:
    done = act(**inputs)
    assert done.returncode in (2, 3)
    assert not (plans / "mutuallearning-report.json").exists()
    assert not (plans / "output").exists()


def test_an_input_cannot_become_a_command(act: Act, plans: Path) -> None:
    act(
        paths="plans\n$(touch owned)\n`touch owned`\n; touch owned\n",
        arguments="'\"; touch owned",
        fail_on="$(touch owned)",
    )
    assert not (plans / "owned").exists()


def test_it_installs_itself_into_an_environment_of_its_own(bash: Bash, tmp_path: Path) -> None:
    # No package is fetched here: a Python that notes what it is asked stands in for the real one.
    stand_in = tmp_path / "python"
    stand_in.write_text(
        '#!/usr/bin/env bash\nprintf "%s\\n" "$*" >> "$ASKED"\n'
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n',
        encoding="utf-8",
    )
    stand_in.chmod(0o755)
    given = {**variables(1, tmp_path, {}), **files(tmp_path), "ASKED": str(tmp_path / "asked")}
    done = bash(STEPS[1]["run"], given | {"PYTHON": str(stand_in)})
    assert 0 == done.returncode, done.stderr
    made = tmp_path / "mutuallearning"
    assert [
        f"-m venv {made}",
        f"-m pip install --quiet --disable-pip-version-check {ROOT}[cli]",
    ] == (tmp_path / "asked").read_text("utf-8").splitlines()
    assert f"command={made}/bin/mutuallearning\n" == (tmp_path / "output").read_text("utf-8")
