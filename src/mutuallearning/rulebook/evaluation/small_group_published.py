"""EVA104: figures of so few people that each can be guessed."""

from __future__ import annotations

from mutuallearning.evaluating.suppression import SMALLEST_GROUP
from mutuallearning.models.survey_results import ItemResult
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import WHAT_IS_ASKED, survey_shapes, surveys_of


def check(index: DocumentIndex, find: Find) -> None:
    """Look for figures of groups under the size that the survey promises, or else under the usual one."""
    if all(survey.it.results is None for survey in index.surveys):
        find.unsaid(
            "what was published of each survey" if index.surveys else "what was published of a survey"
        )
        return
    for survey in (survey for survey in surveys_of(index) if not survey.nested):
        if survey.it.results is None:
            find.unsaid("what was published of each survey")
        least = survey.it.smallest_group or SMALLEST_GROUP
        small: list[tuple[str, int]] = []
        for position, result in enumerate(survey.it.results or ()):
            shown = _shows_figures(result)
            if not shown or result.n is None:
                find.unsaid("of each result both the figures and how many answered")
            elif 0 < result.n < least:
                small.append((f"{survey.at}/results/{position}", result.n))
        if small:
            (first, n), *others = small
            find(
                first,
                survey=survey.name,
                n=n,
                least=least,
                count=len(small),
                related=tuple((at, f"{other} answered") for at, other in others),
            )


def _shows_figures(result: ItemResult) -> bool:
    shown = (result.agree_percent, result.disagree_percent, result.no_opinion_percent, result.mean)
    return bool(result.points) or any(figure is not None for figure in shown)


RULE = Rule(
    code="EVA104",
    name="small-group-published",
    severity="warning",
    principle="empathy",
    message="{survey} shows figures of {n:respondent/respondents}; groups under {least} are kept back",
    params={
        "survey": "The survey",
        "n": "How many answered in the first group that is too small",
        "least": "How many must have answered for figures to be shown",
        "count": "How many results are of groups that are too small",
    },
    why="With three respondents, colleagues can guess who said what; next time nobody will say what did not work.",
    remedy="Keep the figures back and show the number of answers only, or join the group with another one.",
    when_fine="Everybody in the group has agreed.",
    sources=("house rule",),
    reads=WHAT_IS_ASKED,
    scans=survey_shapes(
        "smallest_group",
        "results.n",
        "results.agree_percent",
        "results.disagree_percent",
        "results.no_opinion_percent",
        "results.mean",
        "results.points",
    ),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put(
                    "/evaluation/survey/results",
                    [{"item": "relevant", "category": "host", "n": 3, "agree_percent": 67}],
                ),
            ),
            at="/evaluation/survey/results/0",
        ),
    ),
    module=__name__,
    check=check,
)
