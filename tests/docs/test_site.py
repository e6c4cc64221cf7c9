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

ROOT = Path(__file__).resolve().parents[2]

RULES = catalogues.load(plugins=False).rules

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


@pytest.fixture(scope="module")
def docs(script: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation with freshly written pages, whatever lies in the working copy."""
    folder = tmp_path_factory.mktemp("docs") / "docs"
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


@pytest.fixture(scope="module")
def site(docs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, _Links]:
    """The built site: what is on each page, by its path."""
    pytest.importorskip("mkdocs", reason="mkdocs is not installed (the extra docs)")
    folder = tmp_path_factory.mktemp("site")
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


def test_check_finds_nothing_after_write(
    script: ModuleType, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = [(path, (docs / path).read_text("utf-8")) for path in script.on_disk(docs)]
    monkeypatch.setattr(script, "pages", lambda: iter(written))
    assert 0 == script.main(["check", "--docs", str(docs)])


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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_page_with_a_finding(rule: Rule, docs: Path) -> None:
    page = (docs / "rules" / f"{rule.name}.md").read_text("utf-8")
    for heading in (
        "What it finds",
        "Why it matters",
        "Example",
        "What to do",
        "When not to worry",
        "Sources",
    ):
        assert f"\n## {heading}\n" in page
    assert f"{rule.name} ({rule.code}): " in page


def test_two_pages_of_one_name_are_an_error(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        script, "pages", lambda: iter([("rules/by-theme.md", "a"), ("rules/by-theme.md", "b")])
    )
    with pytest.raises(ValueError, match=r"rules/by-theme\.md"):
        script.collected()


def test_the_address_in_findings_is_that_of_the_page(site: dict[str, _Links]) -> None:
    missing = [rule.code for rule in RULES if f"{doc_url(rule).removeprefix(DOCS_URL)}index.html" not in site]
    assert [] == missing


def test_every_format_has_its_page(site: dict[str, _Links]) -> None:
    assert [] == [slug for slug in slugs() if f"formats/{slug}/index.html" not in site]


def test_every_link_leads_to_a_place_that_is_there(site: dict[str, _Links]) -> None:
    broken: set[str] = set()
    for page, found in site.items():
        for href in found.links:
            target, anchor = urldefrag(urljoin(f"{DOCS_URL}{page}", href))
            if not target.startswith(DOCS_URL):
                continue
            path = unquote(urlsplit(target).path.removeprefix(urlsplit(DOCS_URL).path))
            path = f"{path}index.html" if path.endswith("/") or not path else path
            if path.endswith(".html") and (
                path not in site or (anchor and unquote(anchor) not in site[path].ids and anchor != "__")
            ):
                broken.add(f"{page}: {href}")
    assert set() == broken


def test_no_page_loads_anything_from_another_host(site: dict[str, _Links]) -> None:
    assert set() == {
        f"{page}: {address}"
        for page, found in site.items()
        for address in found.loads
        if urlsplit(address).netloc and not address.startswith(DOCS_URL)
    }
