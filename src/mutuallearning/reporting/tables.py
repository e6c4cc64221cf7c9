"""The catalogues of rules and formats as tables, and the page of a format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mutuallearning.formatbook.catalogue import Format
from mutuallearning.principles.bibliography import cited
from mutuallearning.reporting.escaping import width
from mutuallearning.reporting.explain import described
from mutuallearning.reporting.styled import Line, Piece, Style, line, wrapped
from mutuallearning.rulekit.rule import Rule


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
    yield line(f"{len(rules)} {'rule' if len(rules) == 1 else 'rules'}")


def format_table(formats: Sequence[Format]) -> Iterator[Line]:
    """List formats."""
    head = ("format", "title", "extends")
    yield from table(head, [(one.slug, one.title, ", ".join(one.lineage[1:]) or "-") for one in formats])
    yield line()
    yield line(f"{len(formats)} {'format' if len(formats) == 1 else 'formats'}")


def format_page(format_: Format) -> Iterator[Line]:
    """Tell everything about a format, what it inherits included."""
    yield line(Piece(format_.slug, "heading"), f"  {format_.title}")
    yield from wrapped("", format_.summary, indent=2)
    if format_.lineage[1:]:
        yield from wrapped("extends    ", ", ".join(format_.lineage[1:]), indent=2)
    for label, names in (
        ("roles      ", format_.roles),
        ("papers     ", format_.papers),
        ("judgement  ", format_.judgements),
    ):
        if names:
            yield from wrapped(label, ", ".join(names), indent=2)
    if format_.exempt:
        yield from wrapped("exempt     ", ", ".join(sorted(format_.exempt)), indent=2)
    if format_.expected:
        yield from _titled("Expected")
        parts = [(one.part, one.stage, one.source) for one in format_.expected.values()]
        yield from table(("part", "from the stage", "source"), parts, indent=2)
    if format_.limits:
        yield from _titled("Limits")
        limits = [(one.name, f"{one.value:g}", one.unit, one.source) for one in format_.limits.values()]
        yield from table(("limit", "value", "unit", "source"), limits, indent=2)
    sources = cited(format_.sources)
    if sources:
        yield from _titled("Sources")
        for source in sources:
            yield from wrapped("", described(source), indent=2)


def _titled(title: str) -> Iterator[Line]:
    yield line()
    yield line(Piece(title, "heading"))
