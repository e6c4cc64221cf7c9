"""The site: every rule and format has its page, links lead somewhere, and no page loads anything from elsewhere."""

from __future__ import annotations

import importlib.util
import json
import re
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
from pydantic import BaseModel

import mutuallearning as ml
from mutuallearning._version import DOCS_URL
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.assembly import doc_url
from mutuallearning.formatbook.catalogue import slugs
from mutuallearning.rulekit.rule import Rule

pytestmark = pytest.mark.campaign

ROOT = Path(__file__).resolve().parents[2]

FENCED = re.compile(r"^( *)(`{3,})[^\n]*\n.*?^\1\2$", re.MULTILINE | re.DOTALL)
"""Blocks of code, in which anything may stand."""

LINKED = re.compile(r"\]\(([^)#:<>]+\.md)(?:#[^)]*)?\)")
"""Links to other pages."""

REPEATED = ("rules/by-", "rules/matrix")
"""Pages that say in another order what others say."""

APPLICATION = "playground/"
"""What stands behind the `#` of its address is what it is to open, and no place on the page."""

RULES = catalogues.load(plugins=False).rules

HEADINGS = ["Example", "What to do", "When not to worry", "Change or waive it", "Sources", "Facts"]
"""What every page of a rule tells, in this order; related rules and what differs by format stand between, if any."""


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
def written(script: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the documentation with the generated pages of now, whatever lies in the working copy."""
    folder = tmp_path_factory.mktemp("docs") / "docs"
    shutil.copytree(ROOT / "docs", folder)
    for path in set(script.on_disk(folder)):
        (folder / path).unlink()
    assert script.write(folder) == len(list(script.on_disk(folder)))
    return folder


@pytest.fixture(scope="module")
def site(written: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of that, built so that any warning is an error."""
    folder = tmp_path_factory.mktemp("site") / "site"
    done = subprocess.run(
        [sys.executable, "tools/docs.py", "site", "--docs", str(written), "--to", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
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
def pages(site: Path) -> dict[str, _Links]:
    """What is on each page, by its path."""
    found: dict[str, _Links] = {}
    for page in sorted(site.rglob("*.html")):
        links = _Links()
        links.feed(page.read_text("utf-8"))
        found[page.relative_to(site).as_posix()] = links
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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_tells_everything(rule: Rule, written: Path) -> None:
    text = (written / "rules" / f"{rule.name}.md").read_text("utf-8")
    assert f"{rule.name} ({rule.code}): " in text
    told = re.findall(r"^## (.+)$", FENCED.sub("", text), re.MULTILINE)
    assert HEADINGS == [heading for heading in told if heading in HEADINGS]
    assert re.search(r"\n\n\*\*.+\.\*\* .+\n", text.partition("\n## ")[0])


def test_a_finding_reads_as_it_is_printed(written: Path) -> None:
    text = (written / "rules" / "no-break.md").read_text("utf-8")
    example = text.partition("\n## Example\n")[2].partition("\n## ")[0]
    assert "advice no-break (EMP402): No break for 205 minutes" in example
    assert "{minutes}" not in text.partition("\n## Facts\n")[0]


def test_rules_and_formats_are_in_the_navigation(site: Path) -> None:
    for page, steps in {
        "rules/no-break": ("Rules", "Care"),
        "formats/peer-review/interreg": ("Formats", "In public policy"),
    }.items():
        text = (site / page / "index.html").read_text("utf-8")
        path = text.partition('<nav class="md-path"')[2].partition("</nav>")[0]
        said = " ".join(re.sub(r"<[^>]+>", " ", path).split())
        assert all(step in said for step in steps), said


def test_findings_link_to_the_pages_of_their_rules(pages: dict[str, _Links]) -> None:
    addresses = {rule.code: f"{doc_url(rule).removeprefix(DOCS_URL)}index.html" for rule in RULES}
    assert {} == {code: address for code, address in addresses.items() if address not in pages}


def test_every_format_has_its_page(pages: dict[str, _Links]) -> None:
    assert [] == [slug for slug in slugs() if f"formats/{slug}/index.html" not in pages]


def test_links_lead_somewhere(pages: dict[str, _Links]) -> None:
    assert [] == sorted(_broken(pages))


def test_nothing_is_loaded_from_another_host(pages: dict[str, _Links]) -> None:
    assert [] == sorted(_from_elsewhere(pages))


def test_every_page_has_its_twin(pages: dict[str, _Links], site: Path) -> None:
    twins = {path.relative_to(site).as_posix() for path in site.rglob("*.md")}
    assert {_twin(page) for page in pages if page != "404.html"} == twins


def test_twins_hold_nothing_that_only_the_theme_understands(site: Path) -> None:
    marks = re.compile(r"^(?:!!! |\?\?\? |::: |<[a-z])", re.MULTILINE)
    texts = {path: FENCED.sub("", path.read_text("utf-8")) for path in site.rglob("*.md")}
    assert [] == [str(path) for path, text in texts.items() if marks.search(text)]


def test_links_between_twins_lead_somewhere(site: Path) -> None:
    broken = [
        f"{path.relative_to(site)}: {target}"
        for path in site.rglob("*.md")
        for target in LINKED.findall(FENCED.sub("", path.read_text("utf-8")))
        if not (path.parent / target).is_file()
    ]
    assert [] == broken


def test_the_index_for_programs_names_every_page(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    linked = {
        target.removeprefix(DOCS_URL) for target in re.findall(r"^- \[.*?\]\(([^)]+)\)", text, re.MULTILINE)
    }
    twins = {path.relative_to(site).as_posix() for path in site.rglob("*.md")}
    assert set() == linked - twins
    assert set() == {path for path in twins - linked if not path.startswith(REPEATED)}


def test_everything_can_be_searched_without_a_server(site: Path) -> None:
    entries = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    found = {entry["location"].partition("#")[0] for entry in entries}
    assert [] == [rule.name for rule in RULES if f"rules/{rule.name}/" not in found]


def test_every_public_name_is_documented(pages: dict[str, _Links], written: Path) -> None:
    named = {place.rpartition(".")[2] for place in pages["reference/api/index.html"].ids if "." in place}
    dictionary = (written / "reference" / "data-dictionary.md").read_text("utf-8")
    lacking = [name for name in ml.__all__ if name not in named and not name.startswith("__")]
    assert [] == [name for name in lacking if f"## {_title(getattr(ml, name))} {{" not in dictionary]


def _title(thing: object) -> str | None:
    """Give the heading of a model in the data dictionary."""
    if isinstance(thing, type) and issubclass(thing, BaseModel):
        return str(thing.model_json_schema()["title"])
    return None


def _twin(page: str) -> str:
    """Give the path of the twin: where the source of the page stands in the documentation."""
    indexes = ("index.html", "rules/index.html", "formats/index.html", "playground/index.html")
    return page.replace(".html", ".md") if page in indexes else f"{page.removesuffix('/index.html')}.md"


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
    return path in site and (not anchor or anchor in site[path].ids or path.startswith(APPLICATION))


def _from_elsewhere(site: dict[str, _Links]) -> Iterator[str]:
    for page, found in site.items():
        for address in found.loads:
            if urlsplit(address).netloc and not address.startswith(DOCS_URL):
                yield f"{page}: {address}"
