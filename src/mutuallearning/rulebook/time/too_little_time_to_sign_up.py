"""GOV512: sign-up closes before those who should come can be found and freed."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the days from the call to each deadline; a deadline before the call is another rule's finding."""
    it = plan.plan
    least = plan.format.limit("sign-up-days-min")
    selection, registration, announced = it.selection, it.registration, it.called_on
    nomination = selection.nomination_deadline if selection else None
    opened = (selection.call_opened if selection else None) or announced
    registering = registration.deadline if registration else None
    deadlines = (
        ("/selection/nomination_deadline", "Nomination", nomination, opened),
        ("/registration/deadline", "Registration", registering, announced),
    )
    for at, what, due, called in deadlines:
        span = None if due is None else plan.span(due)
        if due is None or called is None or span is None:
            find.unsaid("when people are called, and until when they sign up")
            continue
        longest = (span[1] - called.earliest).days
        if 0 <= longest < least:
            find(at, what=what, days=longest, called=str(called), least=least)
            return
        if (span[0] - called.latest).days < least <= longest:
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
