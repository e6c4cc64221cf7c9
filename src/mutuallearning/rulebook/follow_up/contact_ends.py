"""GOV605: nothing keeps the parties in touch until a late follow-up."""

from __future__ import annotations

from mutuallearning.rulekit.distances import after_end
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a way to stay in touch, or meetings, where the follow-up is far away; its absence is told elsewhere."""
    follow_up = plan.plan.follow_up
    if not follow_up or follow_up.contact is not None or follow_up.meetings:
        return
    limit = plan.format.limit("contact-gap-max")
    gap = None if follow_up.due is None else after_end(plan, follow_up.due)
    if gap is None or gap.least <= limit < gap.most:
        find.unsaid("how long after the end the parties look at what came of it")
    elif gap.most <= limit:
        find.inapplicable("the follow-up comes soon enough")
    elif follow_up.summary is not None:
        find.unsaid("how the parties stay in touch, unless the summary of the follow-up tells it")
    else:
        find.missing(None, "/follow_up/contact", days=gap.least, limit=limit)


RULE = Rule(
    code="GOV605",
    name="contact-ends",
    severity="advice",
    message="{activity} leaves {days:day/days} without contact before its follow-up (most: {limit})",
    params={
        "days": "Days from the end of the event to the day on which the parties look at what came of it",
        "limit": "Most days that may pass until they are in touch again",
    },
    why="The good questions come when one tries it at home; where nobody is there then, they are not asked.",
    remedy="Fix the next call before people leave, and say who calls it.",
    when_fine="The parties meet anyway, in a network or a committee.",
    sources=("eip-8", "eip-13"),
    reads=(
        "follow_up.contact",
        "follow_up.meetings",
        "follow_up.due",
        "follow_up.summary",
        "dates.start",
        "dates.end",
    ),
    requires=("follow_up",),
    expects="follow_up.contact",
    limits=("contact-gap-max",),
    examples=(
        Example(
            edits=(Drop("/follow_up/contact"), Drop("/follow_up/meetings")),
            at="/follow_up/contact",
        ),
    ),
    module=__name__,
    check=check,
)
