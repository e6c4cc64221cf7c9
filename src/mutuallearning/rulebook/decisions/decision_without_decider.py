"""GOV301: something to be decided, and nobody to decide it."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import open_decisions


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the deciders of each decision that is not taken yet."""
    decisions = open_decisions(plan)
    for decision in decisions:
        if not decision.it.deciders:
            find.missing(decision.it.deciders, f"{decision.at}/deciders", subject=decision.it.subject)
    if not decisions:
        find.inapplicable("every decision is taken")


RULE = Rule(
    code="GOV301",
    name="decision-without-decider",
    severity="error",
    message='Nobody is named who decides on "{subject}"',
    params={"subject": "What is to be decided"},
    why="A group of equals without a named decider talks about it at every meeting and decides at none.",
    remedy="Name the actors or parties who decide.",
    when_fine="It is still open whether it has to be decided at all; then leave it off the list.",
    sources=("seed-workplace",),
    scans=("decisions.subject", "decisions.deciders", "decisions.state"),
    requires=("decisions",),
    expects="decisions.deciders",
    examples=(Example(edits=(Drop("/decisions/@wording/deciders"),), at="/decisions/@wording/deciders"),),
    module=__name__,
    check=check,
)
