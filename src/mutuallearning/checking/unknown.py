"""Places of a document that could not be read, and which rules they keep from judging."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from mutuallearning.paths import is_within, shape
from mutuallearning.rulekit.rule import Rule

_ITEM = re.compile(r"^(.*/\d+)(?:/|$)")


@attrs.frozen
class Unknown:
    """A place that could not be read, and the finding that says so.

    Attributes:
        at: Pointer to the place.
        blocker: The finding, in words: code, and line if known.
    """

    at: str
    blocker: str


def overlaps(one: str, other: str) -> bool:
    """Tell whether two shapes are the same, or one contains the other."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.") or "" in (one, other)


def _basis(rule: Rule) -> tuple[str, ...]:
    """Give what decides whether a rule applies at all: the format, and the stage where absences are dated."""
    if rule.expects is not None:
        return ("format", "stage", "covers")
    return ("format",) if rule.limits or rule.formats else ()


def blocker(rule: Rule, unknown: Iterable[Unknown]) -> str | None:
    """Name what keeps a rule from judging at all: an unknown place among what it must know in full."""
    for place in unknown:
        if any(overlaps(read, shape(place.at)) for read in (*rule.reads, *_basis(rule))):
            return place.blocker
    return None


def dimmed(rule: Rule, unknown: Iterable[Unknown]) -> str | None:
    """Name what keeps a rule from saying `met`: an unknown place among all that it reads."""
    for place in unknown:
        if any(overlaps(read, shape(place.at)) for read in rule.everything_read):
            return place.blocker
    return None


def is_blind(at: str, unknown: Iterable[Unknown]) -> bool:
    """Tell whether a finding at a place may be due to something unknown in the same object."""
    match = _ITEM.match(at)
    item = match.group(1) if match else at
    return any(is_within(place.at, item) or is_within(at, place.at) for place in unknown)
