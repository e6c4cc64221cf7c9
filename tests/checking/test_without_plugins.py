"""Rules of an installed package are there, and with plug-ins turned off not a line of it runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MODULE = """
from pathlib import Path

from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule
from mutuallearning.rulekit.edit import Put

with (Path(__file__).parent / "loaded").open("a") as marker:
    marker.write("x")


def check(plan, find):
    find("/title")


RULE = Rule(
    code="ACM101",
    name="always-found",
    severity="error",
    message="Everything has a title",
    why="It shows that the package was asked.",
    remedy="Leave the package out.",
    when_fine="Never.",
    sources=(HOUSE_RULE,),
    reads=("title",),
    examples=(Example(edits=(Put("/title", "Vienna"),), at="/title"),),
    module=__name__,
    check=check,
)
"""

PLAN = {"mutuallearning": 1, "kind": "activity-plan", "title": "Vienna"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of packages in which a distribution with a rule is installed."""
    folder = tmp_path / "site"
    metadata = folder / "acme_rules-1.2.dist-info"
    metadata.mkdir(parents=True)
    (folder / "acme_rules.py").write_text(MODULE, encoding="utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.2\n")
    (metadata / "entry_points.txt").write_text("[mutuallearning.rules]\nacme = acme_rules\n")
    (tmp_path / "plan.json").write_text(json.dumps(PLAN))
    (tmp_path / "plans.ndjson").write_text(f"{json.dumps(PLAN)}\n" * 2)
    return folder


def python(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *filter(None, sys.path)])}
    return subprocess.run(
        [sys.executable, *words],
        cwd=site.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def cli(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return python(site, "-m", "mutuallearning", *words)


def was_loaded(site: Path) -> bool:
    return (site / "loaded").exists()


def checked(site: Path, *words: str) -> dict[str, Any]:
    done = cli(site, "check", *words, "--format=json", "--as-of=2026-11-22")
    assert "" == done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("source", ["plan.json", "plans.ndjson"])
def test_an_installed_rule_is_asked(site: Path, source: str) -> None:
    report = checked(site, source)
    assert report["tool"]["catalogue"].endswith(" + acme-rules 1.2")
    assert "ACM101" in {finding["code"] for finding in report["documents"][0]["findings"]}
    assert was_loaded(site)


@pytest.mark.parametrize("words", [("plan.json",), ("plans.ndjson",), ("plans.ndjson", "--jobs=2")])
def test_check_without_plugins_asks_no_other_rules(site: Path, words: tuple[str, ...]) -> None:
    report = checked(site, *words, "--no-plugins")
    assert "acme" not in report["tool"]["catalogue"]
    for document in report["documents"]:
        assert "ACM101" not in {verdict["code"] for verdict in document["verdicts"]}
    assert not was_loaded(site)


def test_a_rule_of_a_plugin_does_not_exist_without_plugins(site: Path) -> None:
    assert 0 == cli(site, "explain", "ACM101").returncode
    done = cli(site, "explain", "ACM101", "--no-plugins")
    assert (2, "mutuallearning: ") == (done.returncode, done.stderr[:16])


COMMANDS = (
    ("rules", "--no-plugins"),
    ("rules", "--rulesets", "--no-plugins"),
    ("explain", "CUR101", "--no-plugins"),
    ("formats", "--no-plugins"),
    ("report", "plan.json", "-o", "plan.html", "--no-plugins"),
    ("check", "plan.json", "--show-config", "--no-plugins"),
    ("check", "plan.json", "--format=json", "--output=report.json", "--fail-on=never", "--no-plugins"),
    # These ask no rule, and so need no switch.
    ("diff", "report.json", "report.json"),
    ("schedule", "plan.json"),
    ("export", "jsonld", "plan.json"),
    ("redact", "plan.json"),
    ("new", "peer-review"),
    ("schema",),
)

RUN_ALL = """
import json, sys
from pathlib import Path
from mutuallearning.__main__ import main

for words in json.loads(sys.argv[1]):
    code = main(words)
    print(code, Path("site/loaded").exists(), *words, file=sys.stderr)
"""


def test_no_code_of_a_plugin_runs(site: Path) -> None:
    done = python(site, "-c", RUN_ALL, json.dumps(COMMANDS))
    told = [line for line in done.stderr.splitlines() if not line.startswith("mutuallearning: ")]
    assert [" ".join(("0", "False", *words)) for words in COMMANDS] == told, done.stderr


CALLS = """
import mutuallearning as ml

text = open("plan.json").read()
report = ml.check_file("plan.json", plugins=False)
ml.check(ml.load("plan.json"), plugins=False)
ml.check_text(text, plugins=False)
ml.check_configured("plan.json", plugins=False)
list(ml.check_many(["plan.json", "plans.ndjson"], plugins=False))
list(ml.check_lines([text], plugins=False))
ml.rules(plugins=False)
ml.explain("CUR101", plugins=False)
ml.html_report(report, plugins=False)
ml.skeleton("peer-review")
"""


def test_no_code_of_a_plugin_runs_in_python(site: Path) -> None:
    done = python(site, "-c", CALLS)
    assert (0, False) == (done.returncode, was_loaded(site)), done.stderr


def test_with_plugins_python_asks_them(site: Path) -> None:
    done = python(site, "-c", "import mutuallearning as ml; print(ml.explain('ACM101').name)")
    assert "always-found\n" == done.stdout
