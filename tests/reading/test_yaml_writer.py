from __future__ import annotations

import datetime
import math
from types import MappingProxyType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mutuallearning.errors import UsageError
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml

# What readers of YAML take for something else, or for the syntax.
TRAPS = [
    "NO",
    "yes",
    "y",
    "9:30",
    "09:30",
    "2026-11-22",
    "1_000",
    "0o7",
    "1e3",
    "0x1F",
    "<<",
    "=",
    "~",
    "null",
    ".inf",
]
TRAPS += [
    "",
    "-.5",
    "12",
    "---",
    "...",
    "-",
    "?",
    ":",
    "&a",
    "*a",
    "!a",
    "@a",
    "`a`",
    "# a",
    "a: b",
    "a #b",
    "%a",
    " a ",
]
TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.text(" \n\ta:-#'\"|>\x85\u2028\u2029é😀.0", max_size=12)
    | st.text("ab  cd\n", min_size=90, max_size=250)
    | st.lists(st.sampled_from(["", "a" * 60, "b", "é" * 110]), max_size=5).map(" ".join)
    | st.sampled_from(TRAPS)
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**50), 10**50)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(TEXTS, VALUES, max_size=4)


@given(DOCUMENTS)
def test_what_is_written_is_read_back(document: dict[str, object]) -> None:
    written = to_yaml(document)
    assert document == read_text(written.encode(), "yaml").value
    assert list(document) == list(read_text(written.encode(), "yaml").value)


@given(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, max_size=3), max_size=4))
def test_tools_for_yaml_1_1_read_the_same_texts(document: dict[str, object]) -> None:
    assert document == yaml.safe_load(to_yaml(document))


def test_the_look_of_it() -> None:
    sentence = (
        "The host writes its paper four weeks before the event, and the peers comment on it two weeks before."
    )
    document = {
        "title": "Žižka's review",
        "country": "NO",
        "start": "09:30",
        "count": 12,
        "share": 0.5,
        "agenda": [{"id": "welcome", "leads": []}, {"id": "visit", "leads": ["host"]}],
        "note": f"{sentence} One line more.",
        "text": "First\n\nsecond\n",
        "extensions": {},
        "venue": None,
    }
    expected = """\
title: Žižka's review
country: 'NO'
start: '09:30'
count: 12
share: 0.5
agenda:
  - id: welcome
    leads: []
  - id: visit
    leads:
      - host
note: >-
  The host writes its paper four weeks before the event, and the peers comment on it two weeks before.
  One line more.
text: |
  First

  second
extensions: {}
venue: null
"""
    assert expected == to_yaml(document)


def test_other_mappings_and_sequences_are_written_too() -> None:
    assert to_yaml(MappingProxyType({"a": (1, 2)})) == "a:\n  - 1\n  - 2\n"


def test_what_occurs_twice_is_written_twice() -> None:
    shared = ["x"]
    assert to_yaml({"a": shared, "b": shared}) == "a:\n  - x\nb:\n  - x\n"


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, datetime.date(2026, 11, 22), {1, 2}, b"x", {1: "a"}, {None: "a"}, object]
)
def test_what_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(UsageError):
        to_yaml({"a": [value]})
