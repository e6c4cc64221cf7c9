"""GOV804: a condition that does not hold, and no word why one goes on."""

from __future__ import annotations

from mutuallearning.models.readiness import ReadinessItem
from mutuallearning.models.structure import shapes_of
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for conditions answered with no, without a reason and without anything that is done about it."""
    items = plan.plan.readiness.items if plan.plan.readiness else None
    for position, item in enumerate(items or ()):
        if item.answer is None:
            find.unsaid("the answers to all conditions")
        elif item.answer == "no" and item.reason is None and item.measure is None:
            find(f"/readiness/items/{position}/reason", statement=item.complete().statement or "")


RULE = Rule(
    code="GOV804",
    name="readiness-gap-unexplained",
    severity="warning",
    message='The condition "{statement}" is answered no, without a reason',
    params={"statement": "The condition that does not hold"},
    why="A gap that was looked at and accepted is a decision; one without a word is an oversight.",
    remedy="Write down why it is acceptable, or what is being done about it.",
    when_fine="The plan is parked until the condition holds.",
    sources=("seed-workplace", "rm-brancher"),
    scans=tuple(f"readiness.items.{shape}" for shape in sorted(shapes_of(ReadinessItem))),
    requires=("readiness.items",),
    examples=(
        Example(
            edits=(Put("/readiness/items/0/answer", "no"), Drop("/readiness/items/0/reason")),
            at="/readiness/items/0/reason",
        ),
    ),
    module=__name__,
    check=check,
)
