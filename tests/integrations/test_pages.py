"""The how-to pages show the examples as they are: what is copied from a page is what is tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(
    path for path in (ROOT / "examples" / "integrations").iterdir() if path.suffix in (".py", ".yml")
)
PAGES = [
    *(ROOT / "docs" / "how-to" / "integrations").glob("*.md"),
    *(ROOT / "docs" / "how-to" / f"{name}.md" for name in ("fastapi", "spark-and-dask")),
]
_BLOCK = re.compile(r'^```(?:python|yaml) title="[^"]+"\n(.*?)^```$', re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_page_shows_it(path: Path) -> None:
    shown = [block for page in PAGES for block in _BLOCK.findall(page.read_text("utf-8"))]
    assert 1 == shown.count(path.read_text("utf-8"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_test_drives_it(path: Path) -> None:
    tests = [
        test.read_text("utf-8") for test in Path(__file__).parent.glob("test_*.py") if test != Path(__file__)
    ]
    assert any(f'"{path.stem}"' in text or f'"{path.name}"' in text for text in tests)


def test_the_page_on_pipelines_names_every_input_of_the_action() -> None:
    page = (ROOT / "docs" / "how-to" / "integrations" / "pipelines.md").read_text("utf-8")
    action = (ROOT / "action.yml").read_text("utf-8")
    inputs = re.findall(
        r"^  ([\w-]+):$", action.partition("inputs:")[2].partition("outputs:")[0], re.MULTILINE
    )
    assert inputs == re.findall(r"^\| `([\w-]+)`", page, re.MULTILINE)
