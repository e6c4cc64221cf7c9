"""GOV609: something was given to somebody to do who was not there."""

from __future__ import annotations

from mutuallearning.models.follow_up import CLOSED, ActionStatus
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions

_TAKEN_ON = CLOSED | frozenset[ActionStatus]({"ongoing"})
"""States of an action about which its owner must have heard."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the owner of each action that is not begun among those who stayed away."""
    came: dict[str, bool | None] = {actor.it.id: actor.it.attended for actor in plan.actors}
    came |= {party.it.id: party.it.came for party in plan.parties}
    open_ = [action for action in actions(plan) if action.it.status not in _TAKEN_ON]
    absent = [action for action in open_ if action.it.owner and came.get(action.it.owner) is False]
    if absent:
        find(
            f"{absent[0].at}/owner",
            count=len(absent),
            actions=tuple(action.it.what for action in absent),
            related=tuple((f"{action.at}/owner", "was not there either") for action in absent[1:]),
        )
    elif any(action.it.owner is None or came.get(action.it.owner) is None for action in open_):
        find.unsaid("whether those who are to do something were there")


RULE = Rule(
    code="GOV609",
    name="action-for-somebody-absent",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="{count:action is/actions are} for somebody who was not there: {actions:list}",
    params={"count": "How many actions", "actions": "Those actions"},
    why="Who was given a task in absence did not agree to it, and does not know what was meant by it.",
    remedy="Talk with the person before the list goes out, or give the task to somebody who was there.",
    when_fine="The person was asked afterwards and agreed.",
    sources=("aar-usaid", "house rule"),
    reads=("actors.id", "actors.attended", "parties.id", "parties.came"),
    scans=("follow_up.actions.owner", "follow_up.actions.what", "follow_up.actions.status"),
    requires=("follow_up.actions",),
    examples=(
        Example(
            base="any",
            edits=(Put("/stage", "done"), Put("/actors/@moderator/attended", value=False)),
            at="/follow_up/actions/@note/owner",
        ),
    ),
    module=__name__,
    check=check,
)
