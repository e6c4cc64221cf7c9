"""GOV802: the check says not now, and the invitations go out."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the conclusion of the readiness check with the stage of the plan."""
    conclusion = plan.plan.readiness.conclusion if plan.plan.readiness else None
    if conclusion == "not-now":
        if plan.reached("invited"):
            find("/readiness/conclusion", stage=plan.stage)
        else:
            find.inapplicable("nobody has been invited yet")


RULE = Rule(
    code="GOV802",
    name="not-ready-but-going",
    severity="error",
    message='{activity} is at the stage "{stage}" although its readiness check says not now',
    params={"stage": "Stage of the plan"},
    why="A check that changes nothing teaches people that their answers do not count.",
    remedy="Wait and mend what the check found, or write down under which conditions you go on.",
    when_fine="Never: if things have changed since, the conclusion should change too.",
    sources=("rm-brancher", "rm-safe"),
    reads=("readiness.conclusion", "stage"),
    requires=("readiness.conclusion",),
    examples=(Example(edits=(Put("/readiness/conclusion", "not-now"),), at="/readiness/conclusion"),),
    module=__name__,
    check=check,
)
