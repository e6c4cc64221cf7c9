"""EVA102: an answer that is on no point of the scale."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from mutuallearning.models.survey_item import Scale
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import (
    MOST_RELATED,
    WHAT_IS_ASKED,
    SurveyEntry,
    nothing_is_known,
    survey_shapes,
    surveys_of,
)

_UNKNOWN = "on what scale each survey was answered, and what was answered"


@attrs.frozen
class _Value:
    at: str
    item: str
    value: float


def check(index: DocumentIndex, find: Find) -> None:
    """Compare values with the points of their items; one finding for each item. Any number is a number."""
    if nothing_is_known(index):
        find.unsaid(_UNKNOWN if index.surveys else "what was asked in a survey")
        return
    surveys = surveys_of(index)
    if not surveys:
        find.unsaid("what was asked in a survey")
    for survey in surveys:
        values = list(_values(survey))
        if survey.items is None or not values:
            find.unsaid(_UNKNOWN)
            continue
        scales = {item.id: item.answer_scale for item in survey.items if item.id is not None}
        free = {item.id for item in survey.items if item.scale == "number"}
        off: dict[str, list[_Value]] = {}
        for one in values:
            scale = scales.get(one.item)
            if scale is not None:
                if not scale.has(one.value):
                    off.setdefault(one.item, []).append(one)
            elif one.item not in free:
                find.unsaid(f'on what scale the item "{one.item}" is answered')
        for item, (first, *others) in off.items():
            find(
                first.at,
                item=item,
                count=1 + len(others),
                value=first.value,
                points=_points(scales[item]),
                related=tuple((other.at, "is outside it, too") for other in others[:MOST_RELATED]),
            )


def _values(survey: SurveyEntry) -> Iterator[_Value]:
    for number, response in enumerate(survey.it.responses or ()):
        for position, answer in enumerate(response.answers or ()):
            if answer.value is not None:
                at = f"{survey.at}/responses/{number}/answers/{position}/value"
                yield _Value(at, answer.item, answer.value)
    for number, result in enumerate(survey.it.results or ()):
        for position, point in enumerate(result.points or ()):
            yield _Value(f"{survey.at}/results/{number}/points/{position}/point", result.item, point.point)


def _points(scale: Scale | None) -> str:
    return f"{scale.first} to {scale.last}" if scale else ""


RULE = Rule(
    code="EVA102",
    name="answer-outside-scale",
    severity="error",
    message='The item "{item}" has {count:answer/answers} outside its scale: {value}, where {points} exists',
    params={
        "item": "The id of the item",
        "count": "How many answers are outside its scale",
        "value": "The first of them",
        "points": "The lowest and the highest point of the scale",
    },
    why="A value that the scale does not have shifts every mean and share, or is dropped in silence.",
    remedy="Correct the value, or describe the scale as it was shown.",
    when_fine="Never: respondents can only choose a point that is there.",
    sources=("house rule",),
    reads=WHAT_IS_ASKED,
    scans=survey_shapes(
        "responses.answers.item", "responses.answers.value", "results.item", "results.points.point"
    ),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put("/evaluation/survey/responses", [{"answers": [{"item": "relevant", "value": 7}]}]),
                Put("/evaluation/survey/invited", 12),
            ),
            at="/evaluation/survey/responses/0/answers/0/value",
        ),
    ),
    module=__name__,
    check=check,
)
