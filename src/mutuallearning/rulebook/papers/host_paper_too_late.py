"""TRA102: the host's paper comes too late to be read."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import HOST_PAPER, find_short_lead, of_kinds
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between the host's papers and the start; what stands in for one is read as long before."""
    papers = of_kinds(plan, {HOST_PAPER} | plan.format.stand_ins.get(HOST_PAPER, frozenset()))
    if not papers:
        find.inapplicable("no paper of the host is planned")
    find_short_lead(plan, find, papers, plan.format.limit("host-paper-lead-min"), "the host's paper is")


RULE = Rule(
    code="TRA102",
    name="host-paper-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" {comes} {days:day/days} before the start; peers need {limit}',
    params={
        "paper": "The host's paper",
        "comes": "Whether it is due then, or came then",
        "days": "Days from the paper to the start",
        "limit": "Fewest days that the format asks for",
    },
    why="Peers read it beside their work, ask at home and write comments; without time they come unprepared.",
    remedy="Move the paper forward, or the event back.",
    when_fine="The peers know the practice already, or the paper is a page long.",
    sources=("metropolis", "arqa"),
    reads=("dates.start", "dates.end", "format"),
    scans=("papers.kind", "papers.due", "papers.delivered"),
    requires=("papers.kind",),
    limits=("host-paper-lead-min",),
    examples=(
        Example(
            edits=(Put("/papers/@host-paper/due", "3 weeks before start"),), at="/papers/@host-paper/due"
        ),
    ),
    module=__name__,
    check=check,
)
