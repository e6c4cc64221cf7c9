"""Work grows with the text and no faster: counted in calls, which a busy machine does not change."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from mutuallearning.reading.draft import Draft
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml

SIZE = 150


def document(size: int) -> dict[str, object]:
    sessions = [{"id": f"s{n}", "title": '[Opening] "9:30"', "leads": ["host", 1, None]} for n in range(size)]
    return {"mutuallearning": 1, "agenda": sessions}


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, those written in C too."""
    count = 0

    def note(_frame: object, event: str, _argument: Any) -> None:  # noqa: ANN401 - the interpreter's
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def read_yaml(size: int) -> Callable[[], object]:
    data = to_yaml(document(size)).encode()
    return lambda: read_text(data, "yaml")


def read_json(size: int) -> Callable[[], object]:
    data = json.dumps(document(size)).encode()
    return lambda: read_text(data, "json")


def locate_yaml(size: int) -> Callable[[], object]:
    source = read_text(to_yaml(document(size)).encode(), "yaml")
    return lambda: source.locate(f"/agenda/{n}/leads/2" for n in range(size))


def locate_json(size: int) -> Callable[[], object]:
    source = read_text(json.dumps(document(size)).encode(), "json")
    return lambda: source.locate(f"/agenda/{n}/leads/2" for n in range(size))


def refuse_json(size: int) -> Callable[[], object]:
    data = json.dumps({**document(size), "last": {"x": 1, "y": 2}}).replace('"y"', '"x"').encode()

    def work() -> None:
        with pytest.raises(Refusal, match="The key x"):
            read_text(data, "json")

    return work


def migrate(size: int) -> Callable[[], object]:
    value = document(size)

    def work() -> None:
        draft = Draft(value)
        for pointer in draft.find("/agenda/*/title"):
            draft.rename(pointer, "name")
        draft.result()

    return work


@pytest.mark.parametrize("make", [read_yaml, read_json, locate_yaml, locate_json, refuse_json, migrate])
def test_twice_the_text_is_at_most_twice_the_work(make: Callable[[int], Callable[[], object]]) -> None:
    for size in (SIZE, 2 * SIZE):
        make(size)()  # whatever is done once and kept
    small, large = calls(make(SIZE)), calls(make(2 * SIZE))
    assert small > SIZE
    assert large <= 2.1 * small
