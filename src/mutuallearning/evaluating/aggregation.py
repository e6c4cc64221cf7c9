"""Counting the answers to a survey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.evaluating.summary import (
    Breakdown,
    ItemSummary,
    PointCount,
    ResponseRate,
)
from mutuallearning.evaluating.suppression import SMALLEST_GROUP, kept_back
from mutuallearning.evaluating.survey_items import Shared, items_of
from mutuallearning.models.evaluation import Survey
from mutuallearning.models.survey_item import SurveyItem
from mutuallearning.models.survey_results import Answer, ItemResult, SurveyResponse
from mutuallearning.types.count import Count

_HUNDRED = 100.0


def aggregate(
    survey: Survey,
    smallest_group: int | None = None,
    *,
    by: Breakdown | None = None,
    shared: Shared | None = None,
) -> tuple[ItemSummary, ...]:
    """Work out what a survey says, item by item in the order in which they are asked.

    The number of answers is always shown. Figures of fewer than `smallest_group` respondents are kept back, and with
    them those of further groups, so that nobody can take the groups shown from the whole. This protects one breakdown;
    whoever publishes several of the same answers must look at them together.

    Args:
        survey: The survey with its responses, or with the figures that were published of it.
        smallest_group: How many must have answered for figures to be shown; what the survey says when not given,
            and 5 where it does not say. A survey that promises more is kept to its promise.
        by: What to tell respondents apart by, besides the summary of all. Published figures come with their own
            categories.
        shared: The shared surveys by id, for a survey that uses the items of one.

    Returns:
        For each item the summary of all respondents, then those of the groups, by name; those who did not say come
        last. Answers to items that the survey does not ask are not counted.

    >>> from mutuallearning.models.survey_item import SurveyItem
    >>> responses = tuple(
    ...     SurveyResponse(answers=(Answer(item="needs-matched", value=value),)) for value in (5, 4, 4, 3, 5, 2)
    ... )
    >>> survey = Survey(items=(SurveyItem(id="needs-matched"),), invited=8, responses=responses)
    >>> print(*aggregate(survey))
    needs-matched: 67 % agree; n = 6 of 8 asked
    >>> print(*aggregate(survey, smallest_group=10))
    needs-matched: kept back, fewer than 10 answered; n = 6 of 8 asked
    """
    least = max(smallest_group or 0, survey.smallest_group or 0) or SMALLEST_GROUP
    items = items_of(survey, shared) or ()
    found: list[ItemSummary] = []
    if survey.responses:
        answers = _answers(survey.responses)
        for item in items:
            whole = _count(item, answers.get(item.id, ()), least, survey.invited)
            found += _shown(whole, _groups(item, answers.get(item.id, ()), least, by), least)
    elif survey.results:
        known = {item.id: item for item in items}
        order = dict.fromkeys([item.id for item in items] + [result.item for result in survey.results])
        for name in order:
            about = [result for result in survey.results if result.item == name]
            found += _published(known.get(name), about, least, survey.invited)
    else:
        found = [_count(item, (), least, survey.invited) for item in items]
    return tuple(found)


def response_rate(survey: Survey) -> ResponseRate:
    """Tell how many answered a survey, of how many who were asked.

    >>> print(response_rate(Survey(invited=40, responded=31)))
    31 of 40 answered (78 %)
    """
    responded = Count(len(survey.responses), len(survey.responses)) if survey.responses else survey.responded
    number = None if responded is None else responded.exact
    asked = None if survey.invited is None else survey.invited.exact
    percent = _HUNDRED * number / asked if number is not None and asked else survey.response_percent
    return ResponseRate(responded, survey.invited, percent)


_Answered = tuple[SurveyResponse, Answer]


def _answers(responses: Iterable[SurveyResponse]) -> dict[str | None, list[_Answered]]:
    """Sort the answers by item."""
    found: dict[str | None, list[_Answered]] = {}
    for response in responses:
        for answer in response.answers or ():
            found.setdefault(answer.item, []).append((response, answer))
    return found


def _groups(
    item: SurveyItem, answers: Iterable[_Answered], least: int, by: Breakdown | None
) -> Iterator[ItemSummary]:
    if by is None:
        return
    groups: dict[str | None, list[_Answered]] = {}
    for response, answer in answers:
        group = response.party if by == "party" else response.category
        groups.setdefault(group, []).append((response, answer))
    for group in sorted(groups, key=lambda name: (name is None, name or "")):
        yield attrs.evolve(_count(item, groups[group], least, None), breakdown=by, group=group)


def _shown(whole: ItemSummary, groups: Iterable[ItemSummary], least: int) -> list[ItemSummary]:
    """Keep back what would show the answers of few."""
    parts = list(groups)
    hidden = kept_back({part.group: part.n for part in parts if part.n is not None}, least)
    shown = [_guarded(whole, least)]
    for part in parts:
        guarded = _guarded(part, least)
        if part.group in hidden and guarded.kept_back is None:
            guarded = part.withheld("to-protect-others")
        shown.append(guarded)
    return shown


def _guarded(summary: ItemSummary, least: int) -> ItemSummary:
    small = summary.n is not None and 0 < summary.n < least
    return summary.withheld("too-few") if small else summary


def _count(item: SurveyItem, answers: Iterable[_Answered], least: int, invited: Count | None) -> ItemSummary:
    scale = item.answer_scale
    values: list[float] = []
    texts = none = outside = 0
    for _, answer in answers:
        if answer.no_opinion:
            none += 1
        elif answer.value is None:
            texts += answer.text is not None
        elif scale is None or scale.has(answer.value):
            values.append(answer.value)
        else:
            outside += 1
    n = len(values) + (texts if item.scale == "open-text" else 0)
    counts = Counter(values)
    agreeing = scale.agreement if scale and values else None
    agreed = None if agreeing is None else sum(counts[point] for point in agreeing)
    labels = dict(enumerate(scale.labels or (), scale.first)) if scale else {}
    return ItemSummary(
        item=item.id,
        text=item.text,
        level=item.level,
        scale=scale,
        origin="responses",
        n=n,
        no_opinion=none,
        left_out=outside,
        invited=invited,
        agreed=agreed,
        agree_percent=None if agreed is None else _HUNDRED * agreed / n,
        points=tuple(
            PointCount(point, labels.get(point), counts[point])
            for point in range(scale.first, scale.last + 1)
        )
        if scale
        else (),
        mean=sum(values) / len(values) if values else None,
        smallest_group=least,
    )


def _published(
    item: SurveyItem | None, results: Iterable[ItemResult], least: int, invited: Count | None
) -> list[ItemSummary]:
    whole: list[ItemSummary] = []
    parts: list[ItemSummary] = []
    for result in results:
        scale = item.answer_scale if item else None
        labels = dict(enumerate(scale.labels or (), scale.first)) if scale else {}
        one = ItemSummary(
            item=result.item,
            text=item.text if item else None,
            level=item.level if item else None,
            scale=scale,
            breakdown=None if result.category is None else "category",
            group=result.category,
            origin="published",
            n=result.n,
            invited=invited if result.category is None else None,
            agree_percent=result.agree_percent,
            points=tuple(
                PointCount(point.point, labels.get(point.point), point.count)
                for point in result.points or ()
                if point.count is not None
            ),
            mean=result.mean,
            smallest_group=least,
        )
        (whole if result.category is None else parts).append(one)
    if not whole:
        return [_guarded(part, least) for part in parts]
    return _shown(whole[0], parts, least)
