"""GOV704: nobody looks, months later, at what changed."""

from __future__ import annotations

from mutuallearning.rulekit.distances import after_end, roughly_after_end
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a later check that is not surely too early or too late to see a change."""
    least, most = plan.format.limit("later-check-min"), plan.format.limit("later-check-max")
    checks = _checks(plan)
    if not checks:
        find.missing(None, "/evaluation/later_check", least=least, most=most)
        return
    if any(_is_in_time(plan, due, least, most) for _, due in checks):
        return
    unknown = maybe = False
    for _, due in checks:
        distance = None if due is None else after_end(plan, due)
        if distance is None:
            unknown = True
        elif least <= distance.least and distance.most <= most:
            return
        elif distance.most >= least and distance.least <= most:
            maybe = True
    if unknown:
        find.unsaid("when the event ends and when one looks again")
    elif maybe:
        find.unsaid("closely enough when the event ends and when one looks again")
    else:
        find(checks[0][0], least=least, most=most)


def _is_in_time(plan: PlanIndex, due: Deadline | None, least: float, most: float) -> bool:
    """Tell at one look whether a check is surely neither too early nor too late."""
    distance = None if due is None else roughly_after_end(plan, due)
    return distance is not None and least <= distance.least and distance.most <= most


def _checks(plan: PlanIndex) -> list[tuple[str, Deadline | None]]:
    """Give all looks at what changed: where they stand and when they are due."""
    it = plan.plan.evaluation
    found: list[tuple[str, Deadline | None]] = []
    if it and it.later_check is not None:
        found.append(("/evaluation/later_check", it.later_check))
    for position, later in enumerate((it.later_checks or ()) if it else ()):
        found.append((f"/evaluation/later_checks/{position}/due", later.due))
    return found


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
    reads=("evaluation.later_check", "evaluation.later_checks.due", "dates.start", "dates.end"),
    expects="evaluation.later_check",
    limits=("later-check-min", "later-check-max"),
    examples=(Example(edits=(Drop("/evaluation/later_check"),), at="/evaluation/later_check"),),
    module=__name__,
    check=check,
)
