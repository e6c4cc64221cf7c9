"""Reports as text for people: grouped by document, each finding with its place, reason and remedy."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.findings.finding import Certainty, Finding
from mutuallearning.findings.report import DocumentState, Report
from mutuallearning.reporting.excerpt import NEAR, excerpt
from mutuallearning.reporting.not_judged import is_crashed, judged, not_judged
from mutuallearning.reporting.privacy import Hiding, SourceLine
from mutuallearning.reporting.styled import Line, Piece, line, wrapped
from mutuallearning.visible import safe
from mutuallearning.wording import counted

_STATES: dict[DocumentState, str | None] = {
    "judged": None,
    "partly_judged": "judged in part",
    "unreadable": "not read",
}

CERTAINTY: dict[Certainty, str | None] = {
    "certain": None,
    "heuristic": "may be wrong: the rule goes by signs, so look for yourself",
    "ask": "a question that only people can answer",
}
"""What is said about a finding that is not certain."""


def place(path: str, line_number: int | None, column: int | None, cell: str | None = None) -> str:
    """Write a place as editors and terminals understand it, or name the cell of a workbook.

    >>> place("plan.yaml", 3, 5), place("plan.xlsx", 7, 4, "Sessions!D7")
    ('plan.yaml:3:5', 'plan.xlsx [Sessions!D7]')
    """
    if cell is not None:
        return f"{path} [{cell}]"
    return path if line_number is None else f"{path}:{line_number}:{column or 1}"


def brief(report: Report) -> Iterator[Line]:
    """Give each finding in one line; those that a baseline knows are only counted at the end."""
    path = report.path or "document"
    for found in report.findings:
        if found.state == "baselined":
            continue
        waived = found.state != "open"
        yield line(
            Piece(f"{place(path, found.line, found.column, found.cell)}: ", "dim" if waived else "plain"),
            Piece(found.state if waived else found.severity, "dim" if waived else found.severity),
            Piece(
                f" {found.code} {found.name}: {found.message}{state_note(found)}",
                "dim" if waived else "plain",
            ),
        )


def full(report: Report, catalogue: Catalogue, source_line: SourceLine | None = None) -> Iterator[Line]:
    """Give a report in full; reason and remedy of a rule stand with the first finding that has them.

    Args:
        report: The report.
        catalogue: The rules, for their reasons.
        source_line: Gives the lines of the document, where there is a text to show.
    """
    yield line(Piece(report.path or "document", "heading"), Piece(_subject(report), "dim"))
    explained: set[str] = set()
    for found in report.findings:
        if found.state == "open":
            yield from finding(report.path, found, source_line)
            yield from _reasons(found, catalogue, explained)
            yield line()
    rest = list(_besides(report))
    yield from rest
    if rest:
        yield line()


def _besides(report: Report) -> Iterator[Line]:
    """Say what there is besides open findings: waived and known ones, that nothing was found, what was not judged."""
    for found in report.findings:
        if found.state == "waived":
            yield from wrapped(
                f"{found.state} ",
                f"{place(report.path or 'document', found.line, found.column, found.cell)} "
                f"{found.name} ({found.code}): {found.message}{state_note(found)}",
                indent=2,
                style="dim",
            )
    known = report.counts["baselined"]
    if known:
        yield from wrapped(
            "baselined ", f"{counted(known, 'finding')} known from before", indent=2, style="dim"
        )
    if report.state != "unreadable" and not any(found.state == "open" for found in report.findings):
        yield judged(report)
    yield from not_judged(report)


def finding(path: str | None, found: Finding, source_line: SourceLine | None) -> Iterator[Line]:
    """Give one finding: headline, place, the line of the document, what else belongs to it."""
    path = path or "document"
    yield line(
        "  ",
        Piece(found.severity, found.severity),
        f" {found.name} ({found.code}): ",
        Piece(found.message, "heading"),
    )
    where = place(path, found.line, found.column, found.cell)
    yield line("    ", Piece(where if found.line else f"{path} {found.pointer}".rstrip(), "dim"))
    if source_line is not None and found.line is not None:
        # Only what is near the mark is looked at: a line may be as long as a file.
        column = found.column or 1
        low, high = max(column - 1 - NEAR, 0), column - 1 + NEAR
        if isinstance(source_line, Hiding):
            part = source_line.part(found.line, low, high)
        else:
            part = source_line(found.line)[low:high]
        yield from marked(part, found.line, found, low)
    for other in found.related:
        yield from wrapped("also  ", f"{place(path, other.line, other.column, other.cell)} {other.note}")


def marked(source: str, number: int, found: Finding, before: int = 0) -> Iterator[Line]:
    """Show a line of a document, or the part of it after some characters, with a mark under the place of a finding."""
    if not source.strip():
        return
    end = found.end_column - before if found.end_column and found.end_line == found.line else None
    shown = excerpt(source, (found.column or 1) - before, end)
    gutter = f"{number:>7} | "
    yield line(Piece(gutter, "dim"), shown.text)
    yield line(Piece(f"{' ' * (len(gutter) - 2)}| ", "dim"), Piece(shown.mark, found.severity))


def _reasons(found: Finding, catalogue: Catalogue, explained: set[str]) -> Iterator[Line]:
    """Give what has not been said before: the reason and the note of a rule, and each of its remedies."""
    remedy = f"{found.code} {found.remedy}"
    is_new = found.code not in explained
    if is_new and found.code in catalogue:
        yield from wrapped("why   ", catalogue.get(found.code).why)
    if remedy not in explained:
        yield from wrapped("do    ", found.remedy)
    note = CERTAINTY[found.certainty]
    if is_new and note is not None:
        yield from wrapped("note  ", note)
    explained |= {found.code, remedy}


def _subject(report: Report) -> str:
    parts = [
        f'"{safe(report.title)}"' if report.title else None,
        report.format,
        f"stage {report.stage}" if report.stage else None,
        "not judged" if is_crashed(report) else _STATES[report.state],
    ]
    said = ", ".join(part for part in parts if part)
    return f"  {said}" if said else ""


def state_note(found: Finding) -> str:
    """Say why a finding is not open, to go behind its message; nothing if it is."""
    if found.state == "open":
        return ""
    if found.waiver is None:
        return f" ({found.state})"
    waiver = found.waiver
    who = f", by {safe(waiver.who)}" if waiver.who else ""
    until = f", until {waiver.until}" if waiver.until is not None else ""
    # More may follow, and a full stop always does where the page goes on.
    return f" ({found.state}: {safe(waiver.reason, 200).rstrip('.')}{who}{until})"
