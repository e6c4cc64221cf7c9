"""GOV606: actions that should have been done by now."""

from __future__ import annotations

from mutuallearning.models.follow_up import CLOSED
from mutuallearning.rulekit.cycles import BY_RECORD
from mutuallearning.rulekit.deadlines import is_over
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import actions


def check(plan: PlanIndex, find: Find) -> None:
    """Look for open actions that are surely overdue, if the plan keeps a record of how far they came at all."""
    every = actions(plan)
    if all(action.it.status is None for action in every):
        find.unsaid("how far the actions have come")
        return
    unclear = False
    overdue: list[tuple[str, str]] = []
    for action in every:
        if action.it.status in CLOSED:
            continue
        over = is_over(plan.span(action.it.due), plan.as_of)
        if over is None:
            unclear = True
        elif over:
            overdue.append((action.at, action.it.what))
    if overdue and not plan.is_record:
        find(
            f"{overdue[0][0]}/status",
            related=tuple((f"{at}/status", "overdue too") for at, _ in overdue[1:]),
            count=len(overdue),
            actions=tuple(what for _, what in overdue),
        )
    elif overdue:
        find.unsaid(BY_RECORD)
    elif unclear:
        find.unsaid("by which day every action is due")


RULE = Rule(
    code="GOV606",
    name="actions-overdue",
    severity="warning",
    certainty="heuristic",
    message="{count:action is/actions are} overdue and not marked as completed: {actions:list}",
    params={"count": "How many actions are overdue", "actions": "Those actions"},
    why="What was agreed on with guests and then forgotten costs more trust than what was never promised.",
    remedy="Note what was done, agree on a new date, or say that the action is dropped and why.",
    when_fine="It was done, and nobody has noted it yet.",
    sources=("ie-2019", "lga-timing"),
    reads=(
        "written_as",
        "dates.start",
        "dates.end",
        "follow_up.actions.what",
        "follow_up.actions.due",
        "follow_up.actions.status",
    ),
    requires=("follow_up.actions",),
    needs_as_of=True,
    examples=(
        Example(
            base="any",
            edits=(Put("/stage", "done"), Put("/follow_up/actions/@note/status", "not-started")),
            at="/follow_up/actions/@note/status",
            as_of="2026-05-04",
        ),
    ),
    module=__name__,
    check=check,
)
