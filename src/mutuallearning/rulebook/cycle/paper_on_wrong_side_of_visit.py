"""CYC106: a self-assessment due after the visit has begun, or a report due before it is over."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.conditions import SELF_ASSESSMENTS
from mutuallearning.models.paper import Paper
from mutuallearning.models.visit import anchors
from mutuallearning.rulekit import names
from mutuallearning.rulekit.cycles import CYCLES, Case, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, Located, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import span_of

_REPORTS = frozenset({"report", "synthesis-report", "feedback-report"})


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the due dates of papers with the days of the visit, the real ones if they are known."""
    for case in cases(index, find):
        if case.it.papers is None:
            find.unsaid("which papers there are")
        for paper in _tied(case):
            side = _side(case, paper.it)
            if side is None:
                find.unsaid("when every paper is due, and when the visit is")
            elif side:
                find(f"{paper.at}/due", paper=names.paper(paper.it), due=str(paper.it.due), side=side)


def _tied(case: Case) -> Iterator[Located[Paper]]:
    for paper in located(case.it.papers, f"{case.at}/papers"):
        if paper.it.kind in SELF_ASSESSMENTS | _REPORTS:
            yield paper


def _side(case: Case, paper: Paper) -> str | None:
    """Say on which wrong side of the visit a paper is due; nothing if on none, None if that cannot be known."""
    due = case.span(paper.due, None)
    start, end = map(span_of, anchors(case.it.visit))
    if due is None or start is None or end is None:
        return None
    if paper.kind in _REPORTS:
        return "before the end" if due[1] < end[0] else "" if due[0] >= end[1] else None
    return "after the start" if due[0] > start[1] else "" if due[1] <= start[0] else None


RULE = Rule(
    code="CYC106",
    name="paper-on-wrong-side-of-visit",
    severity="error",
    message='"{paper}" is due {due}, {side} of the visit',
    params={
        "paper": "The self-assessment or the report",
        "due": "When it is due",
        "side": "On which side of the visit that is",
    },
    why="Visitors read the self-assessment before they come, and can report only on what they have seen.",
    remedy="Move the self-assessment to some weeks before the visit, the report to some weeks after it.",
    when_fine="Never: a draft that is written on the way is no report yet.",
    sources=("arqa", "berlin-mi"),
    reads=(
        *both("visit.dates.start", "visit.dates.end"),
        *both("visit.actual.dates.start", "visit.actual.dates.end"),
        "assessments.id",
    ),
    scans=both("papers.kind", "papers.title", "papers.due"),
    subjects=CYCLES,
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Put("/papers/@final-report/due", "2 weeks before end"),),
            at="/papers/@final-report/due",
        ),
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@north-assessment/papers/@north-self/due", "1 week after start"),),
            at="/assessments/@north-assessment/papers/@north-self/due",
        ),
    ),
    module=__name__,
    check=check,
)
