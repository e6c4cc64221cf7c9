"""GOV301: something to be decided, and nobody to decide it."""

from __future__ import annotations

from mutuallearning.models.change import is_cancelled
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import open_decisions


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the deciders of each decision that is not taken yet; shortly before the start a draft must know too."""
    decisions = open_decisions(plan)
    undecided = [decision for decision in decisions if not decision.it.deciders]
    at_the_door = bool(undecided) and _is_at_the_door(plan)
    for decision in undecided:
        if at_the_door:
            find(f"{decision.at}/deciders", subject=decision.it.subject)
        else:
            find.missing(decision.it.deciders, f"{decision.at}/deciders", subject=decision.it.subject)
    if not decisions:
        find.inapplicable("every decision is taken")


def _is_at_the_door(plan: PlanIndex) -> bool:
    if plan.as_of is None or plan.start is None or plan.is_record or is_cancelled(plan.plan.changes):
        return False
    return plan.reached("draft") and (plan.start[1] - plan.as_of).days <= plan.format.limit(
        "decider-days-min"
    )


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
    reads=("stage", "written_as", "dates.start", "changes.kind"),
    scans=("decisions.subject", "decisions.deciders", "decisions.state"),
    requires=("decisions",),
    expects="decisions.deciders",
    limits=("decider-days-min",),
    examples=(Example(edits=(Drop("/decisions/@wording/deciders"),), at="/decisions/@wording/deciders"),),
    module=__name__,
    check=check,
)
