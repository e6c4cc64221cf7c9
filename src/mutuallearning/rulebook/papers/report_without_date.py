"""TRA107: a report without a date."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import of_kinds, reports
from mutuallearning.rulekit.rule import Example, Rule

DRAFT = "draft-report"


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the reports that have not arrived yet."""
    papers = (*of_kinds(plan, (DRAFT,)), *reports(plan))
    if not papers:
        find.inapplicable("no report is planned")
    for entry in papers:
        if entry.it.due is None and entry.it.delivered is None:
            find.missing(None, f"{entry.at}/due", paper=names.paper(entry.it))


RULE = Rule(
    code="TRA107",
    name="report-without-date",
    severity="warning",
    principle="transparency",
    message='"{paper}" has no date by which it is due',
    params={"paper": "The report"},
    why="A report without a date slips behind the next event, and what was learned is forgotten.",
    remedy="Say by when the report is due, such as `4 weeks after end`.",
    when_fine="The report is written at the event itself.",
    sources=("arqa", "ec-pr"),
    reads=("format",),
    scans=("papers.kind", "papers.due", "papers.delivered"),
    requires=("papers.kind",),
    expects="papers.due",
    examples=(Example(edits=(Drop("/papers/@report/due"),), at="/papers/@report/due"),),
    module=__name__,
    check=check,
)
