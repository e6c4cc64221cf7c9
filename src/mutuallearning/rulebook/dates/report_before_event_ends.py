"""REF206: a report of an event that is not over yet."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import before_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import find_wrong_side, reports
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for reports that are surely due before the last day."""
    # Drafts and minutes are left out: some reviews write them on the way, and some discuss a draft at the event.
    every = reports(plan)
    # One of several, such as one for each visit, tells of its part and may come before the rest is over.
    papers = [entry for entry in every if entry.it.per is None]
    if not every:
        find.inapplicable("no report is planned")
    elif len(papers) < len(every):
        find.unsaid("when the part of the event is over that each report is about")
    unsaid = "the plan does not say of every report whether it is due after the event"
    find_wrong_side(plan, find, papers, before_end, unsaid)


RULE = Rule(
    code="REF206",
    name="report-before-event-ends",
    severity="error",
    message='"{paper}" is due {due}, before the end of {event}',
    params={
        "paper": "The report",
        "due": "When it is due",
        "event": "The event with its dates",
    },
    why="A report that is finished before the event cannot tell what came of it, so the date will not be kept.",
    remedy="Move its due date to after the last day.",
    when_fine="It is a report on something else; then give it another kind.",
    sources=("berlin-mi", "arqa"),
    reads=("dates.start", "dates.end", "format"),
    scans=("papers.kind", "papers.due", "papers.per"),
    requires=("papers",),
    examples=(Example(edits=(Put("/papers/@report/due", "2026-05-01"),), at="/papers/@report/due"),),
    module=__name__,
    check=check,
)
