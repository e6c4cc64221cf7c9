"""GOV805: one goes on conditions, and nobody knows which."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the conditions in the conclusion, or for items for which something has to be done."""
    readiness = plan.plan.readiness
    if not readiness or readiness.conclusion != "go-with-conditions":
        find.inapplicable("the conclusion sets no conditions")
    elif not readiness.conditions and not any(item.measure is not None for item in readiness.items or ()):
        if readiness.conditions is None and plan.plan.written_as == "record":
            find.unsaid("what the conditions were")
        else:
            find("/readiness/conditions")


RULE = Rule(
    code="GOV805",
    name="conditions-not-named",
    severity="warning",
    message="{activity} goes ahead with conditions, and its readiness check names none",
    why="A condition that is written nowhere is met by nobody, and remembered when things have gone wrong.",
    remedy="Write down what must hold before you go on, or at each open item what is done about it.",
    when_fine="The conditions stand in another document that all parties have; name it there.",
    sources=("rm-brancher", "house rule"),
    reads=("readiness.conclusion", "readiness.conditions", "readiness.items.measure", "written_as"),
    requires=("readiness.conclusion",),
    examples=(
        Example(edits=(Put("/readiness/conclusion", "go-with-conditions"),), at="/readiness/conditions"),
    ),
    module=__name__,
    check=check,
)
