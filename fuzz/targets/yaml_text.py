"""The reader of YAML: it refuses, or gives values that can be written and read again, each with its place."""

from __future__ import annotations

from targets.places import check_places

from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml


def one(data: bytes) -> None:
    """Read a text."""
    try:
        source = read_text(data, "yaml")
    except Refusal as refusal:
        assert str(refusal)
        return
    check_places(source)
    again = read_text(to_yaml(source.value).encode(), "yaml").value
    assert source.value == again, (source.value, again)
