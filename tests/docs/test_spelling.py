"""The pages are spelt as British English is; words that are not in the dictionary stand in `spelling/words.txt`.

What checks it is installed by `npm install --no-package-lock` in that folder. Where it is not there the test is
skipped; not in CI, where it fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign

HERE = Path(__file__).parent / "spelling"
ROOT = HERE.parents[2]
CHECKER = HERE / "node_modules" / ".bin" / "cspell"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the documentation with the generated pages of now."""
    folder = shutil.copytree(ROOT / "docs", tmp_path_factory.mktemp("docs") / "docs")
    command = (sys.executable, "tools/docs.py", "write", "--docs", str(folder))
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)
    return folder


def misspelt(folder: Path, *patterns: str) -> list[str]:
    """Give the words of some files that are in no list, each once, with the place where it is met first."""
    if not CHECKER.is_file():
        reason = "npm install --no-package-lock has not been run in tests/docs/spelling"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    options = ("--no-progress", "--no-summary", "--no-gitignore", "--unique", "--dot", "--root", str(folder))
    done = subprocess.run(
        [str(CHECKER), "lint", *options, "--config", str(HERE / "cspell.json"), *patterns],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert "" == done.stderr
    return done.stdout.splitlines()


def test_all_pages(written: Path) -> None:
    assert [] == misspelt(written, "**/*.md")


def test_what_stands_beside_them() -> None:
    assert [] == misspelt(ROOT, "*.md")


def test_a_misspelt_and_an_american_word_are_found(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("We recieve plans of any color.\n")
    found = misspelt(tmp_path, "page.md")
    assert ["recieve", "color"] == [line.partition("(")[2].partition(")")[0] for line in found]


def test_no_word_of_the_list_is_there_for_nothing(written: Path) -> None:
    pages = [*written.rglob("*.md"), *ROOT.glob("*.md")]
    text = "\n".join(page.read_text("utf-8") for page in pages).lower()
    assert [] == [
        word for word in (HERE / "words.txt").read_text("utf-8").split() if word.lower() not in text
    ]
