"""The site: every rule and format has its page, links lead somewhere, and no page loads anything from elsewhere."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import attrs
import pytest

from mutuallearning._version import DOCS_URL
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.assembly import doc_url
from mutuallearning.formatbook.catalogue import slugs
from mutuallearning.rulekit.rule import Rule

pytestmark = pytest.mark.campaign

ROOT = Path(__file__).resolve().parents[2]

RULES = catalogues.load(plugins=False).rules

HEADINGS = ("What it finds", "Why it matters", "Example", "What to do", "When not to worry", "Sources")
"""What every page of a rule tells."""

BUILD = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config, docs, site = sys.argv[1:]
build(load_config(config, docs_dir=docs, site_dir=site))
"""


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """The script that writes pages, loaded as a module."""
    sys.path.insert(0, str(ROOT / "tools"))
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "tools" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "tools"))


def written(script: ModuleType, folder: Path) -> Path:
    """Copy the documentation, and write the generated pages afresh, whatever lies in the working copy."""
    shutil.copytree(ROOT / "docs", folder)
    for path in set(script.on_disk(folder)):
        (folder / path).unlink()
    assert script.write(folder) == len(list(script.on_disk(folder)))
    return folder


@attrs.define
class _Links(HTMLParser):
    """Collects what a page links to, what it loads, and the places in it."""

    links: list[str] = attrs.field(factory=list)
    loads: list[str] = attrs.field(factory=list)
    ids: set[str] = attrs.field(factory=set)

    def __attrs_post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        identity = given.get("id")
        if identity:
            self.ids.add(identity)
        href, source = given.get("href"), given.get("src")
        if tag == "a" and href:
            self.links.append(href)
        elif tag == "link" and href and given.get("rel") not in ("canonical", "prev", "next", "alternate"):
            self.loads.append(href)
        if source:
            self.loads.append(source)


def built(docs: Path, folder: Path) -> dict[str, _Links]:
    """Build the site, and give what is on each page, by its path."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(ROOT / "mkdocs.yml"), str(docs), str(folder)],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
    found: dict[str, _Links] = {}
    for page in sorted(folder.rglob("*.html")):
        links = _Links()
        links.feed(page.read_text("utf-8"))
        found[page.relative_to(folder).as_posix()] = links
    return found


def test_check_names_what_differs_is_missing_or_should_not_be_there(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = {"rules/one.md": "one\n", "rules/two.md": "two\n", "rules/three.md": "three\n"}
    monkeypatch.setattr(script, "pages", lambda: iter(wanted.items()))
    script.write(tmp_path)
    (tmp_path / "rules" / "one.md").write_text("changed\n")
    (tmp_path / "rules" / "two.md").unlink()
    (tmp_path / "rules" / "old.md").write_text("old\n")
    (tmp_path / "index.md").write_text("written by hand\n")
    assert 1 == script.main(["check", "--docs", str(tmp_path)])
    said = capsys.readouterr().err.splitlines()
    assert ["rules/old.md: should not be there", "rules/one.md: differs", "rules/two.md: missing"] == said[
        :-1
    ]
    assert 3 == script.write(tmp_path)
    assert 0 == script.main(["check", "--docs", str(tmp_path)])
    assert "written by hand\n" == (tmp_path / "index.md").read_text()


def test_two_pages_of_one_name_are_an_error(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        script, "pages", lambda: iter([("rules/by-theme.md", "a"), ("rules/by-theme.md", "b")])
    )
    with pytest.raises(ValueError, match=r"rules/by-theme\.md"):
        script.collected()


def test_every_page_is_there_and_leads_somewhere(script: ModuleType, tmp_path: Path) -> None:
    # One test, since writing and building take seconds and test workers share no fixtures.
    pytest.importorskip("mkdocs", reason="mkdocs is not installed (the extra docs)")
    docs = written(script, tmp_path / "docs")
    site = built(docs, tmp_path / "site")
    problems = {
        "pages of rules that do not tell everything": [
            rule.code for rule in RULES if not _tells(rule, docs / "rules" / f"{rule.name}.md")
        ],
        "rules whose findings link to no page": [
            rule.code for rule in RULES if f"{doc_url(rule).removeprefix(DOCS_URL)}index.html" not in site
        ],
        "formats without a page": [slug for slug in slugs() if f"formats/{slug}/index.html" not in site],
        "links that lead nowhere": sorted(_broken(site)),
        "things loaded from another host": sorted(_from_elsewhere(site)),
    }
    assert {} == {what: found for what, found in problems.items() if found}


def _tells(rule: Rule, page: Path) -> bool:
    """Tell whether the page of a rule has all parts, and shows a finding as it is printed."""
    text = page.read_text("utf-8")
    return f"{rule.name} ({rule.code}): " in text and all(f"\n## {heading}\n" in text for heading in HEADINGS)


def _broken(site: dict[str, _Links]) -> Iterator[str]:
    for page, found in site.items():
        for href in found.links:
            target, anchor = urldefrag(urljoin(f"{DOCS_URL}{page}", href))
            if target.startswith(DOCS_URL) and not _leads(site, target, unquote(anchor)):
                yield f"{page}: {href}"


def _leads(site: dict[str, _Links], target: str, anchor: str) -> bool:
    path = unquote(urlsplit(target).path.removeprefix(urlsplit(DOCS_URL).path))
    if not path or path.endswith("/"):
        path += "index.html"
    return path in site and (not anchor or anchor in site[path].ids)


def _from_elsewhere(site: dict[str, _Links]) -> Iterator[str]:
    for page, found in site.items():
        for address in found.loads:
            if urlsplit(address).netloc and not address.startswith(DOCS_URL):
                yield f"{page}: {address}"
