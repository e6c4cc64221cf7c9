"""CYC302: recommendations without an answer after the day on which it was due."""

from __future__ import annotations

from mutuallearning.models.phases import is_withdrawn
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Compare today with the day that the document sets, and look for answers."""
    for case in cases(index, find):
        if is_withdrawn(case.it.halts):
            continue
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
            continue
        given = located(case.it.recommendations, f"{case.at}/recommendations")
        open_ = [one for one in given if one.it.response is None or one.it.response.answer is None]
        span = case.span(case.it.response_due, case.cycle.response_due)
        if span is None:
            find.unsaid("by when recommendations are answered")
        elif open_ and case.is_record:
            find.unsaid(BY_RECORD)
        elif open_ and index.as_of is not None and span[1] < index.as_of:
            find(
                f"{open_[0].at}/response",
                related=tuple((f"{one.at}/response", "not answered either") for one in open_[1:]),
                case=case.name,
                count=len(open_),
                all=len(given),
                due=str(span[1]),
            )


RULE = Rule(
    code="CYC302",
    name="host-response-overdue",
    severity="warning",
    principle="transparency",
    message="{case}: {count} of {all} recommendations are not answered; the answer was due on {due}",
    params={
        "case": "The cycle or the assessment",
        "count": "How many recommendations are not answered",
        "all": "How many recommendations there are",
        "due": "The last day on which the answer was due",
    },
    why="Peers gave days of their time; silence tells them that it was for nothing, and advice grows stale.",
    remedy="Answer each recommendation: accept, partly or reject, with the reason; or agree on a later date.",
    when_fine="The answer was given and is on its way into this document.",
    sources=("lga-timing", "arqa"),
    reads=(
        *both("response_due", "visit.dates.start", "visit.dates.end"),
        *both("visit.actual.dates.start", "visit.actual.dates.end"),
        "response_due",
        "written_as",
        "assessments.id",
        *both("halts.kind"),
    ),
    scans=both("recommendations.response.answer"),
    needs_as_of=True,
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/recommendations/@north-r1/response"),),
            at="/assessments/@north-assessment/recommendations/@north-r1/response",
            as_of="2026-01-15",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Drop("/recommendations/@r1/response"),),
            at="/recommendations/@r1/response",
            as_of="2026-01-15",
        ),
    ),
    module=__name__,
    check=check,
)
