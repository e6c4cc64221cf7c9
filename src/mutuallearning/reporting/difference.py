"""Two sets of reports side by side, as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mutuallearning.comparing.difference import SORTS, Difference, FindingChange, Side, Sort
from mutuallearning.findings.finding import Finding
from mutuallearning.reporting.styled import Line, Piece, Style, line, wrapped
from mutuallearning.reporting.text import place
from mutuallearning.visible import safe
from mutuallearning.wording import counted

_STYLES: dict[Sort, Style] = {
    "new": "error",
    "fixed": "good",
    "changed": "warning",
    "unseen": "dim",
    "unchanged": "dim",
}

_LONGEST = 200
"""Characters of a text of a report that are shown; whoever wrote the report may have put anything there."""


def full(difference: Difference) -> Iterator[Line]:
    """Give what changed, by document; what did not is only counted."""
    shown = [change for change in difference.changes if change.sort != "unchanged"]
    for path, changes in groupby(shown, key=lambda change: change.path):
        yield line(Piece(safe(path or "document", _LONGEST), "heading"))
        for change in sorted(changes, key=lambda change: SORTS.index(change.sort)):
            yield from _change(change)
        yield line()
    yield from _sides(difference.old, difference.new)
    yield line(Piece(summary(difference), "heading"))


def summary(difference: Difference) -> str:
    """Sum up in one sentence."""
    counts = difference.counts
    documents = counted(difference.new.documents, "document")
    return f"{documents}: {', '.join(f'{counts[sort]} {sort}' for sort in SORTS)}"


def _change(change: FindingChange) -> Iterator[Line]:
    found = change.finding
    yield line(
        "  ",
        Piece(f"{change.sort:<8}", _STYLES[change.sort]),
        Piece(f" {found.severity}", found.severity if change.sort == "new" else "plain"),
        f" {safe(found.code)} {safe(found.name, _LONGEST)}: {safe(found.message, _LONGEST)}",
    )
    if change.because:
        yield from wrapped("why   ", safe(change.because, _LONGEST))
    if change.sort == "new":
        yield line("    ", Piece(_where(change.path, found), "dim"))


def _where(path: str | None, found: Finding) -> str:
    shown = safe(path or "document", _LONGEST)
    if found.line or found.cell:
        return place(shown, found.line, found.column, found.cell)
    return f"{shown} {safe(found.pointer, _LONGEST)}".rstrip()


def _sides(old: Side, new: Side) -> Iterator[Line]:
    """Say what else is different, where that may explain what changed."""
    if old.catalogue != new.catalogue and old.documents and new.documents:
        yield from wrapped(
            "note  ", f"the rules are those of {new.catalogue}; before, of {old.catalogue}", indent=0
        )
    if old.as_of != new.as_of and old.documents and new.documents:
        yield from wrapped(
            "note  ", f"judged on {new.as_of or 'no date'}; before, on {old.as_of or 'no date'}", indent=0
        )
