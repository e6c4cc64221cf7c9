"""Texts in many styles: they say what they should, and everything stands where it was announced."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

import mutuallearning as ml
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text
from mutuallearning.testing.texts import Style, WrittenDocument, texts, write
from mutuallearning.types.model import Document

written = texts(st.from_type(Document).map(Document.to_data))


def reference() -> YAML:
    """Make a reader of YAML 1.2 that leaves days alone, which the core schema does not know."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor(
        "tag:yaml.org,2002:timestamp", lambda constructor, node: constructor.construct_scalar(node)
    )
    return reader


@given(written)
def test_the_reader_says_what_stands_where(document: WrittenDocument) -> None:
    source = read_text(document.text.encode(), document.style.syntax)
    values, keys = source.locate(document.values), source.locate_keys(document.keys)
    assert document.data == source.value
    assert document.values == {at: (place.line, place.column) for at, place in values.items()}
    assert document.keys == {at: (place.line, place.column) for at, place in keys.items()}


@given(written)
def test_other_readers_read_the_same(document: WrittenDocument) -> None:
    read = json.loads if document.style.is_json else reference().load
    assert document.data == read(document.text)


SCALARS = st.text("0123456789.eE+-xoabfnulNUtrTRsI~: ", min_size=1, max_size=8).filter(str.strip)


@given(SCALARS)
def test_plain_scalars_mean_what_they_mean_in_yaml_1_2(scalar: str) -> None:
    text = f"a: {scalar}\n"
    try:
        found = read_text(text.encode(), "yaml").value
    except Refusal:
        return
    try:
        expected = reference().load(text)
    except Exception:  # noqa: BLE001 -- whatever the other reader raises, it does not accept the text
        return
    assert expected == found
    assert type(expected["a"]) is type(found["a"])


DATA: dict[str, Any] = {"a": [{"b": "x", "c": "first\n\nsecond"}], "d": {}, "e": "null", "f": None}


@pytest.mark.parametrize(
    ("data", "style", "expected"),
    [
        (DATA, Style(), "a:\n  - b: x\n    c: \"first\\n\\nsecond\"\nd: {}\ne: 'null'\nf: null\n"),
        (
            DATA,
            Style(is_hung=True, quotes=(3,), comments=(1,)),
            "a:  # a: [b\n- b: |-\n    x\n  c: |-\n    first\n\n    second\nd: {}  # a: [b\ne: |-\n  null\nf: null\n",
        ),
        (
            {"a": ["x"], "b": None},
            Style(syntax="json", is_broken=True, order=(1, 0)),
            '{\n  "b": null,\n  "a": [\n    "x"\n    ]\n  }\n',
        ),
    ],
)
def test_the_look_of_it(data: dict[str, Any], style: Style, expected: str) -> None:
    assert expected == write(data, style).text


def test_places_count_from_one() -> None:
    document = write({"a": {"b": ["x"]}}, Style(head="---"))
    assert "---\na:\n  b:\n    - x\n" == document.text
    assert {"/a": (2, 1), "/a/b": (3, 3)} == document.keys
    assert {"": 2, "/a": 3, "/a/b": 4, "/a/b/0": 4} == document.lines


def test_plans_are_texts_too() -> None:
    plan = ml.ActivityPlan(title="Graz")
    assert "title: Graz" in write(plan.to_data(), Style()).text
