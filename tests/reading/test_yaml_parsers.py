from __future__ import annotations

import sys

import pytest

from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.yaml_parsers import PurePythonParser, fastest_parser
from mutuallearning.reading.yaml_text import read_yaml

TEXT = """\
# A plan 😀
mutuallearning: 1
title: 'Peer review: "Vienna"'
note: |
  First line

  second line

actors:
- id: chair
  roles: [chair, {kind: rapporteur}, ]
-
  id: "host\\u00e9"
  when:
empty: {}
"""


def test_without_libyaml_the_parser_in_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    assert fastest_parser() is PurePythonParser


def test_both_parsers_read_the_same_values_and_places() -> None:
    assert read_yaml(TEXT, DEFAULT, fastest_parser()) == read_yaml(TEXT, DEFAULT, PurePythonParser)


@pytest.mark.parametrize(
    "text",
    [
        "url: {at: https://example.org/article?id=1, kind: paper}",
        "[what is new?, who?]",
        "[a ? b, a?b]",
        "{where?: there}",
        "{why? because: of that?}",
        "- [who?\n  comes]\n- what?",
    ],
)
def test_both_parsers_take_a_question_mark_for_text(text: str) -> None:
    assert read_yaml(text, DEFAULT, fastest_parser()) == read_yaml(text, DEFAULT, PurePythonParser)


@pytest.mark.parametrize("escape", [r"\ud800", r"\ud83d\ude00", r"\U00110000", r"\UFFFFFFFF"])
@pytest.mark.parametrize("parser", [fastest_parser(), PurePythonParser])
def test_an_escape_for_no_character_is_refused(escape: str, parser: type[PurePythonParser]) -> None:
    with pytest.raises(Refusal) as caught:
        read_yaml(f'a: 1\nb: "{escape}"', DEFAULT, parser)
    assert caught.value.name == "bad-syntax"
    assert "no character" in str(caught.value)
    assert caught.value.location is not None
    assert caught.value.location.line == 2
