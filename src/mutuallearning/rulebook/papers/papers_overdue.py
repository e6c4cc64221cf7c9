"""TRA110: papers that should have arrived by now."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for papers that are surely overdue, if the plan keeps a record of what has arrived at all."""
    if all(paper.it.delivered is None for paper in plan.papers):
        find.unsaid("whether any paper has arrived")
        return
    missing = [paper for paper in plan.papers if paper.it.delivered is None]
    today = plan.as_of
    overdue = [paper for paper in missing if today and paper.due and paper.due[1] < today]
    if overdue:
        find(
            f"{overdue[0].at}/delivered",
            related=tuple((f"{paper.at}/due", "overdue too") for paper in overdue[1:]),
            count=len(overdue),
            papers=tuple(names.paper(paper.it) for paper in overdue),
        )
    elif any(today is None or paper.due is None or paper.due[0] < today for paper in missing):
        find.unsaid("by which day every paper is due")


RULE = Rule(
    code="TRA110",
    name="papers-overdue",
    severity="warning",
    certainty="heuristic",
    principle="transparency",
    message="{count:paper is/papers are} overdue and not marked as delivered: {papers:list}",
    params={"count": "How many papers are overdue", "papers": "Those papers"},
    why="A late paper takes away others' time to read and comment, and they plan around it only if they are told.",
    remedy="Note when the paper arrived, or ask for it and tell those who wait for it the new date.",
    when_fine="It has arrived, and nobody has noted it yet.",
    sources=("arqa", "house rule"),
    reads=("papers.kind", "papers.title", "papers.due", "papers.delivered", "dates.start", "dates.end"),
    requires=("papers",),
    needs_as_of=True,
    examples=(
        Example(
            edits=(
                Put("/papers/@invitation/delivered", "2026-01-27"),
                Put("/papers/@programme/due", "2026-03-02"),
            ),
            at="/papers/@programme/delivered",
            as_of="2026-03-10",
        ),
    ),
    module=__name__,
    check=check,
)
