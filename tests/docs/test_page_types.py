"""Code on the pages type-checks under mypy, strict, as in the program of a reader who copied it."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
# The collector is no module of a package: tests have none (importlib mode).
from collector import ROOT, Block, Run, blocks, pages

pytestmark = pytest.mark.campaign

WITH_CODE = [page for page in pages() if any(block.language == "python" for block in blocks(page))]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep what mypy knows about the library from one page to the next."""
    return tmp_path_factory.mktemp("mypy")


def _source(block: Block) -> str:
    if ">>>" not in block.text:
        return block.text
    examples = doctest.DocTestParser().get_examples(block.text)
    return "".join(example.source for example in examples)


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_its_code_type_checks(page: Path, tmp_path: Path, cache: Path) -> None:
    python = [block for block in blocks(page) if block.language == "python"]
    for block in python:
        if block.title:
            Run(tmp_path).write(block)
    whole = "\n".join(_source(block) for block in python if not block.title)
    (tmp_path / "page.py").write_text(whole, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--explicit-package-bases",
            "--cache-dir",
            str(cache),
            ".",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("Success: no issues found"), done.stdout + done.stderr
