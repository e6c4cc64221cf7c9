"""REF206: a report of an event that is not over yet."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.deadlines import before_end, event
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

# Drafts and minutes are left out: some reviews write them on the way, and some discuss a draft at the event.
REPORTS = frozenset({"feedback-report", "report", "synthesis-report", "key-policy-messages"})
"""Kinds of paper that tell what came of an event."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for reports that are surely due before the last day."""
    reports = [entry for entry in plan.papers if entry.it.kind in REPORTS]
    if not reports:
        find.inapplicable("no report is planned")
    for entry in reports:
        due = entry.it.due
        early = before_end(plan, due) if due else None
        if early and due:
            find(f"{entry.at}/due", paper=names.paper(entry.it), due=str(due), event=event(plan))
        elif early is None:
            find.unsaid("the plan does not say of every report whether it is due after the event")


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
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.due"),
    requires=("papers",),
    examples=(Example(edits=(Put("/papers/@report/due", "2026-05-01"),), at="/papers/@report/due"),),
    module=__name__,
    check=check,
)
