"""The site in a real browser, a page of each sort: nothing that axe finds, nothing asked of other hosts, no scrolling.

The pages are served on this machine, as a host would serve them: a search is done by a worker, which needs that.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

PATH = "en/stable/"
"""Where the site stands on its host; the page for what is not found knows it."""

Serve = Callable[[Path], AbstractContextManager[str]]

PAGES = {
    "home": "",
    "tutorial": "tutorials/first-plan/",
    "how-to": "how-to/configuration/",
    "index of rules": "rules/",
    "rule": "rules/no-learning-questions/",
    "format": "formats/peer-review/interreg/",
    "explanation": "explanation/formats-compared/",
    "reference": "reference/exit-codes/",
    "data dictionary": "reference/data-dictionary/",
    "glossary": "reference/glossary/",
    "not found": "404.html",
}
"""A page of each sort. The playground has tests of its own."""


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site and serve it."""
    folder = tmp_path_factory.mktemp("site")
    docs = shutil.copytree(ROOT / "docs", folder / "docs")
    for words in (
        ["write", "--docs", str(docs)],
        ["site", "--docs", str(docs), "--to", str(folder / PATH)],
    ):
        done = subprocess.run(
            [sys.executable, "tools/docs.py", *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert 0 == done.returncode, done.stdout + done.stderr
    with serve(folder) as host:
        yield f"{host}{PATH}"


@pytest.fixture(scope="module")
def seen(browser: str, address: str) -> list[dict[str, Any]]:
    """Look at every page in light and dark, wide and narrow, and at what a search shows."""
    pages = [*(f"{address}{page}" for page in PAGES.values()), f"{address}?q=interpreter"]
    done = subprocess.run(
        ["node", str(HERE / "audit.mjs"), browser, *pages],
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_every_page_was_seen_in_every_way(seen: list[dict[str, Any]]) -> None:
    assert (len(PAGES) + 1) * 4 == len({(one["path"], one["scheme"], one["width"]) for one in seen})


def test_axe_finds_nothing(seen: list[dict[str, Any]]) -> None:
    assert [] == [(one["path"], one["scheme"], fault) for one in seen for fault in one["violations"]]
    assert all(one["passes"] > 20 for one in seen)


def test_no_other_host_is_asked_for_anything(seen: list[dict[str, Any]], address: str) -> None:
    requests = [request for one in seen for request in one["requests"]]
    assert requests
    assert [] == [request for request in requests if not request.startswith((address, "data:", "blob:"))]


def test_nothing_that_is_asked_for_is_missing(seen: list[dict[str, Any]]) -> None:
    assert [] == [complaint for one in seen for complaint in one["complaints"]]


def test_nothing_to_scroll_sideways(seen: list[dict[str, Any]]) -> None:
    assert [] == [(one["path"], one["width"], one["overflow"]) for one in seen if one["overflow"]]
