"""The rulesets as text and as JSON-ready data: for whom each is, and what it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import Selection, select
from mutuallearning.findings.finding import RANK, Severity
from mutuallearning.reporting.styled import Line, Piece, line, wrapped
from mutuallearning.wording import counted


def ruleset_list(rulesets: Iterable[Ruleset], catalogue: Catalogue) -> Iterator[Line]:
    """List rulesets."""
    for ruleset in rulesets:
        yield line(Piece(str(ruleset.name), "heading"))
        yield from wrapped("", ruleset.description or "", indent=2)
        yield from wrapped("Why: ", ruleset.why or "", indent=2)
        yield from wrapped("", "; ".join(_facts(select(catalogue, ruleset))), indent=2, style="dim")
        yield line()
    yield line("Use one with: mutuallearning check --ruleset NAME")


def _facts(selection: Selection) -> Iterator[str]:
    yield f"asks {counted(len(selection.rules), 'rule')}"
    changes = list(_changes(selection))
    worse = sum(RANK[level] > RANK[own] for _, own, level in changes)
    if worse:
        yield f"{worse} of them more severe than the rules themselves"
    if len(changes) > worse:
        yield f"{len(changes) - worse} less severe"


def _changes(selection: Selection) -> Iterator[tuple[str, Severity, Severity]]:
    """Give the rules that are asked with a severity other than their own: code, own severity, severity."""
    for rule in selection.rules:
        level = selection.severity.get(rule.code, rule.severity)
        if level != rule.severity:
            yield rule.code, rule.severity, level


def rulesets_record(rulesets: Iterable[Ruleset], catalogue: Catalogue) -> dict[str, Any]:
    """Give rulesets as they are written, each with the rules that it comes to."""
    return {
        "catalogue": catalogue.version,
        "rulesets": [_record(ruleset, select(catalogue, ruleset)) for ruleset in rulesets],
    }


def _record(ruleset: Ruleset, selection: Selection) -> dict[str, Any]:
    return {
        **ruleset.to_data(),
        "asks": [rule.code for rule in selection.rules],
        "severities": {code: level for code, _, level in _changes(selection)},
    }
