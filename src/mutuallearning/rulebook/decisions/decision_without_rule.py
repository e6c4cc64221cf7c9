"""GOV302: several who decide, and no rule how."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import open_decisions


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the rule of each open decision; a single decider needs none."""
    several = False
    for decision in open_decisions(plan):
        deciders = decision.it.deciders
        if not deciders:
            # That nobody decides is another rule's finding.
            find.unsaid("who decides")
        elif len(deciders) > 1:
            several = True
            if decision.it.rule is None:
                find.missing(None, f"{decision.at}/rule", subject=decision.it.subject, count=len(deciders))
    if not several:
        find.inapplicable("no open decision has several deciders")


RULE = Rule(
    code="GOV302",
    name="decision-without-rule",
    severity="error",
    message='{count} actors or parties decide on "{subject}", and nothing says by which rule',
    params={"count": "How many actors or parties decide", "subject": "What is to be decided"},
    why="Everybody brings the rule of their own house, and the first dispute is about the rule.",
    remedy="Agree on a rule before the first decision: consensus, consent, majority or one who decides.",
    when_fine="The statutes of the programme say it; then write their rule here.",
    sources=("seed-workplace",),
    scans=("decisions.subject", "decisions.deciders", "decisions.rule", "decisions.state"),
    requires=("decisions",),
    expects="decisions.rule",
    examples=(Example(edits=(Drop("/decisions/@wording/rule"),), at="/decisions/@wording/rule"),),
    module=__name__,
    check=check,
)
