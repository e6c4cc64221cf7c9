"""CYC305: advice in a cycle that is meant for nobody in particular."""

from __future__ import annotations

from mutuallearning.models.assessment import Assessment
from mutuallearning.rulekit.cycles import BY_RECORD, CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look for the addressee of each recommendation; what an assessment advises is meant for its service."""
    for case in cases(index, find):
        if isinstance(case.it, Assessment) and case.it.service is not None:
            continue
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
            continue
        given = located(case.it.recommendations, f"{case.at}/recommendations")
        without = [one for one in given if one.it.addressee is None]
        if without and case.is_record:
            find.unsaid(BY_RECORD)
        elif without:
            find(
                f"{without[0].at}/addressee",
                related=tuple((f"{one.at}/addressee", "addressed to nobody either") for one in without[1:]),
                case=case.name,
                count=len(without),
                all=len(given),
            )


RULE = Rule(
    code="CYC305",
    name="advice-without-addressee",
    severity="warning",
    message="{case}: {count} of {all:recommendation is/recommendations are} addressed to nobody",
    params={
        "case": "The cycle or the assessment",
        "count": "How many recommendations are addressed to nobody",
        "all": "How many recommendations there are",
    },
    why="Advice to the system as such is read with approval and carried out by nobody.",
    remedy="Name the actor or the party that can act on each.",
    when_fine="Only one body is under review, and all advice is for it.",
    sources=("pespod18",),
    reads=("written_as", "assessments.id", "assessments.service"),
    scans=both("recommendations.addressee"),
    subjects=CYCLES,
    examples=(
        Example(
            base="peer-review-cycle",
            edits=(Drop("/recommendations/@r1/addressee"),),
            at="/recommendations/@r1/addressee",
        ),
    ),
    module=__name__,
    check=check,
)
