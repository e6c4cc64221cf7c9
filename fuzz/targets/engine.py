"""Models and rules: documents that conform, with parts lost, moved, doubled or replaced. No rule may raise.

The bytes are a list of edits: which document, then for each edit which place, what is done, and with what.
"""

from __future__ import annotations

import copy
import datetime
import functools
import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import atheris  # type: ignore[import-untyped]  # it ships no types

from mutuallearning.api import check_text, load
from mutuallearning.errors import MutualLearningError
from mutuallearning.timetables.making import make_timetable

AS_OF = datetime.date(2026, 11, 22)

MOST_EDITS = 6

MOST_BYTES = 8_000
"""Longest document that is edited."""

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1e308, 10**30, "", " ", "none", "x", "a" * 3_000, "\u202e", "9:30", "24:00", "2026-02-29",
    "9999-12-31", "2026", "about 30", "up to 0", "4 weeks before start", "every day until 9999", [], {}, [[]], [None],
    {"id": "x"}, ["x", "x"],
)  # fmt: skip
"""Values that are taken for others."""


@functools.cache
def documents() -> tuple[str, ...]:
    """Give the documents of the library that conform, as JSON."""
    book = files("mutuallearning.formatbook")
    found = [*(book / "documents").iterdir(), *(book / "plans").iterdir()]
    texts = [entry.read_bytes() for entry in sorted(found, key=lambda entry: entry.name) if entry.is_file()]
    # The smaller ones: of these, many more can be tried.
    return tuple(
        load(text).model_dump_json(by_alias=True, exclude_unset=True)
        for text in texts
        if len(text) < MOST_BYTES
    )


def one(data: bytes) -> None:
    """Edit a document, and check it."""
    chosen = atheris.FuzzedDataProvider(data)
    texts = documents()
    document = json.loads(texts[chosen.ConsumeIntInRange(0, len(texts) - 1)])
    document = {"mutuallearning": 1, "kind": "activity-plan", **document}
    for _ in range(chosen.ConsumeIntInRange(0, MOST_EDITS)):
        _edit(document, chosen)
    text = json.dumps(document)
    report = check_text(text, as_of=AS_OF)
    errored = [verdict for verdict in report.verdicts if verdict.verdict == "errored"]
    assert not errored, (errored, text)
    try:
        read = load(text.encode())
    except MutualLearningError:
        return
    make_timetable(read, horizon=datetime.date(2030, 1, 1))


def _edit(document: dict[str, Any], chosen: atheris.FuzzedDataProvider) -> None:
    places = list(_places(document))
    owner, key = places[chosen.ConsumeIntInRange(0, len(places) - 1)]
    other, other_key = places[chosen.ConsumeIntInRange(0, len(places) - 1)]
    what = chosen.ConsumeIntInRange(0, 4)
    if what == 0:
        del owner[key]
    elif what == 1:
        owner[key] = ODD[chosen.ConsumeIntInRange(0, len(ODD) - 1)]
    elif what == 2:  # noqa: PLR2004 -- the numbers are no more than names of what is done
        owner[key] = copy.deepcopy(other[other_key])
    elif isinstance(owner, list):
        owner.append(copy.deepcopy(owner[key]))
    else:
        owner[key] = chosen.ConsumeUnicodeNoSurrogates(20)


def _places(value: object) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in ("mutuallearning", "kind"):
                yield value, key
                yield from _places(item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield value, index
            yield from _places(item)
    # A document in which nothing is left to edit keeps one place.
    if isinstance(value, dict) and "mutuallearning" in value:
        yield {"": None}, ""
