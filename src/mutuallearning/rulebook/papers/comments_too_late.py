"""TRA104: the peers' comments come too late for the host to use them."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import find_short_lead, of_kinds
from mutuallearning.rulekit.rule import Example, Rule

COMMENTS = frozenset({"comments-paper", "peer-questions"})


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between comments or questions and the start."""
    papers = of_kinds(plan, COMMENTS)
    if not papers:
        find.inapplicable("no comments or questions of peers are planned")
    find_short_lead(plan, find, papers, plan.format.limit("comments-lead-min"), "the comments are")


RULE = Rule(
    code="TRA104",
    name="comments-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" {comes} {days:day/days} before the start; the host needs {limit} to use it',
    params={
        "paper": "The comments or questions",
        "comes": "Whether it is due then, or came then",
        "days": "Days from the comments to the start",
        "limit": "Fewest days that the format asks for",
    },
    why="The host prepares its answers from the comments, and the agenda follows what peers ask about.",
    remedy="Move the comments forward, and the host's paper as well if need be.",
    when_fine="The comments are only read out at the event.",
    sources=("metropolis", "eizg"),
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.due", "papers.delivered"),
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
