"""GOV109: a follow-up to which nobody sees."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the one who sees to the follow-up; actions that all have an owner will do."""
    follow_up = plan.plan.follow_up
    if not follow_up or (follow_up.due is None and follow_up.summary is None):
        # That there is none at all is another rule's finding.
        find.unsaid("what happens after the event")
    elif follow_up.responsible is None:
        actions = follow_up.actions or ()
        if actions and all(action.owner is not None for action in actions):
            return
        find.missing(None, "/follow_up/responsible")


RULE = Rule(
    code="GOV109",
    name="follow-up-without-owner",
    severity="warning",
    message="{activity} names nobody who sees to its follow-up",
    why="When the event is over everybody goes back to other work, and a date that nobody owns passes unseen.",
    remedy="Name the actor who calls the others when the date comes.",
    when_fine="A programme office sees to all follow-ups by rule.",
    sources=("seed-workplace", "lga-timing"),
    reads=("follow_up.due", "follow_up.summary", "follow_up.responsible", "follow_up.actions.owner"),
    requires=("follow_up",),
    expects="follow_up.responsible",
    examples=(
        Example(
            base="peer-review/impel",
            edits=(Drop("/follow_up/responsible"), Drop("/follow_up/actions")),
            at="/follow_up/responsible",
        ),
    ),
    module=__name__,
    check=check,
)
