"""GOV305: no date by which the host answers the peers."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the date of the answer, if there is a follow-up and there may be advice."""
    follow_up = plan.plan.follow_up
    if plan.plan.recommendations == ():
        find.inapplicable("it gives no recommendations")
    elif follow_up is None:
        # A missing follow-up is another rule's finding.
        find.unsaid("what happens after the event")
    elif follow_up.response_due is None:
        find.missing(None, "/follow_up/response_due")


RULE = Rule(
    code="GOV305",
    name="host-response-not-dated",
    severity="warning",
    message="{activity} sets no date by which the host answers the recommendations",
    why="Advice and decision are two things: peers advise, and the host says by a date what it makes of it.",
    remedy="Set a date for the host's answer, such as three months after the event.",
    when_fine="The peers give impressions only, and nothing that asks for an answer.",
    sources=("lga-timing", "aprm-zm", "ess"),
    reads=("follow_up.response_due", "recommendations"),
    expects="follow_up.response_due",
    examples=(Example(edits=(Drop("/follow_up/response_due"),), at="/follow_up/response_due"),),
    module=__name__,
    check=check,
)
