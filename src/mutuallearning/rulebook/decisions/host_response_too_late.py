"""GOV306: the host answers when the peers have forgotten the question."""

from __future__ import annotations

from mutuallearning.rulekit.distances import days_if_late
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the date of the answer with the last day of the event; it must be surely too late."""
    due = plan.plan.follow_up.response_due if plan.plan.follow_up else None
    most = plan.format.limit("response-within")
    days = days_if_late(plan, due, most)
    if days is None:
        find.unsaid("how many days after the end the host answers")
    elif days:
        find("/follow_up/response_due", days=days, limit=most)


RULE = Rule(
    code="GOV306",
    name="host-response-too-late",
    severity="advice",
    message="{activity} gets the host's answer {days} days after its end (limit: {limit})",
    params={
        "days": "Days from the end of the event to the answer",
        "limit": "Largest number of days for the format",
    },
    why="After some months those who gave the advice and those who asked for it have moved on.",
    remedy="Bring the answer forward, if only a first one that says what is being looked at.",
    when_fine="A parliament or a board has to decide and meets later.",
    sources=("lga-timing",),
    reads=("follow_up.response_due", "dates.start", "dates.end"),
    requires=("follow_up.response_due",),
    limits=("response-within",),
    examples=(
        Example(edits=(Put("/follow_up/response_due", "9 months after end"),), at="/follow_up/response_due"),
    ),
    module=__name__,
    check=check,
)
