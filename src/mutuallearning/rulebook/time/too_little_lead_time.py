"""GOV501: too little time between the call and the event."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import span_of


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the time from the call to the start with the limit; it must be surely too short."""
    least = plan.format.limit("lead-time-min")
    called, start = span_of(plan.plan.called_on), plan.start
    shortest = (start[0] - called[1]).days if start and called else 0
    longest = (start[1] - called[0]).days if start and called else least
    if longest < least:
        find("/called_on", days=longest, least=least)
    elif shortest < least:
        find.unsaid("closely enough when it was called and when it starts")


RULE = Rule(
    code="GOV501",
    name="too-little-lead-time",
    severity="warning",
    message="{activity} is announced {days:day/days} before its start (needed: {least})",
    params={
        "days": "Days from the call to the start, at most",
        "least": "Smallest number of days for the format",
    },
    why="Parties need time to choose the right people, to free them and to write papers that are worth reading.",
    remedy="Move the event, or choose a lighter format that needs no papers.",
    when_fine="All parties knew of it long before the formal call, or it answers a crisis.",
    sources=("arqa", "ucpm-cz"),
    reads=("called_on", "dates.start"),
    requires=("called_on", "dates.start"),
    limits=("lead-time-min",),
    # A call so late comes after the day by which people were to sign up.
    implies=("TRA307",),
    examples=(Example(edits=(Put("/called_on", "2026-04-01"),), at="/called_on"),),
    module=__name__,
    check=check,
)
