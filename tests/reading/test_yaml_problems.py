from __future__ import annotations

import pytest

from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_parsers import PurePythonParser, fastest_parser
from mutuallearning.reading.yaml_problems import plain_sentence
from mutuallearning.reading.yaml_text import read_yaml


def test_an_unknown_complaint_is_not_passed_on() -> None:
    assert plain_sentence("<yaml.tokens.Token object at 0x7f>", "") == "the syntax is broken here"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a:\n\tb: 1", "tab"),
        ("title: Vienna: the city", "colon"),
        ("a: [1, 2", "comma or its closing bracket"),
        ("a: {b: 1", "comma or its closing brace"),
        ("a: 'open", "never closed"),
        ("a: @x", "reserved"),
        ("a: `x`", "reserved"),
        ("a: *x*\nb: 1", "reserved"),
        ("a: 'What's next'\nb: 1", "closing quotation mark"),
        ('a: "Study" visit', "closing quotation mark"),
        ("a: [1] b", "closing bracket"),
        ("a: {b: 1} c", "closing brace"),
        ("a: 1\n- b", "indentation does not fit"),
        ("- a\nb: 1", "indentation does not fit"),
        ("a:\n    b: 1\n  c: 2", "indentation does not fit"),
        ('a: "\\q"', "backslash"),
        ('a: "\\xZZ"', "hexadecimal"),
        ('a: "\\ud800"', "no character"),
        ("--- a\n...\nb", "goes on"),
        ("a: 1\nb\n", "a key is not followed by a colon and a space"),
        ("a: 1\nb c\nd: 2\n", "a key is not followed by a colon and a space"),
        ("a: 1\nb:c\nd: 2\n", "a key is not followed by a colon and a space"),
        ("b c\nd: 2\n", "or add a colon to the line above"),
    ],
)
@pytest.mark.parametrize("parser", [fastest_parser(), PurePythonParser])
def test_both_parsers_lead_to_the_same_plain_words(
    text: str, words: str, parser: type[PurePythonParser]
) -> None:
    with pytest.raises(Refusal) as caught:
        read_yaml(text, DEFAULT, parser)
    assert caught.value.name == "bad-syntax"
    assert words in str(caught.value)
    assert caught.value.location is not None


@pytest.mark.parametrize("text", ["a: 1\nb\n", "a: 1\nb c\nd: 2\n", "a: 1\nb:c\nd: 2\n"])
def test_a_missing_colon_is_shown_where_it_is_missing(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_text(text.encode(), "yaml")
    assert caught.value.location is not None
    assert 2 == caught.value.location.line
