"""CYC205: two assessments of the same service in one cycle."""

from __future__ import annotations

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex[BenchlearningCycle], find: Find) -> None:
    """Look for services that come again; an assessment from which a service withdrew does not count."""
    cycle = index.document
    first: dict[str, str] = {}
    for one in located(cycle.assessments, "/assessments"):
        service = one.it.service
        if service is None:
            find.unsaid("which service every assessment is about")
        elif is_withdrawn(one.it.halts):
            continue
        elif service in first:
            find(
                f"{one.at}/service",
                related=((first[service], "the first assessment of this service"),),
                assessment=one.it.id,
                service=service,
            )
        else:
            first[service] = f"{one.at}/service"


RULE = Rule(
    code="CYC205",
    name="service-assessed-twice",
    severity="error",
    message='Assessment "{assessment}" is about "{service}", which this cycle assesses already',
    params={"assessment": "Id of the assessment", "service": "Id of the service as a party"},
    why="With two assessments of one service nobody can tell whose scores and whose advice hold.",
    remedy="Correct the service, or put the second assessment into the next cycle.",
    when_fine="A first attempt was broken off; then it says so with a withdrawal.",
    sources=("cycle3", HOUSE_RULE),
    scans=("assessments.id", "assessments.service", "assessments.halts.kind"),
    requires=("assessments",),
    subjects=("benchlearning-cycle",),
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@south-assessment/service", "north"),),
            at="/assessments/@south-assessment/service",
        ),
    ),
    module=__name__,
    check=check,
)
