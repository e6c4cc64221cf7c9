"""GOV605: nothing keeps the parties in touch."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a way to stay in touch, or meetings; that nothing is dated at all is told elsewhere."""
    follow_up = plan.plan.follow_up
    if not follow_up or follow_up.contact is not None or follow_up.meetings:
        return
    if follow_up.due is None:
        find.unsaid("when the parties look at what came of it")
    elif follow_up.summary is not None:
        find.unsaid("how the parties stay in touch, unless the summary of the follow-up tells it")
    else:
        find.missing(None, "/follow_up/contact", due=str(follow_up.due))


RULE = Rule(
    code="GOV605",
    name="contact-ends",
    severity="advice",
    message="{activity} has no way to stay in touch until its follow-up ({due})",
    params={"due": "When the parties look at what came of it"},
    why="The good questions come when one tries it at home; where nobody is there then, they are not asked.",
    remedy="Fix the next call before people leave, and say who calls it.",
    when_fine="The parties meet anyway, in a network or a committee.",
    sources=("eip-8", "eip-13"),
    reads=("follow_up.contact", "follow_up.meetings", "follow_up.due", "follow_up.summary"),
    requires=("follow_up",),
    expects="follow_up.contact",
    examples=(
        Example(
            edits=(Drop("/follow_up/contact"), Drop("/follow_up/meetings")),
            at="/follow_up/contact",
        ),
    ),
    module=__name__,
    check=check,
)
