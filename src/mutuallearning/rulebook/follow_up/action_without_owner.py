"""GOV602: an action that nobody carries out."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the owner of each action that was not dropped."""
    for action in actions(plan):
        if action.it.status != "dropped" and action.it.owner is None:
            find.missing(None, f"{action.at}/owner", what=action.it.what)


RULE = Rule(
    code="GOV602",
    name="action-without-owner",
    severity="error",
    message='Nobody owns the action "{what}"',
    params={"what": "What is to be done"},
    why="An action list without names is a list of wishes.",
    remedy="Name the actor or the party that does it.",
    when_fine="Never for long: an action that nobody wants may be dropped, and the plan can say so.",
    sources=("ie-2019", "seed-workplace"),
    scans=("follow_up.actions.what", "follow_up.actions.owner", "follow_up.actions.status"),
    requires=("follow_up.actions",),
    expects="follow_up.actions.owner",
    examples=(
        Example(
            edits=(Drop("/follow_up/actions/@visit-slovenia/owner"),),
            at="/follow_up/actions/@visit-slovenia/owner",
        ),
    ),
    module=__name__,
    check=check,
)
