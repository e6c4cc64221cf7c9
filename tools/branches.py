"""Runs the tests that are about the models, the reader, the engine and the rules, and tells which branches none takes.

    python tools/branches.py              # ends with 1 if a branch of one of these parts is not taken
    python tools/branches.py --record     # and notes the figures in tests/figures/coverage.toml

The parts and what does not count stand in `pyproject.toml`, under `[tool.coverage]`. It takes some minutes.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

import figures

ROOT = Path(__file__).resolve().parents[1]
TESTS = ("models", "reading", "checking", "rulekit", "rulebook", "regression", "spreadsheets")
"""Folders of tests that are about these parts."""

KINDS = {
    "statements": "num_statements",
    "statements_run": "covered_lines",
    "branches": "num_branches",
    "branches_taken": "covered_branches",
}
"""What is counted, and what coverage calls it."""


def measured(report: Path) -> dict[str, dict[str, int]]:
    """Add up what coverage reports of files, by the part of the package."""
    found: defaultdict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(KINDS, 0))
    for path, told in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        part = Path(path).as_posix().partition("mutuallearning/")[2].partition("/")[0]
        for kind, name in KINDS.items():
            found[part][kind] += told["summary"][name]
    return dict(found)


def main(words: list[str] | None = None) -> int:
    """Run the command; gives the exit code of pytest, which is not 0 when something is not covered."""
    parser = argparse.ArgumentParser(description="Tells which branches of the library no test takes.")
    parser.add_argument(
        "--record", action="store_true", help="note the figures in tests/figures/coverage.toml"
    )
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        reports = ("--cov", "--cov-report=term-missing:skip-covered", f"--cov-report=json:{report}")
        tests = (f"tests/{name}" for name in TESTS)
        command = (sys.executable, "-m", "pytest", "-q", "-n", "auto", *reports, *tests)
        status = subprocess.call(command, cwd=ROOT)  # noqa: S603 -- our own command
        found = measured(report)
    for part, counts in sorted(found.items()):
        sys.stdout.write(
            f"{part}: {counts['branches_taken']} of {counts['branches']} branches, "
            f"{counts['statements_run']} of {counts['statements']} statements\n"
        )
    if options.record and status == 0:
        tools = {"coverage": version("coverage"), "python": sys.version.split()[0]}
        noted: dict[str, figures.Figures] = {part: {**counts, **tools} for part, counts in found.items()}
        figures.note("coverage", noted, "python tools/branches.py --record", found.__contains__)
    return status


if __name__ == "__main__":
    sys.exit(main())
