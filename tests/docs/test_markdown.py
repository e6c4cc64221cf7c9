"""What comes from plans, rules and sources is shown on a page as it is, and does nothing there."""

from __future__ import annotations

import doctest
import importlib
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"

HOSTILE = (
    "<script>alert(1)</script>",
    "a | b || c",
    "*stars* _lines_ **bold** ~~gone~~ ^up^",
    "[name](https://example.org) ![image](x.png) [ref][id] <https://example.org>",
    "`code` ``more`` `",
    "{ .class #id } {: .x }",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "!!! note",
    "??? note",
    "--8<-- file",
    "&amp; &lt; &#42;",
    "back\\slash \\* \\",
    "    indented",
    "a\n\n# heading\n\n- item",
    "=== tab",
    ": definition",
)
EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "pymdownx.details", "pymdownx.superfences"]


@pytest.fixture(scope="module")
def markdown() -> Iterator[ModuleType]:
    sys.path.insert(0, str(TOOLS))
    yield importlib.import_module("docsite.markdown")
    sys.path.remove(str(TOOLS))


class _Shown(HTMLParser):
    """Collects the tags of a page and the text that a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(written: str) -> _Shown:
    library: Any = pytest.importorskip("markdown", reason="Markdown is not installed (the extra docs)")
    page = _Shown()
    page.feed(library.markdown(written, extensions=EXTENSIONS))
    page.text = " ".join(page.text.split())
    return page


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_is_shown_as_it_is(markdown: ModuleType, hostile: str) -> None:
    page = shown(markdown.text(hostile))
    assert " ".join(hostile.split()) == page.text
    assert ["p"] == page.tags


@pytest.mark.parametrize("hostile", HOSTILE)
def test_code_is_shown_as_it_is(markdown: ModuleType, hostile: str) -> None:
    page = shown(f"x {markdown.code(hostile)} y")
    assert f"x {' '.join(hostile.split())} y" == page.text
    assert ["p", "code"] == page.tags


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_cell_of_a_table_stays_one_cell(markdown: ModuleType, hostile: str) -> None:
    cell = markdown.text(hostile)
    page = shown(markdown.table(("One", "Two"), [(cell, markdown.code(hostile))]))
    assert 2 == page.tags.count("td")
    flat = " ".join(hostile.split())
    assert f"One Two {flat} {flat}" == page.text


@pytest.mark.parametrize("hostile", [*HOSTILE, "```\n# heading\n```", "~~~~\n````"])
def test_a_fence_is_not_left(markdown: ModuleType, hostile: str) -> None:
    page = shown(f"before\n\n{markdown.fence(hostile)}\n\nafter")
    assert f"before {' '.join(hostile.split())} after" == page.text
    assert not {"h1", "script", "li", "a"} & set(page.tags)


def test_hidden_characters_are_made_visible(markdown: ModuleType) -> None:
    assert "a\\x1b&#91;31mb\\u202e" == markdown.text("a\x1b[31mb\u202e").replace("&#92;", "\\")
    assert "```text\na\\x00\n```" == markdown.fence("a\0")


def test_an_address_cannot_leave_its_link(markdown: ModuleType) -> None:
    page = shown(markdown.outside("a](b)", "https://example.org/?a=(b)&c=[d]"))
    assert "a](b)" == page.text
    assert ["p", "a"] == page.tags


@pytest.mark.parametrize(
    "name",
    [
        "docsite.agenda_picture",
        "docsite.doctests",
        "docsite.fragments",
        "docsite.llms",
        "docsite.markdown",
        "docsite.navigation",
        "docsite.rule_indexes",
        "docsite.site",
        "docsite.twins",
    ],
)
def test_its_examples_run(markdown: ModuleType, name: str) -> None:
    assert "docsite.markdown" == markdown.__name__
    results = doctest.testmod(importlib.import_module(name))
    assert 0 == results.failed
    assert results.attempted
