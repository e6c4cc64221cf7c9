"""Shows findings in a notebook: a small table, in which nothing from a document is more than text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from mutuallearning.findings.finding import Finding
from mutuallearning.visible import safe

MOST: Final = 50
"""Findings that are shown; a notebook keeps every output in its file."""

_LONGEST = 300
_HEAD: Final = ("Severity", "Rule", "Where", "What was found", "What to do")


def table(summary: str, findings: Sequence[Finding]) -> str:
    """Write a table of findings as HTML, without styles or scripts of its own.

    >>> table("a < b: no structural problem found", ())
    '<p>a &lt; b: no structural problem found</p>'
    """
    told = f"<p>{_text(summary)}</p>"
    if not findings:
        return told
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEAD)
    rows = "".join(_row(finding) for finding in findings[:MOST])
    left = len(findings) - MOST
    more = f"<p>{left} more in findings</p>" if left > 0 else ""
    return f"{told}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _row(finding: Finding) -> str:
    severity = finding.severity if finding.state == "open" else f"{finding.state} ({finding.severity})"
    if finding.cell is not None:
        place = finding.cell
    elif finding.line is not None:
        place = f"line {finding.line}"
    else:
        place = finding.pointer
    rule = f"{_text(finding.name)} ({_text(finding.code)})"
    if finding.doc_url.startswith("https://"):
        rule = f'<a href="{escape(finding.doc_url)}">{rule}</a>'
    cells = (_text(severity), rule, _text(place), _text(finding.message), _text(finding.remedy))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _text(value: str) -> str:
    # A notebook may set what stands between dollars as a formula.
    return escape(safe(value, _LONGEST)).replace("$", "&#36;")
