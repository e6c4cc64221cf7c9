"""A new rule is one file: dropped into the package, it is everywhere at once."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

NEW_RULE = '''"""CUR999: a plan whose title shouts."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for an exclamation mark."""
    title = plan.plan.title
    if title is None:
        find.unsaid("the title")
    elif title.endswith("!"):
        find("/title", title=title)


RULE = Rule(
    code="CUR999",
    name="shouting-title",
    severity="advice",
    principle="curiosity",
    message='The title "{title}" ends with an exclamation mark',
    params={"title": "title of the activity"},
    why="A title that shouts leaves nothing to ask.",
    remedy="Remove the exclamation mark.",
    when_fine="The exclamation mark belongs to a name.",
    sources=(HOUSE_RULE,),
    reads=("title",),
    examples=(Example(edits=(Put("/title", "Come and learn!"),), at="/title"),),
    module=__name__,
    check=check,
)
'''


PAGE = """
import sys
sys.path.insert(0, "tools")
import docs
print(next(text for path, text in docs.pages() if path == "rules/shouting-title.md"))
"""
"""What prints one of the pages, and stops there."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the project and drop the new rule into it."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("src", "tests", "tools", "docs"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".hypothesis")
        )
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder)
    rule = folder / "src/mutuallearning/rulebook/questions/shouting_title.py"
    rule.write_text(NEW_RULE, encoding="utf-8")
    return folder


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the copy."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env={"PYTHONPATH": str(project / "src"), "PATH": "", "HOME": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_in_the_catalogue(project: Path) -> None:
    result = run(project, "-m", "mutuallearning", "rules", "--format", "json")
    assert "shouting-title" in {rule["name"] for rule in json.loads(result.stdout)["rules"]}, result.stderr


def test_it_explains_itself(project: Path) -> None:
    result = run(project, "-m", "mutuallearning", "explain", "CUR999")
    assert "A title that shouts leaves nothing to ask." in result.stdout, result.stderr


def test_it_is_tested(project: Path) -> None:
    result = run(
        project,
        "-m",
        "pytest",
        "tests/rulebook/test_every_rule.py",
        "-q",
        "-k",
        "CUR999",
        "-p",
        "no:cacheprovider",
    )
    assert 0 == result.returncode, result.stdout
    assert "passed" in result.stdout


def test_it_has_a_page(project: Path) -> None:
    result = run(project, "-c", PAGE)
    assert "A title that shouts" in result.stdout, result.stderr
