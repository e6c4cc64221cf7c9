"""The copy of the site that is read from a disk: search works there, and nobody is asked for anything."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the copy."""
    pytest.importorskip("mkdocs", reason="mkdocs is not installed (the extra docs)")
    made = tmp_path_factory.mktemp("offline")
    folder = made / "a folder"
    docs = shutil.copytree(ROOT / "docs", made / "docs", ignore=shutil.ignore_patterns("built"))
    for words in (["write"], ["site", "--offline", "--to", str(folder)]):
        done = subprocess.run(
            [sys.executable, "tools/docs.py", *words, "--docs", str(docs)],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        assert 0 == done.returncode, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def seen(browser: str, copy: Path) -> dict[str, Any]:
    """Search, follow what was found, and look at the playground."""
    done = subprocess.run(
        ["node", str(HERE / "offline.mjs"), browser, (copy / "index.html").as_uri()],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_search_finds_pages_and_leads_there(seen: dict[str, Any]) -> None:
    assert any("no-learning-questions" in title for title in seen["results"])
    assert "a%20folder/rules/no-learning-questions.html" in seen["opened"]


def test_nobody_is_asked_for_anything(seen: dict[str, Any]) -> None:
    assert seen["requests"]
    assert {"file"} == {urlsplit(address).scheme for address in seen["requests"]}


def test_the_playground_says_that_it_does_not_run_and_shows_what_is_printed(seen: dict[str, Any]) -> None:
    assert "does not run from a disk" in seen["playground"]
    assert "unknown-value (DOC104)" in seen["playground"]


def test_a_rule_leads_to_the_playground_on_the_site(seen: dict[str, Any]) -> None:
    assert (
        "https://mutuallearning.readthedocs.io/en/stable/playground/#rule=no-learning-questions"
        == seen["run"]
    )


class _Links(HTMLParser):
    """Collects what a page links to and loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "link" or given.get("rel") == "stylesheet":
            self.found += [value for name in ("href", "src") if (value := given.get(name))]


def test_links_lead_to_files(copy: Path) -> None:
    assert [] == sorted(set(_broken(copy)))


def _broken(copy: Path) -> Iterator[str]:
    for page in copy.rglob("*.html"):
        if page.name == "404.html":  # Its links begin at the root of a host; from a disk nobody comes to it.
            continue
        links = _Links()
        links.feed(page.read_text("utf-8"))
        for link in links.found:
            parts = urlsplit(link)
            if parts.scheme or not parts.path or "playground/built" in f"{page.parent}/{parts.path}":
                continue
            if not (page.parent / unquote(parts.path)).is_file():
                yield f"{page.relative_to(copy)}: {link}"
