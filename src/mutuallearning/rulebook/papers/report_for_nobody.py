"""TRA111: a report that nobody may read."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import reports
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look at who gets to read each report."""
    papers = reports(plan)
    if not papers:
        find.inapplicable("no report is planned")
    for entry in papers:
        if entry.it.audience == "nobody":
            find(f"{entry.at}/audience", paper=names.paper(entry.it))
        elif entry.it.audience is None:
            find.unsaid("who gets to read every report")


RULE = Rule(
    code="TRA111",
    name="report-for-nobody",
    severity="warning",
    principle="transparency",
    message='Nobody may read "{paper}"',
    params={"paper": "The report"},
    why="People gave days for it; a report that is locked away tells all of them that it was in vain.",
    remedy="Let at least those read it who took part, and keep back only what was told in confidence.",
    when_fine="It is a note for oneself; then call it a learning note.",
    sources=("lga-timing", "ess"),
    reads=("format",),
    scans=("papers.kind", "papers.title", "papers.audience"),
    requires=("papers.kind",),
    examples=(Example(edits=(Put("/papers/@report/audience", "nobody"),), at="/papers/@report/audience"),),
    module=__name__,
    check=check,
)
