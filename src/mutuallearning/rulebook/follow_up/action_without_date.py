"""GOV603: an action without a date."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_OVER = ("completed", "dropped")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the date of each action that is neither done nor dropped."""
    actions = (plan.plan.follow_up.actions if plan.plan.follow_up else None) or ()
    for position, action in enumerate(actions):
        if action.status not in _OVER and action.due is None:
            find.missing(None, f"/follow_up/actions/{position}/due", what=action.what)


RULE = Rule(
    code="GOV603",
    name="action-without-date",
    severity="error",
    message='The action "{what}" has no date by which it is done',
    params={"what": "What is to be done"},
    why="What has no date waits until everything with a date is done.",
    remedy="Set a date, or a distance from the event such as six months after its end.",
    when_fine="It is a habit from now on rather than an action.",
    sources=("ie-2019", "ess"),
    scans=("follow_up.actions.what", "follow_up.actions.due", "follow_up.actions.status"),
    requires=("follow_up.actions",),
    expects="follow_up.actions.due",
    examples=(
        Example(
            edits=(Drop("/follow_up/actions/@visit-slovenia/due"),),
            at="/follow_up/actions/@visit-slovenia/due",
        ),
    ),
    module=__name__,
    check=check,
)
