from __future__ import annotations

import pytest
import yaml

from mutuallearning.drafting.lines import COLUMNS, Line, comment, off, scalar
from mutuallearning.reading.source import read_text

HOSTILE = [
    "none",
    "No",
    "y",
    "null",
    "12:30",
    "0x1F",
    "1e5",
    "1_000",
    "2026-05-06",
    "- item",
    "a: b",
    "a #b",
    "'quoted'",
    'say "no"',
    "back\\slash",
    "[list]",
    "{map}",
    "&anchor",
    "*alias",
    "!tag",
    "%directive",
    "@at",
    "`tick`",
    "...",
    "---",
    "Zürich: the visit",
    "日本",
    "4 weeks before start",
    "2 days (online)",
    "~",
    "=",
    "<<",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    line = f"a: {scalar(text)}\nb: [{scalar(text)}, x]\n"
    assert {"a": text, "b": [text, "x"]} == yaml.safe_load(line)
    assert {"a": text, "b": [text, "x"]} == read_text(line.encode(), "yaml").value


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x85", "\u2028", "\u2029", "\t"])
def test_no_text_ends_its_line(end: str) -> None:
    hostile = f"Welcome{end}kind: break"
    assert '"Welcome kind: break"' == scalar(hostile)
    assert ["# Welcome kind: break"] == [str(line) for line in comment(0, hostile)]


def test_numbers_and_truth_are_written_bare() -> None:
    assert ["30", "true", "2.5"] == [scalar(value) for value in (30, True, 2.5)]


def test_a_comment_is_set_no_wider_than_the_page() -> None:
    rows = [str(line) for line in comment(6, "word " * 100, bullet="- ")]
    assert all(len(row) <= COLUMNS for row in rows)
    assert rows[0].startswith("      # - word")
    assert rows[1].startswith("      #   word")


def test_a_line_out_of_use_counts_again_without_its_mark() -> None:
    live = Line(4, "title: Vienna")
    [line] = off([live])
    assert str(live) == str(line).replace("#", "")
    assert [Line(4, "why", "comment"), Line(0, "")] == [*off([Line(4, "why", "comment")]), Line(0, "")]
    assert not str(Line(2, ""))
