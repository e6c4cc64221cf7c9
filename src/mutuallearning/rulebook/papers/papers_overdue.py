"""TRA110: papers that should have arrived by now."""

from __future__ import annotations

from mutuallearning.models.change import is_cancelled
from mutuallearning.models.paper import Paper
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_UNDER_WAY = frozenset({"final", "running"})

_SENT_LONG_AGO = frozenset({"invitation", "programme", "concept-note"})
"""Kinds of paper without which a plan does not become final."""

_COME = frozenset({"delivered", "published", "dropped"})
"""States of a paper for which nobody waits any more."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for papers that are surely overdue.

    Where no arrival is noted at all, it asks only for what people need at the event, once that is settled and not yet
    over.
    """
    coming = [paper for paper in plan.papers if not _has_come(paper.it)]
    # Where some have not come, those that have may be the only ones of which an arrival is noted.
    noted = len(coming) < len(plan.papers) and any(paper.it.delivered is not None for paper in plan.papers)
    wanted = coming if noted else [paper for paper in coming if _is_needed(plan, paper)]
    today = plan.as_of
    overdue = [paper for paper in wanted if today and paper.due and paper.due[1] < today]
    if overdue:
        find(
            f"{overdue[0].at}/delivered",
            related=tuple((f"{paper.at}/due", "overdue too") for paper in overdue[1:]),
            count=len(overdue),
            papers=tuple(names.paper(paper.it) for paper in overdue),
        )
    elif not noted:
        find.unsaid("whether any paper has arrived")
    elif any(today is None or paper.due is None or paper.due[0] < today for paper in wanted):
        find.unsaid("by which day every paper is due")


def _has_come(paper: Paper) -> bool:
    return paper.delivered is not None or paper.published is not None or paper.state in _COME


def _is_needed(plan: PlanIndex, paper: PaperEntry) -> bool:
    """Tell whether people need a paper at an event that is settled, not over, and does take place."""
    if plan.stage not in _UNDER_WAY or plan.is_record or paper.it.kind in _SENT_LONG_AGO:
        return False
    if paper.due is None or plan.start is None or plan.end is None or is_cancelled(plan.plan.changes):
        return False
    ahead = plan.as_of is not None and plan.as_of <= plan.end[0]
    return ahead and paper.due[1] <= plan.start[0]


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
    reads=(
        "stage",
        "written_as",
        "changes.kind",
        "papers.kind",
        "papers.title",
        "papers.due",
        "papers.delivered",
        "papers.published",
        "papers.state",
        "dates.start",
        "dates.end",
    ),
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
