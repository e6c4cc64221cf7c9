"""GOV505: an event without an agenda."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for at least one session."""
    if not plan.sessions:
        agenda = plan.plan.agenda
        decided = agenda is not None and (not agenda or agenda.days == ())
        find.missing(() if decided else None, "/agenda")


RULE = Rule(
    code="GOV505",
    name="no-agenda",
    severity="warning",
    message="{activity} has no session on its agenda",
    why="Without an agenda nobody can see who has the floor, what is shown and how much time is left to talk.",
    remedy="Draft the days and their sessions, roughly at first: what happens, who speaks, how long.",
    when_fine="The exchange has no common meeting, such as a review of papers only.",
    sources=(HOUSE_RULE,),
    reads=("agenda.days.sessions",),
    expects="agenda.days.sessions",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/agenda"),), at="/agenda"),),
    module=__name__,
    check=check,
)
