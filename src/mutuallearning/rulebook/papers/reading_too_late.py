"""TRA114: something to read that comes a day or two before people leave home."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.papers import find_short_lead
from mutuallearning.rulekit.rule import Example, Rule

_READING = frozenset({"background-paper", "concept-note", "terms-of-reference", "position-statement"})
"""Kinds of paper that serve to prepare; the host's paper and comments on it are judged by figures of their own."""

_EITHER = frozenset({"thematic-paper", "synthesis-report"})
"""Kinds of paper that come before or after an event."""


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days between what is to be read and the start."""
    papers = [entry for entry in plan.papers if _is_to_be_read(entry)]
    if not papers:
        find.inapplicable("nothing is to be read before the event")
    find_short_lead(plan, find, papers, plan.format.limit("reading-lead-min"), "what is to be read is")


def _is_to_be_read(entry: PaperEntry) -> bool:
    timing = entry.it.timing
    return timing == "before" if entry.it.kind in _EITHER else entry.it.kind in _READING and timing != "after"


RULE = Rule(
    code="TRA114",
    name="reading-too-late",
    severity="warning",
    principle="transparency",
    message='"{paper}" {comes} {days:day/days} before the start; people need {limit} to read it',
    params={
        "paper": "The paper",
        "comes": "Whether it is due then, or came then",
        "days": "Days from the paper to the start",
        "limit": "Fewest days that the format asks for",
    },
    why="Who gets it while packing comes unprepared, and the first hour of the event goes on telling what it says.",
    remedy="Send it a week earlier, or send one page with the questions now and the rest later.",
    when_fine="It is a page long.",
    sources=("metropolis", "house rule"),
    reads=("dates.start", "dates.end"),
    scans=("papers.kind", "papers.timing", "papers.due", "papers.delivered", "papers.title"),
    requires=("papers.kind",),
    limits=("reading-lead-min",),
    examples=(
        Example(
            base="peer-learning-activity",
            edits=(Put("/papers/@background/due", "2 days before start"),),
            at="/papers/@background/due",
        ),
    ),
    module=__name__,
    check=check,
)
