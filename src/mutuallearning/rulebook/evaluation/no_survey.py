"""GOV701: nobody asks those who took part."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a survey; other ways to ask may be among the methods, which are told in words."""
    evaluation = plan.plan.evaluation
    if not evaluation:
        find.missing(evaluation, "/evaluation")
    elif not evaluation.survey and evaluation.methods:
        find.unsaid("whether its methods of evaluation ask those who took part")
    elif not evaluation.survey:
        find.missing(evaluation.survey, "/evaluation/survey")


RULE = Rule(
    code="GOV701",
    name="no-survey",
    severity="warning",
    message="{activity} does not ask those who took part whether it helped them",
    why="Without asking, the organiser hears from the loudest and the happiest only.",
    remedy="Plan a short survey within a week or two.",
    when_fine="The group is so small that everybody is asked in person, and somebody writes it down.",
    sources=("seed-eu", "eoe"),
    reads=("evaluation.survey", "evaluation.methods"),
    expects="evaluation.survey",
    examples=(Example(edits=(Drop("/evaluation/survey"),), at="/evaluation/survey"),),
    module=__name__,
    check=check,
)
