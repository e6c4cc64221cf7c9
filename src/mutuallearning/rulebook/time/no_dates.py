"""GOV504: an event without a date."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the first day."""
    if plan.start is None:
        dates = plan.plan.dates
        find.missing(
            dates if dates is not None and not dates else None, "/dates/start" if dates else "/dates"
        )


RULE = Rule(
    code="GOV504",
    name="no-dates",
    severity="warning",
    message="{activity} has no date",
    why="All deadlines count from the event; people who are invited must be able to keep the days free.",
    remedy="Write the first and the last day under dates; a month will do until the days are known.",
    when_fine="The date waits for a decision that is itself on the plan.",
    sources=(HOUSE_RULE,),
    reads=("dates.start",),
    expects="dates",
    examples=(Example(edits=(Drop("/dates"),), at="/dates"),),
    module=__name__,
    check=check,
)
