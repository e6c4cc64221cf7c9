"""GOV702: a survey when people have forgotten."""

from __future__ import annotations

from mutuallearning.rulekit.distances import days_if_late
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the date of the survey with the last day of the event; it must be surely too late."""
    survey = plan.plan.evaluation.survey if plan.plan.evaluation else None
    due = survey.due if survey else None
    most = plan.format.limit("survey-within")
    days = days_if_late(plan, due, most)
    if days is None:
        find.unsaid("how many days after the end the survey is sent")
    elif days:
        find("/evaluation/survey/due", days=days, limit=most)


RULE = Rule(
    code="GOV702",
    name="survey-too-late",
    severity="advice",
    message="{activity} sends its survey {days:day/days} after its end (limit: {limit})",
    params={
        "days": "Days from the end of the event to the survey",
        "limit": "Largest number of days for the format",
    },
    why="After some weeks few people answer, and they remember the weather rather than the sessions.",
    remedy="Send the survey within days, or hand it out in the last session.",
    when_fine="It asks what changed at home, which takes months; then it is the later check.",
    sources=("eoe",),
    reads=("evaluation.survey.due", "dates.start", "dates.end"),
    requires=("evaluation.survey.due",),
    limits=("survey-within",),
    examples=(
        Example(edits=(Put("/evaluation/survey/due", "6 weeks after end"),), at="/evaluation/survey/due"),
    ),
    module=__name__,
    check=check,
)
