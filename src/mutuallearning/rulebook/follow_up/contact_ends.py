"""GOV605: nothing keeps the parties in touch."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a way to stay in touch, or a meeting after the event; that no follow-up is planned is told elsewhere."""
    follow_up = plan.plan.follow_up
    if follow_up and follow_up.contact is None and not follow_up.meetings:
        find.missing(None, "/follow_up/contact")


RULE = Rule(
    code="GOV605",
    name="contact-ends",
    severity="advice",
    message="{activity} has a follow-up, but no meeting or other way to stay in touch after it",
    why="Peers learn most over a long time; the good questions come when one tries it at home, and then nobody is there.",
    remedy="Fix the next call before people leave, and say who calls it.",
    when_fine="The parties meet anyway, in a network or a committee.",
    sources=("eip-8", "eip-13"),
    reads=("follow_up.contact", "follow_up.meetings"),
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
