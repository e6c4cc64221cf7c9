"""TRA304: the event is over, and nobody wrote down who came."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a number of people who came, in all or of each party, or a word on each actor."""
    if plan.plan.actual is not None and plan.plan.actual.participants is not None:
        return
    if plan.parties and all(party.it.actual_headcount is not None for party in plan.parties):
        return
    for actor in plan.taking_part:
        if actor.it.attended is None:
            find.missing(None, f"{actor.at}/attended")
            return
    if not plan.taking_part:
        find.missing(None, "/actual/participants")


RULE = Rule(
    code="TRA304",
    name="attendance-not-recorded",
    severity="warning",
    principle="transparency",
    message="{activity} is over and does not record who came",
    why="Who planned to come and who came differ, and every later figure rests on who came.",
    remedy="Note for each actor or party who came, or at least how many people in all.",
    when_fine="Attendance is kept elsewhere for reasons of privacy; a number is enough here.",
    sources=("helsinki-pre", "helsinki"),
    reads=(
        "actual.participants",
        "parties.actual_headcount",
        "actors.nomination.status",
        "actors.attended",
    ),
    expects="actors.attended",
    examples=(Example(edits=(Put("/stage", "done"),), at="/actors/@owner/attended"),),
    module=__name__,
    check=check,
)
