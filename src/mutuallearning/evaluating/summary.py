"""What a survey says, item by item and group by group: counts always, figures of small groups never."""

from __future__ import annotations

from typing import Literal

import attrs

from mutuallearning.models.survey_item import EvaluationLevel, Scale
from mutuallearning.types.count import Count

Breakdown = Literal["party", "category"]

Origin = Literal["responses", "published"]

KeptBack = Literal["too-few", "to-protect-others"]

_HUNDRED = 100.0


@attrs.frozen
class PointCount:
    """How many chose one point of a scale.

    Attributes:
        point: The point.
        label: What it is called, if it has a name.
        count: How many chose it.
    """

    point: int
    label: str | None
    count: int


@attrs.frozen(kw_only=True)
class ItemSummary:
    """What the answers to one item say, of all respondents or of one group.

    Attributes:
        item: The id of the item; None if it has none.
        text: The item as it was shown, if that is known.
        level: How deep the item looks, if that is said.
        scale: The points on which it was answered; None for numbers and open texts.
        breakdown: By what respondents were told apart; None if this is about all.
        group: The group; None for all, or, in a breakdown, for those who did not say.
        origin: Whether it was counted from responses or was published.
        n: How many answered; None if that was not published.
        no_opinion: How many chose to give no opinion; they are not in `n`.
        left_out: How many answers are on no point of the scale; they are not in `n`.
        invited: How many were asked; None if that is not known.
        agreed: How many agreed; None if kept back, not published, or the item has no points that count as agreement.
        agree_percent: How many of a hundred agreed; None for the same reasons.
        points: How many chose each point; empty if kept back or not known.
        mean: Mean of the values; None if kept back, not known, or the item has no values.
        kept_back: Why figures are kept back; None if they are not.
        smallest_group: How many must have answered for figures to be shown.
    """

    item: str | None
    text: str | None
    level: EvaluationLevel | None
    scale: Scale | None
    breakdown: Breakdown | None = None
    group: str | None = None
    origin: Origin
    n: int | None
    no_opinion: int = 0
    left_out: int = 0
    invited: Count | None = None
    agreed: int | None = None
    agree_percent: float | None = None
    points: tuple[PointCount, ...] = ()
    mean: float | None = None
    kept_back: KeptBack | None = None
    smallest_group: int

    @property
    def response_percent(self) -> float | None:
        """How many of a hundred who were asked answered this item; None unless both numbers are known exactly."""
        asked = None if self.invited is None else self.invited.exact
        return _HUNDRED * self.n / asked if self.n is not None and asked else None

    def withheld(self, why: KeptBack) -> ItemSummary:
        """Give the same without the figures: only how many answered."""
        return attrs.evolve(self, agreed=None, agree_percent=None, points=(), mean=None, kept_back=why)

    def __str__(self) -> str:
        whom = "" if self.breakdown is None else f" ({self.group or f'{self.breakdown} not said'})"
        return f"{self.item or self.text or 'item'}{whom}: {self._figures}; {self._basis}"

    @property
    def _figures(self) -> str:
        if self.kept_back == "too-few":
            return f"kept back, fewer than {self.smallest_group} answered"
        if self.kept_back is not None:
            return "kept back, so that a smaller group cannot be worked out"
        if self.agree_percent is not None:
            return f"{self.agree_percent:.0f} % agree"
        return "no figures" if self.mean is None else f"mean {self.mean:.1f}"

    @property
    def _basis(self) -> str:
        answered = "number of answers not published" if self.n is None else f"n = {self.n}"
        return answered if self.invited is None else f"{answered} of {self.invited} asked"


@attrs.frozen
class ResponseRate:
    """How many answered a survey, of how many who were asked.

    Attributes:
        responded: How many answered, if that is known.
        invited: How many were asked, if that is known.
        percent: How many of a hundred answered: worked out where both numbers are exact, otherwise as published,
            otherwise None.
    """

    responded: Count | None
    invited: Count | None
    percent: float | None

    def __str__(self) -> str:
        responded, invited = self.responded or "an unknown number", self.invited or "an unknown number"
        share = "" if self.percent is None else f" ({self.percent:.0f} %)"
        return f"{responded} of {invited} answered{share}"
