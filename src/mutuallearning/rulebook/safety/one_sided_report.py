"""EMP209: a report on strengths alone, or on what could be better alone."""

from __future__ import annotations

from collections import defaultdict

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

REPORTS = frozenset({"draft-report", "feedback-report", "report", "synthesis-report"})
"""Kinds of paper that say what the group found."""

_STRENGTHS = frozenset({"strengths", "success-factors"})
_OPENINGS = frozenset({"opportunities", "recommendations", "obstacles", "failures"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the sections of each report, as far as they are said; drafts with the same gap are one finding."""
    if plan.is_record:
        find.unsaid("all that the report deals with: a record says what is known")
        return
    found: defaultdict[str, list[PaperEntry]] = defaultdict(list)
    reports = [entry for entry in plan.papers if entry.it.kind in REPORTS and entry.it.state != "dropped"]
    for entry in reports:
        if not entry.it.sections:
            find.unsaid("what every report deals with")
            continue
        lacking = _lacking(entry.it.sections)
        if lacking:
            found[lacking].append(entry)
    for lacking, (first, *more) in found.items():
        find(
            f"{first.at}/sections",
            paper=names.paper(first.it),
            lacking=lacking,
            related=tuple((f"{entry.at}/sections", "has none either") for entry in more),
        )
    if not reports:
        find.inapplicable("there is no report")


def _lacking(sections: tuple[str, ...]) -> str | None:
    """Tell in words which side is not there; an own section may be about either."""
    if any(section.startswith("x-") for section in sections):
        return None
    strengths, openings = (not side.isdisjoint(sections) for side in (_STRENGTHS, _OPENINGS))
    if strengths and openings:
        return None
    if strengths:
        return "what could be better"
    return "strengths" if openings else "strengths or on what could be better"


RULE = Rule(
    code="EMP209",
    name="one-sided-report",
    severity="advice",
    principle="empathy",
    message='The paper "{paper}" has no section on {lacking}',
    params={"paper": "The report", "lacking": "The side that is missing, in words"},
    why="A list of faults closes ears, and praise alone changes nothing; people hear both when both are there.",
    remedy="Give strengths and openings a section each, and mark them as `strengths` and `opportunities`.",
    when_fine="The other side is in a paper of its own, or every section of the report has both.",
    sources=("impel-sw",),
    reads=("written_as", "papers.kind", "papers.state", "papers.sections"),
    requires=("papers.sections",),
    formats=("peer-review", "peer-challenge", "benchlearning-visit", "strategy-peer-workshop"),
    examples=(
        Example(
            edits=(
                Put("/papers/@report/sections", ["context", "opportunities", "transfer", "recommendations"]),
            ),
            at="/papers/@report/sections",
        ),
    ),
    module=__name__,
    check=check,
)
