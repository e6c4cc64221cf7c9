"""CYC103: a phase that is entered or left before what comes before it."""

from __future__ import annotations

import datetime

from mutuallearning.rulekit.cycles import CYCLES, NOT_SAID, UNDATED, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(index: DocumentIndex, find: Find) -> None:
    """Compare each date with the latest that surely lies before it."""
    for case in cases(index, find):
        latest: tuple[datetime.date, str, str] | None = None
        begun = case.begun
        if not begun:
            find.unsaid(NOT_SAID)
        if case.is_undated:
            find.unsaid(UNDATED)
        for passage in begun:
            it = passage.it
            for key, date in (("entered_on", it.entered_on), ("left_on", it.left_on)):
                if date is None:
                    if key == "entered_on" or passage is not begun[-1]:
                        find.unsaid(UNDATED)
                    continue
                at = f"{passage.at}/{key}"
                if latest is not None and date.latest < latest[0]:
                    find(
                        at,
                        related=((latest[1], "comes before it"),),
                        case=case.name,
                        phase=it.phase,
                        verb="enters" if key == "entered_on" else "leaves",
                        date=str(date),
                        other=latest[2],
                    )
                elif latest is None or date.earliest > latest[0]:
                    latest = (date.earliest, at, str(date))


RULE = Rule(
    code="CYC103",
    name="phase-dates-out-of-order",
    severity="error",
    message="{case} {verb} {phase} on {date}, although what comes before is dated {other}",
    params={
        "case": "The cycle or the assessment",
        "verb": "Whether it enters or leaves the phase",
        "phase": "The phase",
        "date": "The date",
        "other": "The later date of something that comes before",
    },
    why="Deadlines for the answer and for reporting back are counted from these dates.",
    remedy="Correct the dates, or put the passages in the order in which they took place.",
    when_fine="Never: what overlaps in real life has one date at which the emphasis changed.",
    sources=(HOUSE_RULE,),
    reads=(*both("course.phase", "course.entered_on", "course.left_on"), "assessments.id"),
    subjects=CYCLES,
    examples=(
        Example(
            base="benchlearning-cycle",
            edits=(Put("/assessments/@north-assessment/course/2/entered_on", "2025-02-10"),),
            at="/assessments/@north-assessment/course/2/entered_on",
        ),
        Example(
            base="peer-review-cycle",
            edits=(Put("/course/2/entered_on", "2025-02-10"),),
            at="/course/2/entered_on",
        ),
    ),
    module=__name__,
    check=check,
)
