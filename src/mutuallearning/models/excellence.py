"""Excellence models: the criteria and the scale by which services look at themselves and at each other.

A model is data with a version: its sections, its criteria and its scale are revised from cycle to cycle, so nothing
of them stands in code.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.references import LocalKey
from mutuallearning.sources import Source
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Number
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.repeats import first_repeat
from mutuallearning.types.text import Slug, Text, Url

ScaleKind = Literal["ordinal", "points"]

ModelKey = Annotated[Slug, LocalKey()]
"""An id within one excellence model; another version of the model may use it again."""

_TOLERANCE = 1e-9


class ScaleLevel(Model):
    """One level of a scale, in words."""

    value: Number = Field(description="The value that stands for it.")
    label: Text | None = Field(default=None, description="What it is called.")
    description: Text | None = Field(default=None, description="What one must see to give it.")


class ScaleAspect(Model):
    """One of several things that are scored for each criterion, such as plan, do, check and act."""

    id: ModelKey = Field(description="Identifier, by which scores name it.")
    title: Text | None = Field(default=None, description="What it is called.")
    question: Text | None = Field(default=None, description="What one looks for.")


class ScoringScale(Model):
    """The values that a score may have."""

    kind: ScaleKind | None = Field(
        default=None, description="Ordinal, where only the order counts, or points, which may be added."
    )
    minimum: Number | None = Field(default=None, description="Smallest value.")
    maximum: Number | None = Field(default=None, description="Largest value.")
    step: Number | None = Field(
        default=None,
        description="Distance between neighbouring values; any value between is fine when not said.",
    )
    levels: tuple[ScaleLevel, ...] | None = Field(default=None, description="Values that have a name.")
    aspects: tuple[ScaleAspect, ...] | None = Field(
        default=None,
        description="What is scored one by one for each criterion, if not the criterion as a whole.",
    )

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.maximum <= self.minimum:
            raise contradiction(
                f"ends at {self.maximum:g}, not above its start at {self.minimum:g}", "maximum"
            )
        if self.step is not None and self.step <= 0:
            raise contradiction(f"goes in steps of {self.step:g}, which lead nowhere", "step")
        seen: set[float] = set()
        for position, level in enumerate(self.levels or ()):
            fault = "stands there twice" if level.value in seen else off_scale(self, level.value)
            if fault is not None:
                raise contradiction(
                    f"names the level {level.value:g}, which {fault}", "levels", position, "value"
                )
            seen.add(level.value)
        _stand_once((one.id for one in self.aspects or ()), "aspect", "aspects")
        return self


class Criterion(Model):
    """One thing that is assessed: an enabler, a result, a standard."""

    id: ModelKey = Field(description="Identifier, unique within the model, such as `a1`.")
    title: Text | None = Field(default=None, description="The criterion in a few words.")
    question: Text | None = Field(default=None, description="The question that the assessment answers.")
    scale: ScoringScale | None = Field(
        default=None, description="Its own scale, if it is not scored like the others."
    )


class ModelSection(Model):
    """A group of criteria."""

    id: ModelKey | None = Field(default=None, description="Identifier, unique within the model, such as `a`.")
    title: Text | None = Field(default=None, description="Title of the section.")
    criteria: tuple[Criterion, ...] | None = Field(default=None, description="What is assessed in it.")


class ExcellenceModel(Model):
    """A versioned set of criteria, with the scale by which they are scored."""

    id: Slug = Field(description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="Title of the model.")
    version: Text | None = Field(default=None, description="Version or edition, as its publisher calls it.")
    date: PartialDate | None = Field(default=None, description="When this version was published.")
    based_on: tuple[Text, ...] | None = Field(
        default=None, description="Models from which it was made, such as a common assessment framework."
    )
    scale: ScoringScale | None = Field(default=None, description="How criteria are scored.")
    sections: tuple[ModelSection, ...] | None = Field(
        default=None, description="What is assessed, in groups."
    )
    url: Url | None = Field(default=None, description="Where it can be read.")
    sources: tuple[Source, ...] | None = Field(default=None, description="Where its content comes from.")

    @model_validator(mode="after")
    def _ids_are_its_own(self) -> Self:
        sections = self.sections or ()
        _stand_once((one.id for one in sections), "section", "sections")
        places = [
            (criterion.id, number, position)
            for number, section in enumerate(sections)
            for position, criterion in enumerate(section.criteria or ())
        ]
        if again := first_repeat(name for name, _, _ in places):
            name, number, position = places[again[0]]
            at = ("sections", number, "criteria", position, "id")
            raise contradiction(f"has the criterion {name} twice", *at)
        return self


def is_bounded(scale: ScoringScale) -> bool:
    """Tell whether a scale says all that one must know to tell whether a value is on it."""
    by_levels = scale.kind == "ordinal" and scale.step is None and bool(scale.levels)
    return by_levels or (scale.minimum is not None and scale.maximum is not None)


def off_scale(scale: ScoringScale, value: float) -> str | None:
    """Say why a value is none of a scale, as the end of a sentence; nothing if it is one.

    >>> off_scale(ScoringScale(minimum=1, maximum=6, step=1), 7)
    'is above 6'
    """
    if scale.minimum is not None and value < scale.minimum:
        return f"is below {scale.minimum:g}"
    if scale.maximum is not None and value > scale.maximum:
        return f"is above {scale.maximum:g}"
    if scale.step is not None and scale.step > 0:
        steps = (value - (scale.minimum or 0)) / scale.step
        # Steps too small to be counted leave no room between them.
        if math.isfinite(steps) and not math.isclose(steps, round(steps), abs_tol=_TOLERANCE):
            return f"is between the steps of {scale.step:g}"
    named = scale.levels if scale.kind == "ordinal" and scale.step is None else None
    return "is none of the levels" if named and value not in {level.value for level in named} else None


def model_named(models: Iterable[ExcellenceModel] | None, id: str | None) -> ExcellenceModel | None:  # noqa: A002 -- the word of the documents
    """Find a model by its id."""
    return next((one for one in models or () if one.id == id), None)


def criteria_of(model: ExcellenceModel) -> tuple[Criterion, ...]:
    """List all criteria of a model in their order."""
    return tuple(criterion for section in model.sections or () for criterion in section.criteria or ())


def _stand_once(ids: Iterable[str | None], what: str, collection: str) -> None:
    names = tuple(ids)
    if again := first_repeat(names):
        raise contradiction(f"has the {what} {names[again[0]]} twice", collection, again[0], "id")
