"""CYC207: an assessor who is to be at two visits on one day."""

from __future__ import annotations

import datetime
from collections import defaultdict

import attrs

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.period import Period, first_and_last
from mutuallearning.models.phases import is_withdrawn
from mutuallearning.models.visit import held
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


@attrs.frozen
class _Visit:
    """A visit with its days, the pointer to its assessment, and the id of that."""

    first: datetime.date
    last: datetime.date
    at: str
    name: str
    online: bool


def check(index: DocumentIndex[BenchlearningCycle], find: Find) -> None:
    """Go through the visits of each assessor by date, and compare each with the one that ends last before it."""
    visits: defaultdict[str, list[_Visit]] = defaultdict(list)
    for one in located(index.document.assessments, "/assessments"):
        planned = one.it.visit
        if is_withdrawn(one.it.halts) or (planned and is_cancelled(planned.changes)):
            continue
        days = held(planned) or (planned.dates if planned else None) or Period()
        first, last = (date.exact if date else None for date in first_and_last(days))
        if one.it.assessors is None or first is None or last is None:
            find.unsaid("who visits which service, and on which days")
            continue
        if days.end is None:
            find.unsaid("until when every visit lasts")
        online = planned is not None and planned.mode == "online"
        for name in dict.fromkeys(one.it.assessors):
            visits[name].append(_Visit(first, last, one.at, one.it.id, online))
    for name, own in visits.items():
        by_date = sorted(own, key=lambda visit: (visit.first, visit.last))
        longest = by_date[0]
        for visit in by_date[1:]:
            if visit.first <= longest.last and visit.online and longest.online:
                find.unsaid("at which hours an assessor joins visits that are online")
            elif visit.first <= longest.last:
                find(
                    f"{visit.at}/visit",
                    actor=name,
                    first=longest.name,
                    second=visit.name,
                    date=str(visit.first),
                    related=((f"{longest.at}/visit", "the other visit"),),
                )
            longest = max(longest, visit, key=lambda one: one.last)


RULE = Rule(
    code="CYC207",
    name="assessor-in-two-visits",
    severity="error",
    message='{date}: assessor "{actor}" has two visits, "{first}" and "{second}"',
    params={
        "actor": "Id of the assessor",
        "date": "First day on which both visits take place",
        "first": "Id of one assessment",
        "second": "Id of the other",
    },
    why="One of the two services prepares for somebody who does not come, and its team is short of one.",
    remedy="Move one of the visits, or give the place to another assessor.",
    when_fine="The assessor comes to each for a part of the time, and both services know of it.",
    sources=("cycle3", HOUSE_RULE),
    scans=(
        "assessments.id",
        "assessments.assessors",
        "assessments.halts.kind",
        "assessments.visit.changes.kind",
        "assessments.visit.mode",
        "assessments.visit.dates.start",
        "assessments.visit.dates.end",
        "assessments.visit.actual.dates.start",
        "assessments.visit.actual.dates.end",
    ),
    requires=("assessments",),
    subjects=("benchlearning-cycle",),
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(
                Put(
                    "/assessments/@south-assessment/visit/dates", {"start": "2025-06-18", "end": "2025-06-20"}
                ),
            ),
            at="/assessments/@south-assessment/visit",
        ),
    ),
    module=__name__,
    check=check,
)
