"""GOV704: nobody looks, months later, at what changed."""

from __future__ import annotations

from mutuallearning.rulekit.distances import after_end
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a later check that is not surely too early or too late to see a change."""
    least, most = plan.format.limit("later-check-min"), plan.format.limit("later-check-max")
    later = plan.plan.evaluation.later_check if plan.plan.evaluation else None
    distance = after_end(plan, later) if later else None
    if later is None:
        find.missing(None, "/evaluation/later_check", least=least, most=most)
    elif distance is None:
        find.unsaid("when the event ends and when one looks again")
    elif distance.most < least or distance.least > most:
        find("/evaluation/later_check", least=least, most=most)
    elif distance.least < least or distance.most > most:
        find.unsaid("closely enough when the event ends and when one looks again")


RULE = Rule(
    code="GOV704",
    name="no-later-check",
    severity="warning",
    message="{activity} has no check of what changed {least} to {most} days after its end",
    params={
        "least": "Days after the end before which little can have changed",
        "most": "Days after the end after which it is too late to help",
    },
    why="Satisfaction is known in a week; whether anything changed shows after months, if somebody looks.",
    remedy="Set a date for a second look, such as a call with each party after ten months.",
    when_fine="The activity was about one question that was answered on the spot.",
    sources=("impel-out", "lga-timing"),
    reads=("evaluation.later_check", "dates.start", "dates.end"),
    expects="evaluation.later_check",
    limits=("later-check-min", "later-check-max"),
    examples=(Example(edits=(Drop("/evaluation/later_check"),), at="/evaluation/later_check"),),
    module=__name__,
    check=check,
)
