"""GOV502: an event shorter or longer than its format."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the number of calendar days with the band of the format; it must be surely outside.

    A start alone means one day, and is read so by those who are invited; a draft may not have got further.
    """
    least, most = plan.format.limit("days-min"), plan.format.limit("days-max")
    dates = plan.plan.dates
    ends = dates is not None and dates.end is not None
    if plan.start is None or plan.end is None or not (ends or plan.reached("invited")):
        find.unsaid("on which day it starts and ends")
        return
    shortest = max((plan.end[0] - plan.start[1]).days + 1, 1)
    longest = (plan.end[1] - plan.start[0]).days + 1
    if shortest > most and _comes_in_parts(plan):
        # From the first visit to the last months may go by, and nobody is away for so long.
        find.unsaid("how many days the visits take together")
    elif shortest > most or longest < least:
        days = shortest if shortest > most else longest
        find("/dates/end", days=days, least=least, most=most)
    elif shortest < least or longest > most or not ends:
        find.unsaid("closely enough when it starts and ends")


def _comes_in_parts(plan: PlanIndex) -> bool:
    return [step.kind for step in plan.plan.steps or ()].count("peer-visit") > 1


RULE = Rule(
    code="GOV502",
    name="length-outside-format",
    severity="warning",
    message="{activity} lasts {days:day/days}; its format takes {least} to {most:day/days}",
    params={
        "days": "Calendar days from the first to the last",
        "least": "Smallest number of days for the format",
        "most": "Largest number of days for the format",
    },
    why="Too short, and the advice is guesswork; too long, and the people who matter cannot come.",
    remedy="Change the dates, or choose a format made for this length.",
    when_fine="The days are spread, with free ones between.",
    sources=("mlp-1070", "ess"),
    reads=("stage", "dates.start", "dates.end", "steps.kind"),
    requires=("dates.start",),
    limits=("days-min", "days-max"),
    examples=(Example(edits=(Put("/dates/end", "2026-05-14"),), at="/dates/end"),),
    module=__name__,
    check=check,
)
