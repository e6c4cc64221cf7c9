"""Where the key of our documents stands in any text."""

from __future__ import annotations

import time

import pytest

from mutuallearning.cli.mention import letters, may_be_document, must_be_reported
from mutuallearning.reading.refusal import Refusal

BAD = Refusal("bad-syntax", {"syntax": "YAML", "problem": "x"})


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (rb'"\x6dutual\U0000006Cearning"', '"mutuallearning"'),
        (b'"a\\\n  b"', '"ab"'),
        (rb'"\u000a# \uFFFF \U0011FFFF"', r'"\u000a# \uFFFF \U0011FFFF"'),
        ("ab".encode("utf-16-le"), "ab"),
    ],
)
def test_escapes_of_letters_are_read_and_no_others(data: bytes, text: str) -> None:
    assert text == letters(data, "yaml")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("MutualLearning: 1", True),
        ("  # mutuallearning", False),
        ("a: 1 # mutuallearning", True),
        ("# ' mutuallearning", True),
        ("mutual learning", False),
    ],
)
def test_only_what_is_a_comment_for_sure_is_passed_over(text: str, *, reported: bool) -> None:
    assert reported is must_be_reported(BAD, text, "yaml")


@pytest.mark.parametrize("part", [b"\n", b"{,", b"\\", b"# mutuallearning", b"mutual", b"\\\n "])
def test_any_text_is_searched_in_little_time(part: bytes) -> None:
    text_of = part * (4_000_000 // len(part))
    before = time.process_time()
    text = letters(text_of, "yaml")
    may_be_document(text)
    must_be_reported(BAD, text, "yaml")
    assert time.process_time() - before < 3
