from __future__ import annotations

import pickle
import string
from typing import get_args

import pytest

from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.location import Location
from mutuallearning.reading.refusal import SENTENCES, Refusal, RefusalName, shown

NAMES: tuple[RefusalName, ...] = get_args(RefusalName)


def params_of(name: RefusalName) -> list[str]:
    return [param for _, param, _, _ in string.Formatter().parse(SENTENCES[name]) if param]


def test_every_name_has_a_sentence() -> None:
    assert set(NAMES) == set(SENTENCES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_is_a_headline(name: RefusalName) -> None:
    numbers = {"limit", "first_line", "oldest", "newest"}
    if name in {"too-large", "number-too-long", "too-many-nodes"}:
        numbers.add("found")
    sentence = str(Refusal(name, {param: 7 if param in numbers else "word" for param in params_of(name)}))
    assert len(sentence) <= 100
    assert not sentence.endswith(".")
    assert "{" not in sentence


def test_values_from_a_document_are_shortened_and_made_visible() -> None:
    sentence = str(Refusal("duplicate-key", {"key": "\x1b[31m\u202e" + "x" * 100_000, "first_line": 2}))
    assert sentence.startswith(r"The key \x1b[31m\u202exxx")
    assert sentence.endswith("x… is already in line 2")
    assert len(sentence) <= 100


def test_a_problem_of_the_syntax_is_not_shortened() -> None:
    problem = "a list in square brackets lacks a comma or its closing bracket"
    assert str(Refusal("bad-syntax", {"syntax": "YAML", "problem": problem})).endswith(problem)


def test_shown_keeps_what_can_be_seen() -> None:
    assert shown("Žižka 😀") == "Žižka 😀"


def test_refusals_are_compared_by_what_they_say() -> None:
    here, there = Location(1, 1, 1, 2), Location(2, 1, 2, 2)
    refusal = Refusal("tag", {"found": "!a"}, here)
    assert refusal == Refusal("tag", {"found": "!a"}, here)
    assert hash(refusal) == hash(Refusal("tag", {"found": "!a"}, here))
    assert refusal != Refusal("tag", {"found": "!b"}, here)
    assert refusal != Refusal("tag", {"found": "!a"}, there)
    assert refusal != Refusal("alias", {"found": "!a"}, here)
    assert refusal != "tag"


def test_a_refusal_survives_pickling() -> None:
    refusal = Refusal("duplicate-key", {"key": "a", "first_line": 1}, Location(1, 2, 3, 4))
    copy = pickle.loads(pickle.dumps(refusal))  # noqa: S301 - made on the same line
    assert refusal == copy
    assert str(refusal) == str(copy)


def test_a_refusal_is_one_of_the_exceptions_of_the_library() -> None:
    assert isinstance(Refusal("empty-document"), MutualLearningError)
