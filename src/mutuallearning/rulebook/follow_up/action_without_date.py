"""GOV603: an action without a date."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions

_OVER = ("completed", "dropped")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the date of each action that is neither done nor dropped."""
    for action in actions(plan):
        if action.it.status not in _OVER and action.it.due is None:
            find.missing(None, f"{action.at}/due", what=action.it.what)


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
