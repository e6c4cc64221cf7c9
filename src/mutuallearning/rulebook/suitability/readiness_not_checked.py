"""GOV801: nobody checked whether mutual learning suits here and now."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a readiness check with conditions or a conclusion; a date alone says nothing."""
    readiness = plan.plan.readiness
    if not readiness:
        find.missing(readiness, "/readiness")
    elif not readiness.items and readiness.conclusion is None:
        find.missing(readiness.items, "/readiness/items")


RULE = Rule(
    code="GOV801",
    name="readiness-not-checked",
    severity="warning",
    message="{activity} has no check whether it suits these organisations now",
    why="Mutual learning is not for every organisation at every time; where trust is low, it does harm.",
    remedy="Ask a handful of questions: can the host speak openly, is anything still open, do people have time?",
    when_fine="The parties have done it together before, and nothing has changed.",
    sources=("seed-workplace", "rm-brancher"),
    reads=("readiness.items", "readiness.conclusion"),
    expects="readiness",
    examples=(Example(edits=(Drop("/readiness"),), at="/readiness"),),
    module=__name__,
    check=check,
)
