"""CYC204: external assessors who assess their own service."""

from __future__ import annotations

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Example, Rule


def check(index: DocumentIndex[BenchlearningCycle], find: Find) -> None:
    """Compare from where each assessor comes with the service that is assessed."""
    cycle = index.document
    actors = {actor.id: actor for actor in cycle.actors or ()}
    bodies = {party.id: party.organisation for party in cycle.parties or ()}
    for one in located(cycle.assessments, "/assessments"):
        service, assessors = one.it.service, one.it.assessors
        if service is None or assessors is None:
            find.unsaid("who assesses which service")
            continue
        for position, name in enumerate(assessors):
            actor = actors.get(name)
            if actor is None or (actor.party is None and actor.organisation is None):
                find.unsaid("from where every assessor comes")
                continue
            body = bodies.get(service)
            if actor.party == service or (body is not None and actor.organisation == body):
                find(f"{one.at}/assessors/{position}", assessment=one.it.id, actor=name, service=service)


RULE = Rule(
    code="CYC204",
    name="assessor-from-assessed-service",
    severity="warning",
    message='Assessor "{actor}" comes from "{service}", the service of assessment "{assessment}"',
    params={
        "assessment": "Id of the assessment",
        "actor": "Id of the assessor",
        "service": "Id of the service as a party",
    },
    why="Who assesses the own service knows too much to ask, and has too much to lose to tell.",
    remedy="Give the place to somebody from another service, or name the person as internal assessor.",
    when_fine="The person only explains the law and the language; then the role is another one.",
    sources=("esap-assessors", "impel-how"),
    scans=(
        "assessments.id",
        "assessments.service",
        "assessments.assessors",
        "actors.id",
        "actors.party",
        "actors.organisation",
        "parties.id",
        "parties.organisation",
    ),
    requires=("assessments",),
    subjects=("benchlearning-cycle",),
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Add("/assessments/@north-assessment/assessors", "north-internal"),),
            at="/assessments/@north-assessment/assessors/-",
        ),
    ),
    module=__name__,
    check=check,
)
