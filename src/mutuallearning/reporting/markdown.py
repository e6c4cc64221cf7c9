"""Reports as Markdown, for the summary of a job and for comments on a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mutuallearning.findings.finding import Finding
from mutuallearning.findings.report import Report
from mutuallearning.reporting.machine import crashes, portable
from mutuallearning.reporting.markdown_text import escaped, line_start, link, prose
from mutuallearning.reporting.not_judged import judged, not_judged
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.text import place, state_note
from mutuallearning.visible import safe
from mutuallearning.wording import capital, counted

LONGEST = 50_000
"""Characters after which no finding is shown: a comment on GitHub takes 65,536, and much of them is the frame."""

_HEAD = "| How bad | What was found | Where | What to do |\n| --- | --- | --- | --- |"
_CRASHED = "crashed: "


def write(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Write a heading with the sum, and a section for each document; what has no room is counted."""
    sections = list[str]()
    room, documents, findings = LONGEST, 0, 0
    for report in reports:
        if room <= 0:
            documents += 1
            findings += len(report.findings)
            continue
        section = "\n\n".join(_section(report, room))
        room -= len(section)
        sections.append(section)
    parts = [f"## mutuallearning: {escaped(str(run.tally()))}", *sections]
    if documents:
        more = f"{counted(documents, 'more document')} with {counted(findings, 'finding')}"
        parts.append(f"There is no room here for {more}.")
    yield "\n\n".join(parts) + "\n"


def _section(report: Report, room: int) -> Iterator[str]:
    """Write what was found in a document, in a table, and under it what crashed and what was not judged."""
    path = portable(report.path)
    title = f" “{escaped(safe(report.title))}”" if report.title else ""
    yield f"### {escaped(path)}{title}"
    rows = [_HEAD]
    for found in report.findings:
        row = _row(path, found)
        room -= len(row)
        if room < 0:
            break
        rows.append(row)
    if len(rows) > 1:
        yield "\n".join(rows)
    more = len(report.findings) - len(rows) + 1
    if more:
        yield f"There is no room here for {counted(more, 'more finding')}."
    if report.state != "unreadable" and not any(found.state == "open" for found in report.findings):
        yield f"{line_start(capital(''.join(piece.text for piece in judged(report)).strip()))}."
    crashed = [f"- {line_start(str(crash))}, {escaped(crash.because)}" for crash in crashes(report)]
    if crashed:
        yield "\n".join(crashed)
    yield from _not_judged(report)


def _row(path: str, found: Finding) -> str:
    how = found.severity if found.state == "open" else f"{found.severity}, {found.state}"
    cells = (
        how,
        f"{escaped(found.message)}{escaped(state_note(found))} ({link(f'{found.code} {found.name}', found.doc_url)})",
        escaped(place(path, found.line, found.column, found.cell)),
        prose(found.remedy),
    )
    return f"| {' | '.join(cells)} |"


def _not_judged(report: Report) -> Iterator[str]:
    """Fold away what was not judged and why; that the rules are counted stays in sight."""
    notes = [f"- {line_start(note)}" for note in _notes(report) if not note.startswith(_CRASHED)]
    if notes:
        yield f"<details><summary>{counted(report.counts['not_judged'], 'rule')} not judged</summary>"
        yield "\n".join(notes)
        yield "</details>"


def _notes(report: Report) -> Iterator[str]:
    """Put the rows of each reason, which are set for a terminal, together again."""
    note = ""
    for label, text in not_judged(report):
        if label.text.strip():
            if note:
                yield note
            note = f"{label.text.strip()} {text.text}"
        else:
            note += f" {text.text}"
    if note:
        yield note
