"""Scores: how a service sees itself and how its visitors see it, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs
from pydantic import Field

from mutuallearning.models.excellence import ExcellenceModel, criteria_of
from mutuallearning.models.references import ActorRef, PaperRef
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Number
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text

Side = Literal["self", "external"]


class Score(Model):
    """How one criterion is seen by one side."""

    criterion: Slug = Field(description="The criterion of the excellence model, by its id there.")
    aspect: Slug | None = Field(
        default=None,
        description="The aspect of the scale, by its id there, if aspects are scored one by one.",
    )
    by: Side = Field(description="Who gives it: the service itself, or its visitors.")
    assessor: ActorRef | None = Field(
        default=None, description="Whose score it is, if not the one on which the side agreed."
    )
    value: Number | None = Field(default=None, description="The value, on the scale of the model.")
    on: PartialDate | None = Field(default=None, description="When it was given.")
    rationale: Text | None = Field(default=None, description="Why this value and no other.")
    evidence: tuple[PaperRef, ...] | None = Field(default=None, description="Papers that show it, by id.")
    strengths: tuple[Text, ...] | None = Field(default=None, description="What is done well.")
    openings: tuple[Text, ...] | None = Field(default=None, description="Where there is room to do better.")


@attrs.frozen
class Gap:
    """One criterion as both sides see it: facts, no judgement on either.

    Attributes:
        criterion: Id of the criterion.
        title: Its title, if the model gives one.
        aspect: Id of the aspect, if aspects are scored.
        own: The service's own value, if there is one.
        external: The visitors' value, if there is one.
        unknown_criterion: Whether the model has no such criterion.
    """

    criterion: str
    title: str | None
    aspect: str | None
    own: float | None
    external: float | None
    unknown_criterion: bool = False

    @property
    def difference(self) -> float | None:
        """How far the visitors' value is above the own one; nothing if one of them is missing."""
        return None if self.own is None or self.external is None else self.external - self.own


def gaps(scores: Iterable[Score] | None, model: ExcellenceModel | None) -> tuple[Gap, ...]:
    """Put both sides beside each other, in the order of the model, never by size.

    Criteria that nobody scored are listed too: what is missing stays missing. Scores of single assessors are left
    out; only what a side agreed on counts.

    Args:
        scores: The scores.
        model: The model; without one, criteria come in the order in which they are scored.
    """
    agreed: dict[tuple[str, str | None], dict[Side, float | None]] = {}
    for score in scores or ():
        if score.assessor is None:
            agreed.setdefault((score.criterion, score.aspect), {})[score.by] = score.value
    titles = {} if model is None else {criterion.id: criterion.title for criterion in criteria_of(model)}
    scored = {criterion for criterion, _ in agreed}
    order = dict.fromkeys([*titles, *(criterion for criterion, _ in agreed)])
    keys = [
        key
        for criterion in order
        for key in (
            [known for known in agreed if known[0] == criterion]
            if criterion in scored
            else [(criterion, None)]
        )
    ]
    return tuple(
        Gap(
            criterion=criterion,
            title=titles.get(criterion),
            aspect=aspect,
            own=agreed.get((criterion, aspect), {}).get("self"),
            external=agreed.get((criterion, aspect), {}).get("external"),
            unknown_criterion=model is not None and criterion not in titles,
        )
        for criterion, aspect in keys
    )


def one_each(scores: Iterable[Score] | None) -> None:
    """Refuse two scores of one thing by the same side.

    Raises:
        PydanticCustomError: There are two; see `faults.contradiction`.
    """
    given = tuple(scores or ())
    if again := first_repeat((one.criterion, one.aspect, one.by, one.assessor) for one in given):
        score = given[again[0]]
        side = "by the service itself" if score.by == "self" else "by the visitors"
        raise contradiction(f"has the criterion {score.criterion} scored twice {side}", "scores", again[0])
