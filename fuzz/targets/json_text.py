"""The reader of JSON: it refuses, or gives what the standard library gives, each value with its place."""

from __future__ import annotations

import json

from targets.places import check_places

from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text


def one(data: bytes) -> None:
    """Read a text."""
    try:
        source = read_text(data, "json")
    except Refusal as refusal:
        assert str(refusal)
        return
    check_places(source)
    expected = json.loads(source.text)
    assert expected == source.value, (expected, source.value)
