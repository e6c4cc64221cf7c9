"""CYC307: a report or another paper of a cycle that should have arrived by now."""

from __future__ import annotations

from mutuallearning.models.paper import Paper
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.rulekit import names
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule

_NOT_AWAITED = frozenset({"delivered", "published", "dropped"})


def check(index: DocumentIndex, find: Find) -> None:
    """Compare today with the day on which each paper is due, counted from the visit, and look whether it arrived."""
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        if case.it.papers is None:
            find.unsaid("which papers there are")
            continue
        overdue: list[tuple[str, Paper]] = []
        for paper in located(case.it.papers, f"{case.at}/papers"):
            if _has_arrived(paper.it):
                continue
            span = case.span(paper.it.due, None)
            if span is None:
                find.unsaid("by when every paper is due")
            elif index.as_of is not None and span[1] < index.as_of:
                overdue.append((paper.at, paper.it))
        if overdue and case.is_record:
            find.unsaid(BY_RECORD)
        elif overdue:
            find(
                f"{overdue[0][0]}/delivered",
                related=tuple((f"{at}/delivered", "overdue too") for at, _ in overdue[1:]),
                case=case.name,
                count=len(overdue),
                papers=tuple(names.paper(paper) for _, paper in overdue),
            )


def _has_arrived(paper: Paper) -> bool:
    return paper.delivered is not None or paper.published is not None or paper.state in _NOT_AWAITED


RULE = Rule(
    code="CYC307",
    name="paper-overdue",
    severity="warning",
    certainty="heuristic",
    principle="transparency",
    message="{case}: {count:paper is/papers are} overdue and not marked as delivered: {papers:list}",
    params={
        "case": "The cycle or the assessment",
        "count": "How many papers are overdue",
        "papers": "Those papers",
    },
    why="The next phase waits for it: a late self-assessment is not read, and a late report is not acted upon.",
    remedy="Note when the paper arrived, or agree on a new date and tell those who wait for it.",
    when_fine="It has arrived, and nobody has noted it yet.",
    sources=("arqa", "berlin-mi"),
    reads=(
        *both("visit.dates.start", "visit.dates.end"),
        *both("visit.actual.dates.start", "visit.actual.dates.end"),
        "written_as",
        "assessments.id",
        *both("halts.kind"),
    ),
    scans=both(
        "papers.kind", "papers.title", "papers.due", "papers.delivered", "papers.published", "papers.state"
    ),
    needs_as_of=True,
    subjects=CYCLES,
    # Without its report, the phase in which it is written cannot have ended.
    implies=("CYC105",),
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Drop("/papers/@final-report/delivered"),),
            at="/papers/@final-report/delivered",
            as_of="2025-11-15",
        ),
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/papers/@north-report/delivered"),),
            at="/assessments/@north-assessment/papers/@north-report/delivered",
            as_of="2025-11-15",
        ),
    ),
    module=__name__,
    check=check,
)
