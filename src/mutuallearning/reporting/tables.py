"""The catalogues of rules and formats as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mutuallearning.formatbook.catalogue import Format
from mutuallearning.reporting.escaping import width
from mutuallearning.reporting.styled import Line, Piece, Style, line
from mutuallearning.rulekit.rule import Rule
from mutuallearning.wording import counted


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, indent: int = 0) -> Iterator[Line]:
    """Set rows in columns as wide as their widest cell."""
    body = [head, *rows]
    columns = [max(width(row[column]) for row in body) for column in range(len(head))]
    for position, row in enumerate(body):
        style: Style = "dim" if position == 0 else "plain"
        padded = [cell + " " * (room - width(cell)) for cell, room in zip(row, columns, strict=True)]
        yield line(" " * indent, Piece("  ".join(padded), style))


def rule_table(rules: Sequence[Rule]) -> Iterator[Line]:
    """List rules."""
    head = ("code", "severity", "name", "principle", "status")
    yield from table(
        head, [(one.code, one.severity, one.name, one.principle or "-", one.status) for one in rules]
    )
    yield line()
    yield line(counted(len(rules), "rule"))


def format_table(formats: Sequence[Format]) -> Iterator[Line]:
    """List formats."""
    head = ("format", "title", "extends")
    yield from table(head, [(one.slug, one.title, ", ".join(one.lineage[1:]) or "-") for one in formats])
    yield line()
    yield line(counted(len(formats), "format"))
