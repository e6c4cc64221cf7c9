"""Every block of code on every page, and the README, does what the page says."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
# The collector is no module of a package: tests have none (importlib mode).
from collector import NOT_RUN, ROOT, Run, blocks, pages, reason_not_to_run, run

pytestmark = pytest.mark.campaign


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_its_blocks_do_what_they_show(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    known = set(sys.modules)
    this = Run(tmp_path)
    found = list(blocks(page))
    try:
        for position, block in enumerate(found):
            if reason_not_to_run(block) is None:
                try:
                    run(block, this, found[position + 1 :])
                except Exception as error:
                    error.add_note(str(block))
                    raise
    finally:
        for name in set(sys.modules) - known:
            origin = getattr(sys.modules[name], "__file__", None)
            if origin and Path(origin).is_relative_to(tmp_path):
                del sys.modules[name]


def test_every_reason_not_to_run_a_block_is_still_needed() -> None:
    used = {
        key
        for key in NOT_RUN
        for page in pages()
        for block in blocks(page)
        if block.page == key[0] and block.text.startswith(key[1])
    }
    assert set(NOT_RUN) == used


def test_the_architecture_page_shows_the_layers_that_are_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    page = next(blocks(ROOT / "docs" / "explanation" / "architecture.md"))
    shown = [line.split("   ")[0].strip() for line in page.text.splitlines()]
    assert layers == shown
