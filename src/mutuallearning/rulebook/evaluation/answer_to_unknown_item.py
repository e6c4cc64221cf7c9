"""EVA101: an answer to something that was not asked."""

from __future__ import annotations

from collections.abc import Mapping

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.hint import Suggester, hint
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import (
    MOST_RELATED,
    WHAT_IS_ASKED,
    SurveyEntry,
    nothing_is_known,
    survey_shapes,
    surveys_of,
)


def check(index: DocumentIndex, find: Find) -> None:
    """Look up what answers and results are about among the items; one finding for each unknown one."""
    if nothing_is_known(index):
        find.unsaid("what was answered to each survey" if index.surveys else "what was asked in a survey")
        return
    surveys = surveys_of(index)
    if not surveys:
        find.unsaid("what was asked in a survey")
    known: dict[str, dict[str, None]] = {}
    suggest: Suggester | None = None
    for survey in surveys:
        if survey.it.responses is None and survey.it.results is None:
            find.unsaid("what was answered to each survey")
            continue
        if survey.items is None:
            find.unsaid("what each survey asks")
            continue
        if any(response.answers is None for response in survey.it.responses or ()):
            find.unsaid("what each respondent answered")
        items = known[survey.at] = {item.id: None for item in survey.items if item.id is not None}
        for name, (first, *others) in _unknown(survey, items).items():
            suggest = suggest or Suggester(known)
            suggestions = suggest(name, survey.at)
            find(
                first,
                survey=survey.name,
                item=name,
                count=1 + len(others),
                suggestions=suggestions,
                hint=hint(suggestions),
                related=tuple((at, "is about it, too") for at in others[:MOST_RELATED]),
            )


def _unknown(survey: SurveyEntry, items: Mapping[str, None]) -> dict[str, list[str]]:
    """Give what answers and results are about that is none of the items, and where all that stands."""
    found: dict[str, list[str]] = {}
    for number, response in enumerate(survey.it.responses or ()):
        for position, answer in enumerate(response.answers or ()):
            if answer.item not in items:
                at = f"{survey.at}/responses/{number}/answers/{position}/item"
                found.setdefault(answer.item, []).append(at)
    for number, result in enumerate(survey.it.results or ()):
        if result.item not in items:
            found.setdefault(result.item, []).append(f"{survey.at}/results/{number}/item")
    return found


RULE = Rule(
    code="EVA101",
    name="answer-to-unknown-item",
    severity="error",
    message='{survey} has {count:answer/answers} to "{item}", which it does not ask{hint}',
    params={
        "survey": "The survey",
        "item": "The id of the item that does not exist",
        "count": "How many answers or results are about it",
        "suggestions": "Ids of items that look alike, best first",
        "hint": "The best of them as the end of the sentence",
    },
    why="Answers to an item that nobody can read count for nothing, or for the wrong thing.",
    remedy="Correct the id of the item, or add the item to the survey.",
    when_fine="Never: what was answered must have been asked.",
    sources=("house rule",),
    reads=WHAT_IS_ASKED,
    scans=survey_shapes("responses.answers.item", "results.item"),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put("/evaluation/survey/responses", [{"answers": [{"item": "relevent", "value": 4}]}]),
                Put("/evaluation/survey/invited", 12),
            ),
            at="/evaluation/survey/responses/0/answers/0/item",
        ),
    ),
    module=__name__,
    check=check,
)
