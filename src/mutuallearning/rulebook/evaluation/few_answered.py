"""EVA109: a survey that few of those asked have answered."""

from __future__ import annotations

from mutuallearning.models.evaluation import Evaluation, Survey
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_NOTHING_SAID, _NOTHING_ASKED = Evaluation(), Survey()


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the share of those who answered with what figures for all need, once it was held or results are told."""
    least = plan.format.limit("response-percent-min")
    evaluation = plan.plan.evaluation or _NOTHING_SAID
    survey = evaluation.survey or _NOTHING_ASKED
    share = _share(survey)
    if not (survey.results or evaluation.found or survey.conducted is not None):
        find.unsaid("what the survey brought")
    elif share is None or share[0] < least <= share[1]:
        find.unsaid("how many were asked, and how many answered")
    elif share[1] < least:
        find("/evaluation/survey", percent=round(share[1]), least=least)


def _share(survey: Survey) -> tuple[float, float] | None:
    """Give the least and the most percent of those asked that can have answered."""
    if survey.response_percent is not None:
        return survey.response_percent, survey.response_percent
    asked, answered = survey.invited, survey.responded
    if asked is None or answered is None or answered.highest is None or not asked.lowest:
        return None
    fewest = 0.0 if asked.highest is None else 100 * answered.lowest / asked.highest
    return fewest, 100 * answered.highest / asked.lowest


RULE = Rule(
    code="EVA109",
    name="few-answered",
    severity="advice",
    principle="transparency",
    message="The survey was answered by at most {percent}% of those asked (limit: {least}%)",
    params={
        "percent": "How many of a hundred who were asked have answered, at most",
        "least": "How many of a hundred should have",
    },
    why="Those who were content answer more often; the silence of the many is told as if they agreed.",
    remedy="Remind those who were asked, call a few of them, or tell the share beside each result.",
    when_fine="The share stands beside every figure, and nothing is concluded for all.",
    sources=("house rule",),
    reads=(
        "evaluation.survey.conducted",
        "evaluation.survey.invited",
        "evaluation.survey.responded",
        "evaluation.survey.response_percent",
        "evaluation.survey.results",
        "evaluation.found",
    ),
    requires=("evaluation.survey",),
    limits=("response-percent-min",),
    examples=(
        Example(
            edits=(
                Put("/evaluation/survey/invited", 18),
                Put("/evaluation/survey/responded", 4),
                Put("/evaluation/found", ["All would come again."]),
            ),
            at="/evaluation/survey",
        ),
    ),
    module=__name__,
    check=check,
)
