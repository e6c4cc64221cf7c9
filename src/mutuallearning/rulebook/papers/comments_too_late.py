"""TRA104: the peers' comments come too late for the host to use them."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.distances import before_start
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

COMMENTS = frozenset({"comments-paper", "peer-questions"})


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between comments or questions and the start."""
    limit = plan.format.limit("comments-lead-min")
    papers = [entry for entry in plan.papers if entry.it.kind in COMMENTS]
    if not papers:
        find.inapplicable("no comments or questions of peers are planned")
    for entry in papers:
        lead = before_start(plan, entry.it.due) if entry.it.due else None
        if lead is None or lead.least < limit <= lead.most:
            find.unsaid("how many days before the start the comments are due")
        elif lead.most < 0:
            find.unsaid("a day before the start on which the comments are due")
        elif lead.most < limit:
            find(f"{entry.at}/due", paper=names.paper(entry.it), days=lead.most, limit=limit)


RULE = Rule(
    code="TRA104",
    name="comments-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" is due {days:day/days} before the start; the host needs {limit} to use it',
    params={
        "paper": "The comments or questions",
        "days": "Days from the comments to the start",
        "limit": "Fewest days that the format asks for",
    },
    why="The host prepares its answers from the comments, and the agenda follows what peers ask about.",
    remedy="Move the comments forward, and the host's paper as well if need be.",
    when_fine="The comments are only read out at the event.",
    sources=("metropolis", "eizg"),
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.due"),
    requires=("papers.kind",),
    limits=("comments-lead-min",),
    examples=(
        Example(
            edits=(Put("/papers/@comments-ee/due", "3 days before start"),), at="/papers/@comments-ee/due"
        ),
    ),
    module=__name__,
    check=check,
)
