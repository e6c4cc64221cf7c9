"""CYC301: advice that names no other service at which one could look."""

from __future__ import annotations

from mutuallearning.rulekit.cycles import BY_RECORD, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Look at whom each recommendation points; that there is nobody may have been decided."""
    for case in cases(index, find):
        if case.it.recommendations is None:
            find.unsaid("what is recommended")
        for one in located(case.it.recommendations, f"{case.at}/recommendations"):
            if one.it.look_at is not None:
                continue
            if case.is_record:
                find.unsaid(BY_RECORD)
            else:
                find(f"{one.at}/look_at", text=one.it.text)


RULE = Rule(
    code="CYC301",
    name="recommendation-without-example",
    severity="advice",
    principle="curiosity",
    message='The recommendation "{text}" does not say who does it well',
    params={"text": "The recommendation, shortened"},
    why="Benchlearning leads from the figure to the colleague: advice that names a service can be visited and asked.",
    remedy="Name the services worth looking at under `look_at`, or an empty list if there is none.",
    when_fine="It is a matter of the national law alone, in which no other service has experience.",
    sources=("pespod18", "bl-concept"),
    reads=("written_as",),
    scans=(
        "assessments.recommendations.text",
        "assessments.recommendations.look_at",
    ),
    requires=("assessments",),
    subjects=("benchlearning-cycle",),
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Drop("/assessments/@north-assessment/recommendations/@north-r1/look_at"),),
            at="/assessments/@north-assessment/recommendations/@north-r1/look_at",
        ),
    ),
    module=__name__,
    check=check,
)
