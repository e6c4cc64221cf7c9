"""What surveys said, in bars: counts always, figures of small groups never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.evaluating.aggregation import aggregate, response_rate
from mutuallearning.evaluating.summary import ItemSummary
from mutuallearning.models.evaluation import Evaluation, Survey
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.reporting.html.drawing import lines_of
from mutuallearning.reporting.html.voice import Voice, own

WIDTH: Final = 360
ROW: Final = 66
SIZE: Final = 12.5

MOST: Final = 20
"""Surveys that are shown."""

MOST_DRAWN: Final = 30
"""Bars of one survey that are drawn."""

MOST_ROWS: Final = 300
"""Items of one survey that are listed."""

_TONES: Final = (Markup("tone-1"), Markup("tone-2"), Markup("tone-3"), Markup("tone-4"), Markup("tone-5"))
_LABELLED: Final = 22.0
"""Units that a part of a bar takes at least to hold its number."""

_HUNDRED: Final = 100


@attrs.frozen(kw_only=True)
class Segment:
    """A part of a bar: one point of the scale."""

    x: float
    width: float
    style: Markup
    text: Markup | None


@attrs.frozen(kw_only=True)
class Bar:
    """One item, or one group of those who answered it.

    Attributes:
        y: Where its row begins.
        lines: The item, broken into two lines, of which the first may be empty.
        segments: The bar; none where there are no figures to show.
        note: What stands beside or instead of the bar.
        text: The item in full.
        group: The group; empty for all.
        answered: How many answered.
        figures: The figures in words.
    """

    y: int
    lines: tuple[str, ...]
    segments: tuple[Segment, ...]
    note: Markup
    text: str
    group: str
    answered: Markup
    figures: str


@attrs.frozen(kw_only=True)
class SurveyPicture:
    """One survey."""

    number: int
    title: str
    rate: Markup
    height: int
    bars: tuple[Bar, ...]
    rows: tuple[Bar, ...]
    unlisted: int
    smallest: int


@attrs.frozen
class Surveys:
    """The surveys of a document for which there are answers, and how many have no place here."""

    pictures: tuple[SurveyPicture, ...]
    more: int


def draw_surveys(document: AnyDocument, voice: Voice) -> Surveys | None:
    """Draw the surveys of a document; nothing where there are no answers."""
    shared: Mapping[str, Survey] = {}
    if isinstance(document, Programme):
        shared = {one.id: one for one in document.surveys or () if one.id is not None}
    answered = [(title, one) for title, one in _surveys(document) if one.responses or one.results]
    if not answered:
        return None
    pictures = tuple(
        _picture(number, title, survey, aggregate(survey, shared=shared), voice)
        for number, (title, survey) in enumerate(answered[:MOST], 1)
    )
    return Surveys(tuple(one for one in pictures if one.rows), len(answered) - len(pictures))


def _surveys(document: AnyDocument) -> Iterator[tuple[str, Survey]]:
    evaluation = getattr(document, "evaluation", None)
    if isinstance(evaluation, Evaluation):
        yield from _of_evaluation(evaluation)
    if isinstance(document, Programme):
        for survey in document.surveys or ():
            yield survey.title or "Survey", survey
        for activity in document.activities or ():
            if activity.evaluation:
                for title, survey in _of_evaluation(activity.evaluation):
                    yield f"{activity.title or activity.id or 'Activity'}: {title}", survey


def _of_evaluation(evaluation: Evaluation) -> Iterator[tuple[str, Survey]]:
    if evaluation.survey_before:
        yield evaluation.survey_before.title or "Survey before the event", evaluation.survey_before
    if evaluation.survey:
        yield evaluation.survey.title or "Survey after the event", evaluation.survey
    for check in evaluation.later_checks or ():
        if check.survey:
            yield check.survey.title or "Later survey", check.survey


def _picture(
    number: int, title: str, survey: Survey, summaries: tuple[ItemSummary, ...], voice: Voice
) -> SurveyPicture:
    rows = tuple(_bar(position, one, voice) for position, one in enumerate(summaries[:MOST_ROWS]))
    bars = rows[:MOST_DRAWN]
    return SurveyPicture(
        number=number,
        title=title,
        rate=own(str(response_rate(survey))),
        height=ROW * len(bars),
        bars=bars,
        rows=rows,
        unlisted=len(summaries) - len(rows),
        smallest=max((one.smallest_group for one in summaries), default=0),
    )


def _bar(position: int, it: ItemSummary, voice: Voice) -> Bar:
    group = "" if it.breakdown is None else it.group or f"{it.breakdown} not said"
    text = it.text or it.item or "Item"
    answered = "not published" if it.n is None else str(it.n)
    rows = lines_of(voice(f"{group}: {text}" if group else text), WIDTH - 4, SIZE, 2)
    return Bar(
        y=ROW * position,
        lines=("", *rows)[-2:],
        segments=tuple(_segments(it)),
        note=own(f"n = {answered}: {_note(it)}" if it.n is not None else _note(it)),
        text=text,
        group=group,
        answered=own(
            answered if it.no_opinion == 0 else f"{answered}, and {it.no_opinion} without an opinion"
        ),
        figures=_figures(it),
    )


def _segments(it: ItemSummary) -> Iterator[Segment]:
    """Draw how many chose each point; where only the share that agreed is known, that share."""
    if it.kept_back is not None:
        return
    total = sum(point.count for point in it.points)
    if total:
        x = 0.0
        last = max(len(it.points) - 1, 1)
        for number, point in enumerate(it.points):
            across = WIDTH * point.count / total
            if point.count:
                tone = _TONES[round(number * (len(_TONES) - 1) / last)]
                text = own(str(point.count)) if across >= _LABELLED else None
                yield Segment(x=round(x, 1), width=round(across, 1), style=tone, text=text)
            x += across
    elif it.agree_percent is not None:
        across = WIDTH * it.agree_percent / _HUNDRED
        text = own(f"{it.agree_percent:.0f} %") if across >= _LABELLED * 2 else None
        yield Segment(x=0, width=round(across, 1), style=_TONES[-1], text=text)


def _note(it: ItemSummary) -> str:
    if it.kept_back == "too-few":
        return f"figures kept back, fewer than {it.smallest_group} answered"
    if it.kept_back is not None:
        return "figures kept back, so that a smaller group cannot be worked out"
    said = [] if it.agree_percent is None else [f"{it.agree_percent:.0f} % agree"]
    said += [] if it.mean is None else [f"mean {it.mean:.1f}"]
    return ", ".join(said) or "no figures"


def _figures(it: ItemSummary) -> str:
    if it.kept_back is not None:
        return _note(it)
    points = ", ".join(f"{point.label or point.point}: {point.count}" for point in it.points)
    note = _note(it)
    return f"{points} ({note})" if points else note
