"""TRA108: a report long after the event."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.distances import days_if_late
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import reports
from mutuallearning.rulekit.rule import Example, Rule

_MONTH = 30
"""Days that a month has in the figures of formats."""


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between the end and the reports."""
    papers = reports(plan)
    if not papers:
        find.inapplicable("no report is planned")
    most = plan.format.limit("report-within")
    # The same day of a later month is a month later, whether the months have 30 days or 31.
    latest = most + most // _MONTH
    for entry in papers:
        days = days_if_late(plan, entry.it.due, latest)
        if days is None:
            find.unsaid("how many days after the end the report is due")
        elif days:
            find(f"{entry.at}/due", paper=names.paper(entry.it), days=days, limit=most)


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
