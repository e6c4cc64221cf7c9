"""What came back from a survey: the answers of those who took part, or the figures that were published."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from mutuallearning.models.references import PartyRef
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Amount, Flag, Percent, Whole
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text

_WHOLE = 100
_ROUNDING = 0.5
"""What rounding to whole percentages can add to each of several shares."""


class Answer(Model):
    """One respondent's answer to one item."""

    item: Slug = Field(description="The id of the item.")
    value: Amount | None = Field(
        default=None, description="The point on the scale or the number; of yes and no, 1 is yes and 0 is no."
    )
    text: Text | None = Field(default=None, description="The answer in words.")
    no_opinion: Flag | None = Field(
        default=None, description="Whether the respondent chose to give no opinion, or it did not apply."
    )


class SurveyResponse(Model):
    """What one respondent answered."""

    respondent: Slug | None = Field(
        default=None,
        description="A token made for this survey, such as `r-17`; never a name, an address or an actor's id.",
    )
    party: PartyRef | None = Field(default=None, description="The party of the respondent, if it was asked.")
    category: Slug | None = Field(
        default=None,
        description="The group of the respondent, such as `host` or `government`, if it was asked.",
    )
    answered_on: PartialDate | None = Field(default=None, description="When it was answered.")
    answers: tuple[Answer, ...] | None = Field(default=None, description="The answers, one for each item.")

    @model_validator(mode="after")
    def _one_answer_for_each_item(self) -> Self:
        answers = self.answers or ()
        if again := first_repeat(answer.item for answer in answers):
            position, first = again
            text = f'answers the item "{answers[position].item}" twice; the first time is answer {first + 1}'
            raise contradiction(text, "answers", position, "item")
        return self


class PointResult(Model):
    """How many chose one point of a scale."""

    point: Whole = Field(description="The point.")
    count: Whole | None = Field(default=None, description="How many chose it.")
    percent: Percent | None = Field(default=None, description="How many of a hundred chose it.")


class ItemResult(Model):
    """What was published of the answers to one item."""

    item: Slug = Field(description="The id of the item.")
    category: Slug | None = Field(
        default=None, description="The group of respondents that it is about; all when not said."
    )
    n: Whole | None = Field(default=None, description="How many answered the item.")
    agree_percent: Percent | None = Field(
        default=None, description="How many of a hundred agreed, or agreed strongly."
    )
    disagree_percent: Percent | None = Field(default=None, description="How many of a hundred disagreed.")
    no_opinion_percent: Percent | None = Field(
        default=None, description="How many of a hundred gave no opinion, if they are part of the hundred."
    )
    points: tuple[PointResult, ...] | None = Field(
        default=None, description="How many chose each point of the scale."
    )
    mean: Amount | None = Field(default=None, description="Mean of the values.")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        self._points_are_told_apart()
        self._shares_add_up()
        self._counts_add_up()
        return self

    def _points_are_told_apart(self) -> None:
        points = self.points or ()
        if again := first_repeat(result.point for result in points):
            raise contradiction(f"gives point {points[again[0]].point} twice", "points", again[0], "point")

    def _shares_add_up(self) -> None:
        named = ("agree_percent", "disagree_percent", "no_opinion_percent")
        shares = [(name, share) for name in named if (share := getattr(self, name)) is not None]
        total = sum(share for _, share in shares)
        if total > _WHOLE + _ROUNDING * len(shares):
            raise contradiction(f"has shares that add up to {total:g} %", shares[-1][0])
        chosen = [point.percent for point in self.points or () if point.percent is not None]
        if sum(chosen) > _WHOLE + _ROUNDING * len(chosen):
            raise contradiction(f"has shares of points that add up to {sum(chosen):g} %", "points")

    def _counts_add_up(self) -> None:
        if self.n is None:
            return
        for position, point in enumerate(self.points or ()):
            if point.count is not None and point.count > self.n:
                text = f"counts {point.count} at point {point.point}, of {self.n} who answered"
                raise contradiction(text, "points", position, "count")
        counted = sum(point.count or 0 for point in self.points or ())
        if counted > self.n:
            raise contradiction(f"counts {counted} answers, of {self.n} who answered", "points")
