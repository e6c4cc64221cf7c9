"""GOV303: everybody must agree, and nothing says what happens if they do not."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import open_decisions

_ONE_CAN_BLOCK = ("consensus", "unanimity")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the fallback of each open decision that one party can block."""
    blockable = False
    for decision in open_decisions(plan):
        rule = decision.it.rule
        if rule is None:
            find.unsaid("by which rule every decision is made")
        elif rule in _ONE_CAN_BLOCK:
            blockable = True
            if decision.it.fallback is None:
                find.missing(None, f"{decision.at}/fallback", subject=decision.it.subject, rule=rule)
    if not blockable:
        find.inapplicable("no open decision needs everybody to agree")


RULE = Rule(
    code="GOV303",
    name="consensus-without-fallback",
    severity="warning",
    message='"{subject}" needs {rule}, and nothing says what happens without it',
    params={"subject": "What is to be decided", "rule": "The rule by which it is decided"},
    why="Consensus is good for trust and slow; without a way out, one party can hold up all the others.",
    remedy="Write down what happens if there is no agreement by a date, such as publishing both views.",
    when_fine="Nothing depends on the decision, and it may stay open.",
    sources=("seed-workplace",),
    scans=("decisions.subject", "decisions.rule", "decisions.fallback", "decisions.state"),
    requires=("decisions",),
    expects="decisions.fallback",
    examples=(Example(edits=(Drop("/decisions/@wording/fallback"),), at="/decisions/@wording/fallback"),),
    module=__name__,
    check=check,
)
