"""TRA108: a report long after the event."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.distances import after_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

REPORTS = frozenset({"report", "synthesis-report", "feedback-report", "key-policy-messages"})


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between the end and the reports."""
    limit = plan.format.limit("report-within")
    reports = [entry for entry in plan.papers if entry.it.kind in REPORTS]
    if not reports:
        find.inapplicable("no report is planned")
    for entry in reports:
        distance = after_end(plan, entry.it.due) if entry.it.due else None
        if distance is None or distance.least <= limit < distance.most:
            find.unsaid("how many days after the end the report is due")
        elif distance.least > limit:
            find(f"{entry.at}/due", paper=names.paper(entry.it), days=distance.least, limit=limit)


RULE = Rule(
    code="TRA108",
    name="report-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" is due {days:day/days} after the end; the format gives it {limit}',
    params={
        "paper": "The report",
        "days": "Days from the end to the report",
        "limit": "Most days that the format allows",
    },
    why="Those who took part want to use it, and the host's decision does not wait.",
    remedy="Set an earlier date, or send the main messages first.",
    when_fine="The main messages go out early and only the long version follows later.",
    sources=("berlin-mi", "ec-pr", "arqa"),
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.due"),
    requires=("papers.kind",),
    limits=("report-within",),
    examples=(Example(edits=(Put("/papers/@report/due", "30 weeks after end"),), at="/papers/@report/due"),),
    module=__name__,
    check=check,
)
