"""Waivers: rules that a plan does not follow, with its reasons. Comply or explain."""

from __future__ import annotations

import datetime
from collections.abc import Container, Sequence

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Finding
from mutuallearning.paths import is_within, parents
from mutuallearning.rulekit.index import PlanIndex, WaiverUse
from mutuallearning.sources import Waiver


def _expired(waiver: Waiver, as_of: datetime.date | None) -> bool | None:
    if waiver.until is None:
        return False
    return None if as_of is None else waiver.until.latest < as_of


def _covers(waiver: Waiver, finding: Finding, index: PlanIndex) -> bool:
    if waiver.rule not in (finding.code, finding.name):
        return False
    if waiver.target is None:
        return True
    if waiver.target.startswith("/"):
        return is_within(finding.pointer, waiver.target)
    places = {identity.at.rpartition("/")[0] for identity in index.identities if identity.id == waiver.target}
    return any(place in places for place in parents(finding.pointer))


def apply(
    findings: Sequence[Finding],
    index: PlanIndex,
    catalogue: Catalogue,
    selection: Selection,
    judged: Container[str],
) -> tuple[list[Finding], tuple[WaiverUse, ...]]:
    """Mark the findings that a valid waiver covers, and say what became of every waiver.

    A waiver with a last day does not apply when there is no date to compare with. `judged` holds the codes of
    the rules that came to a judgement.
    """
    waivers = index.plan.waivers or ()
    if not waivers:
        return list(findings), ()
    known = {waiver.rule: catalogue.get(waiver.rule).code for waiver in waivers if waiver.rule in catalogue}
    asked = {key for rule in selection.rules for key in (rule.code, rule.name)}
    used = [0] * len(waivers)
    result: list[Finding] = []
    for finding in findings:
        marked = finding
        if finding.family != STRUCTURAL:
            for position, waiver in enumerate(waivers):
                if _covers(waiver, finding, index):
                    used[position] += 1
                    if _expired(waiver, index.as_of) is False and marked.state == "open":
                        marked = attrs.evolve(finding, state="waived", waiver=waiver)
        result.append(marked)
    uses = tuple(
        WaiverUse(
            at=f"/waivers/{position}",
            it=waiver,
            known=waiver.rule in catalogue,
            selected=waiver.rule in asked,
            expired=_expired(waiver, index.as_of),
            used=used[position],
            judged=known.get(waiver.rule, "") in judged,
            suggestions=() if waiver.rule in catalogue else catalogue.similar(waiver.rule),
        )
        for position, waiver in enumerate(waivers)
    )
    return result, uses
