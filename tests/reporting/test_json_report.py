"""JSON over several documents."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.findings.report import Report
from mutuallearning.reporting.json_report import line_data, report_data, write_json


def test_a_bundle_counts_over_all(report: Callable[..., Report]) -> None:
    one, two = report(), report("topcs: 1\n")
    data = report_data([one, two], as_of=one.as_of, catalogue=one.catalogue, skipped=3)
    assert (2, 2, 3) == (len(data["documents"]), data["summary"]["error"], data["summary"]["skipped"])


def test_a_line_stands_alone(report: Callable[..., Report]) -> None:
    one = report()
    data = line_data(one)
    assert ["report_version", "tool", "as_of", "path"] == list(data)[:4]
    assert one.to_document() == {key: data[key] for key in one.to_document()}
    assert 1 == len(write_json(data, None).splitlines())


@pytest.mark.parametrize("char", ["\U000e0001", "\U000e007f", "\u0600", "\u06dd", "\u2028", "\x7f", "\ud800"])
def test_what_nobody_sees_is_escaped(char: str) -> None:
    written = write_json({char: char})
    assert {char: char} == json.loads(written)
    assert written.isascii()


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("#[vso\x1b\x9b\u202e")))
def test_what_is_written_is_the_same_text_and_harmless(text: str) -> None:
    written = write_json([text], None)
    assert [text] == json.loads(written)
    assert "##[" not in written
    assert "##vso[" not in written
    assert not set("\x1b\x7f\x9b\u200b\u202e\u2066\u2028") & set(written)
