"""GOV512: sign-up closes before those who should come can be found and freed."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule
from mutuallearning.rulekit.sign_ups import sign_ups


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days from the call to each deadline; a deadline before the call is another rule's finding."""
    least = plan.format.limit("sign-up-days-min")
    for one in sign_ups(plan, find):
        longest = (one.span[1] - one.called.earliest).days
        if 0 <= longest < least:
            find(one.at, what=one.what, days=longest, called=str(one.called), least=least)
            return
        if (one.span[0] - one.called.latest).days < least <= longest:
            find.unsaid("closely enough when people are called and sign up")


RULE = Rule(
    code="GOV512",
    name="too-little-time-to-sign-up",
    severity="advice",
    message="{what} closes {days:day/days} after the call of {called}; {least:day/days} let one find people",
    params={
        "what": "What closes: nomination or registration",
        "days": "Most days from the call to the deadline",
        "called": "When people are called",
        "least": "Fewest days for the format",
    },
    why="A service must read the call, find the right person and free that person; in a hurry it sends the usual one.",
    remedy="Call earlier, close later, or tell the parties now that the call is coming.",
    when_fine="Everybody was told long before, and the call only confirms it.",
    sources=(HOUSE_RULE,),
    reads=(
        "dates.start",
        "dates.end",
        "called_on",
        "selection.call_opened",
        "selection.nomination_deadline",
        "registration.deadline",
    ),
    limits=("sign-up-days-min",),
    examples=(
        Example(
            edits=(Put("/selection/nomination_deadline", "2026-02-03"),),
            at="/selection/nomination_deadline",
        ),
    ),
    module=__name__,
    check=check,
)
