"""Waivers: rules that a document does not follow, with its reasons. Comply or explain."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Sequence

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.gaps import NO_GAPS
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Finding
from mutuallearning.paths import parents
from mutuallearning.rulekit.document_index import DocumentIndex, WaiverUse
from mutuallearning.sources import Waiver

Original = Callable[[str], str]

GUESSED = 100
"""Waivers of a document for which similar names are looked up, should their rules not exist."""


def _expired(waiver: Waiver, as_of: datetime.date | None) -> bool | None:
    if waiver.until is None:
        return False
    return None if as_of is None else waiver.until.latest < as_of


def _places(
    waivers: Sequence[Waiver], index: DocumentIndex, original: Original
) -> dict[tuple[str, str], list[int]]:
    """Give the positions of waivers by rule and place; a waiver of the whole document has the place ``""``."""
    by_id: dict[str, list[str]] = {}
    for identity in index.identities:
        by_id.setdefault(identity.id, []).append(original(identity.at.rpartition("/")[0]))
    found: dict[tuple[str, str], list[int]] = {}
    for position, waiver in enumerate(waivers):
        target = waiver.target
        everywhere = target is None or target.startswith("/")
        for place in [target or ""] if everywhere else by_id.get(target or "", []):
            found.setdefault((waiver.rule, place), []).append(position)
    return found


def _covering(finding: Finding, places: dict[tuple[str, str], list[int]], original: Original) -> set[int]:
    return {
        position
        for place in parents(original(finding.pointer))
        for name in (finding.code, finding.name)
        for position in places.get((name, place), ())
    }


def _gone(catalogue: Catalogue, name: str) -> str | None:
    rule = catalogue.what_became_of(name)
    return None if rule is None else rule.briefly


def apply(
    findings: Sequence[Finding],
    index: DocumentIndex,
    catalogue: Catalogue,
    selection: Selection,
    judged: Container[str],
    original: Original = NO_GAPS.original,
) -> tuple[list[Finding], tuple[WaiverUse, ...]]:
    """Mark the findings that a valid waiver covers, and say what became of every waiver.

    A waiver with a last day does not apply when there is no date to compare with. `judged` holds the codes of
    the rules that came to a judgement; `original` turns pointers into the model into those into the document.
    """
    waivers = index.waivers
    if not waivers:
        return list(findings), ()
    known = {waiver.rule: catalogue.get(waiver.rule).code for waiver in waivers if waiver.rule in catalogue}
    asked = {key for rule in selection.rules for key in (rule.code, rule.name)}
    places = _places(waivers, index, original)
    used = [0] * len(waivers)
    result: list[Finding] = []
    for finding in findings:
        marked = finding
        for position in sorted(_covering(finding, places, original)) if finding.family != STRUCTURAL else ():
            used[position] += 1
            if _expired(waivers[position], index.as_of) is False and marked.state == "open":
                marked = attrs.evolve(finding, state="waived", waiver=waivers[position])
        result.append(marked)
    uses = tuple(
        WaiverUse(
            at=f"/waivers/{position}",
            it=waiver,
            known=waiver.rule in known,
            selected=waiver.rule in asked,
            expired=_expired(waiver, index.as_of),
            used=used[position],
            gone=None if waiver.rule in known else _gone(catalogue, waiver.rule),
            judged=known.get(waiver.rule, "") in judged,
            suggestions=() if waiver.rule in known or position >= GUESSED else catalogue.similar(waiver.rule),
        )
        for position, waiver in enumerate(waivers)
    )
    return result, uses
