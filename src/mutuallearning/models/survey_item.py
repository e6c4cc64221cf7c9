"""The items of a survey and the scales on which they are answered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.references import LocalKey
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.text import Slug, Text

SurveyTopic = Literal["relevance", "understanding", "needs-matched", "method", "intention", "other"]

AnswerScale = Literal["agreement-5", "agreement-4", "yes-no", "number", "open-text"]

EvaluationLevel = Literal["reaction", "learning", "behaviour", "results"]
"""How deep one looks: whether they liked it, what they learned, what they do now, what it changed."""

ItemId = Annotated[Slug, LocalKey()]
"""The id of an item: the same in every survey that asks it, so that answers can be compared."""

MIN_POINTS, MAX_POINTS = 2, 11


class Scale(Model):
    """A scale of points, such as from 1 (strongly disagree) to 5 (strongly agree)."""

    points: int = Field(
        ge=MIN_POINTS, le=MAX_POINTS, strict=True, description="How many points it has, from 2 to 11."
    )
    lowest: Literal[0, 1] | None = Field(
        default=None, description="Its lowest point: 0 or, when not said, 1."
    )
    labels: tuple[Text, ...] | None = Field(
        default=None, description="What the points are called, from the lowest to the highest."
    )
    agreement: tuple[int, ...] | None = Field(
        default=None, description="The points that count as agreement, such as 4 and 5 of five."
    )

    @property
    def first(self) -> int:
        """The lowest point."""
        return 1 if self.lowest is None else self.lowest

    @property
    def last(self) -> int:
        """The highest point."""
        return self.first + self.points - 1

    def has(self, value: float) -> bool:
        """Tell whether a value is one of its points."""
        return self.first <= value <= self.last and value == int(value)

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if self.labels and len(self.labels) != self.points:
            raise contradiction(f"has {self.points} points and {len(self.labels)} labels", "labels")
        for position, point in enumerate(self.agreement or ()):
            if not self.has(point):
                text = f"counts {point} as agreement, on a scale from {self.first} to {self.last}"
                raise contradiction(text, "agreement", position)
        return self


SCALES: Final[Mapping[AnswerScale, Scale]] = MappingProxyType(
    {
        "agreement-5": Scale(
            points=5,
            labels=("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
            agreement=(4, 5),
        ),
        "agreement-4": Scale(
            points=4, labels=("Strongly disagree", "Disagree", "Agree", "Strongly agree"), agreement=(3, 4)
        ),
        "yes-no": Scale(points=2, lowest=0, labels=("No", "Yes"), agreement=(1,)),
    }
)
"""The named scales that have points."""


class SurveyItem(Model):
    """One item of a survey."""

    id: ItemId | None = Field(
        default=None,
        description="Identifier; the same over events, to compare them. Core items have fixed ones.",
    )
    text: Text | None = Field(
        default=None, description="The item as it is shown; may be left out where the id names a core item."
    )
    topic: SurveyTopic | None = Field(
        default=None,
        description="What it asks after; the first three are the core items of the EU's employment programme.",
    )
    level: EvaluationLevel | None = Field(
        default=None, description="How deep it looks: reaction, learning, behaviour at home, results."
    )
    scale: AnswerScale | None = Field(default=None, description="How it is answered.")
    own_scale: Scale | None = Field(
        default=None, description="The points of its scale, where it is none of the named ones."
    )

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if self.text is None and self.id not in CORE_ITEM_BY_ID:
            known = ", ".join(CORE_ITEM_BY_ID)
            raise contradiction(f"has no text, and its id names no core item; these are {known}", "text")
        if self.own_scale and self.scale is not None:
            raise contradiction("is answered both on a named scale and on an own one", "own_scale")
        return self

    @property
    def core(self) -> SurveyItem | None:
        """The core item that its id names."""
        return None if self.id is None else CORE_ITEM_BY_ID.get(self.id)

    def complete(self) -> SurveyItem:
        """Give the item with what it leaves to the core item of its id.

        >>> SurveyItem(id="needs-matched").complete().topic
        'needs-matched'
        """
        core = self.core
        if core is None:
            return self
        missing = {
            name: getattr(core, name) for name in ("text", "topic", "level") if getattr(self, name) is None
        }
        if self.scale is None and not self.own_scale:
            missing["scale"] = core.scale
        return self.model_copy(update=missing)

    @property
    def answer_scale(self) -> Scale | None:
        """The points on which it is answered; None for numbers, open texts and scales that are not said."""
        it = self.complete()
        return it.own_scale or (None if it.scale is None else SCALES.get(it.scale))


CORE_ITEMS: Final[tuple[SurveyItem, ...]] = (
    SurveyItem(
        id="relevance-to-work",
        text="The activity gave me information and knowledge that are relevant to my work.",
        topic="relevance",
        level="reaction",
        scale="agreement-5",
    ),
    SurveyItem(
        id="understanding-of-other-countries",
        text="The activity helped me to understand better what other countries do, and what for.",
        topic="understanding",
        level="learning",
        scale="agreement-5",
    ),
    SurveyItem(
        id="needs-matched",
        text="The activity matched my needs.",
        topic="needs-matched",
        level="reaction",
        scale="agreement-5",
    ),
)
"""The three items of the EU's employment programme, as asked of its participants at the end of 2016 (seed-eu)."""

CORE_ITEM_BY_ID: Final[Mapping[str, SurveyItem]] = MappingProxyType(
    {item.id: item for item in CORE_ITEMS if item.id is not None}
)
"""The core items by id."""
