"""CUR206: a study visit on which nothing is visited."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import SEEING, has_blank_day, is_open, kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a session in which something is seen."""
    kinds = kinds_of_sessions(plan)
    if not SEEING.isdisjoint(kinds):
        return
    if any(map(is_open, kinds)) or has_blank_day(plan):
        find.unsaid("what happens in each session")
    else:
        find.missing(None, "/agenda/days")


RULE = Rule(
    code="CUR206",
    name="study-visit-without-visit",
    severity="error",
    principle="curiosity",
    message="{activity} has no session in which a site is visited or work is observed",
    why="People travel to see a practice where it is done; what they only hear could have been sent.",
    remedy="Plan a site visit or time to observe, and say so in the kind of the session.",
    when_fine="Never for a study visit; choose another format if people only meet.",
    sources=("ec-sv", "meinema"),
    reads=("agenda.days.sessions.kind",),
    requires=("agenda.days.sessions.kind",),
    expects="agenda.days.sessions",
    formats=("study-visit",),
    examples=(
        Example(
            base="study-visit",
            edits=(
                Put("/agenda/days/0/sessions/@library/kind", "discussion"),
                Put("/agenda/days/0/sessions/@closed-office/kind", "discussion"),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
