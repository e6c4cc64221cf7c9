"""EVA106: published figures that the answers beside them do not give."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import EVERY_KIND, Example, Rule
from mutuallearning.rulekit.surveys import (
    WHAT_IS_ASKED,
    SurveyEntry,
    nothing_is_known,
    survey_shapes,
    surveys_of,
)

_ROUNDING = 1.0
"""Percentage points by which a rounded figure can differ, however it was rounded."""


_FEW = 50
"""Answers up to which not every whole percentage can come out; of more, each is near enough to one that can."""


@attrs.frozen
class _Comparison:
    """A published figure beside what the answers give.

    Attributes:
        at: Where the figure stands.
        what: What it is about.
        published: The figure.
        counted: What the answers give.
        fits: Whether they agree.
    """

    at: str
    what: str
    published: str
    counted: str
    fits: bool


def check(index: DocumentIndex, find: Find) -> None:
    """Compare the published rate, counts and shares with what can be counted."""
    compared = False
    for survey in () if _nothing_to_compare(index) else surveys_of(index):
        own = () if survey.nested else (*_rate(survey), *_counts(survey))
        firm = (*own, *_shares(survey))
        compared = compared or bool(firm)
        for one in (*firm, *(() if survey.nested else _possible(survey))):
            if not one.fits:
                find(one.at, survey=survey.name, what=one.what, published=one.published, counted=one.counted)
    if not compared:
        find.unsaid("both what was published of a survey and what was answered")


def _nothing_to_compare(index: DocumentIndex) -> bool:
    """Tell whether of no survey it is said what was answered, nor how many: then the items do not matter."""
    return nothing_is_known(index) and all(survey.it.response_percent is None for survey in index.surveys)


def _rate(survey: SurveyEntry) -> Iterator[_Comparison]:
    """Compare the response rate with how many were asked and answered."""
    it = survey.it
    published, invited = it.response_percent, None if it.invited is None else it.invited.exact
    responded = len(it.responses) if it.responses else None if it.responded is None else it.responded.exact
    if published is not None and invited and responded is not None:
        rate = 100 * responded / invited
        fits = abs(rate - published) <= _ROUNDING
        at = f"{survey.at}/response_percent"
        yield _Comparison(at, "the response rate", f"{published:g} %", f"{rate:.0f} %", fits)


def _counts(survey: SurveyEntry) -> Iterator[_Comparison]:
    """Compare how many answered with how many responses there are."""
    it = survey.it
    if not it.responses:
        return
    there = len(it.responses)
    if it.responded is not None:
        fits = not it.responded.surely_below(there)
        at = f"{survey.at}/responded"
        yield _Comparison(at, "the number who answered", str(it.responded), str(there), fits)
    for position, result in enumerate(it.results or ()):
        if result.n is not None:
            what = f'the number who answered "{result.item}"'
            at = f"{survey.at}/results/{position}/n"
            yield _Comparison(at, what, str(result.n), f"at most {there}", result.n <= there)


def _possible(survey: SurveyEntry) -> Iterator[_Comparison]:
    """Compare each result with what is possible at all; that it is possible does not make it right."""
    it = survey.it
    most = None if it.responses or it.responded is None else it.responded.highest
    for position, result in enumerate(it.results or ()):
        at, n, share = f"{survey.at}/results/{position}", result.n, result.agree_percent
        if n is not None and most is not None and n > most:
            what = f'the number who answered "{result.item}"'
            yield _Comparison(f"{at}/n", what, str(n), f"at most {most}", fits=False)
        elif share is not None and not it.responses and n is not None and 0 < n <= _FEW:
            nearest = _nearest(share, _shares_of(n))
            what, fits = f'the agreement of {n} with "{result.item}"', abs(nearest - share) <= _ROUNDING
            near = f"{nearest:.0f} % at the nearest"
            yield _Comparison(f"{at}/agree_percent", what, f"{share:g} %", near, fits)


@functools.cache
def _shares_of(most: int) -> tuple[float, ...]:
    """Give the percentages that so many answers can give, some of them without an opinion, sorted."""
    return tuple(sorted({100 * part / whole for whole in range(1, most + 1) for part in range(whole + 1)}))


def _nearest(share: float, possible: Sequence[float]) -> float:
    after = bisect_left(possible, share)
    low, high = possible[max(after - 1, 0)], possible[min(after, len(possible) - 1)]
    return low if share - low < high - share else high


def _shares(survey: SurveyEntry) -> Iterator[_Comparison]:
    """Compare the shares of all who agreed with the answers."""
    it = survey.it
    if not it.responses or survey.items is None:
        return
    scales = {item.id: item.answer_scale for item in survey.items}
    values: dict[str, Counter[float]] = {}
    for response in it.responses:
        for answer in response.answers or ():
            if answer.value is not None and not answer.no_opinion:
                values.setdefault(answer.item, Counter())[answer.value] += 1
    for position, result in enumerate(it.results or ()):
        scale, counted = scales.get(result.item), values.get(result.item)
        if result.agree_percent is None or result.category or not scale or not scale.agreement or not counted:
            continue
        share = 100 * sum(counted[point] for point in scale.agreement) / counted.total()
        what, at = f'the agreement with "{result.item}"', f"{survey.at}/results/{position}/agree_percent"
        fits = abs(share - result.agree_percent) <= _ROUNDING
        yield _Comparison(at, what, f"{result.agree_percent:g} %", f"{share:.0f} %", fits)


RULE = Rule(
    code="EVA106",
    name="figures-contradict-responses",
    severity="error",
    message="{survey} gives {what} as {published}; its own numbers say {counted}",
    params={
        "survey": "The survey",
        "what": "The figure that does not fit",
        "published": "The figure as it was published",
        "counted": "What its numbers give",
    },
    why="One wrong figure is enough for readers to doubt all the others.",
    remedy="Count again, and correct the figure or complete the answers.",
    when_fine="Only a part of the answers is kept here; then leave out the responses or the figures.",
    sources=("house rule",),
    reads=(*WHAT_IS_ASKED, *survey_shapes("responses.answers.item", "responses.answers.value")),
    scans=survey_shapes(
        "invited",
        "responded",
        "response_percent",
        "responses.answers.no_opinion",
        "results.item",
        "results.category",
        "results.n",
        "results.agree_percent",
    ),
    subjects=EVERY_KIND,
    examples=(
        Example(
            edits=(
                Put("/evaluation/survey/invited", 40),
                Put("/evaluation/survey/responded", 20),
                Put("/evaluation/survey/response_percent", 80),
            ),
            at="/evaluation/survey/response_percent",
        ),
    ),
    module=__name__,
    check=check,
)
