"""Whether mutual learning suits these organisations here and now; `not now` is a good answer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.references import ActorOrPartyRef, LocalKey
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text

ReadinessAnswer = Literal["yes", "partly", "no"]

ReadinessConclusion = Literal["go", "go-with-conditions", "not-now"]

ReadinessAspect = Literal["benefit", "challenge", "condition"]

ReadinessId = Annotated[Slug, LocalKey()]
"""The id of a readiness item: the same in every check, so that checks can be compared."""


class ReadinessItem(Model):
    """One condition that should hold before an activity begins."""

    id: ReadinessId | None = Field(
        default=None, description="Identifier; the same over activities. Built-in items have fixed ones."
    )
    statement: Text | None = Field(
        default=None,
        description="The condition, such as `the host can speak openly of failures`; may be left out where the id "
        "names a built-in item.",
    )
    aspect: ReadinessAspect | None = Field(
        default=None, description="Whether it is about a benefit hoped for, a known challenge or a condition."
    )
    answer: ReadinessAnswer | None = Field(default=None, description="Whether it holds.")
    reason: Text | None = Field(default=None, description="Why the answer is what it is.")
    measure: Text | None = Field(
        default=None, description="What is done so that it will hold, or that one can live without it."
    )
    owner: ActorOrPartyRef | None = Field(default=None, description="The actor or party who does it.")
    due: Deadline | None = Field(default=None, description="By when it is done.")

    @model_validator(mode="after")
    def _says_what_should_hold(self) -> Self:
        if self.statement is None and self.id not in READINESS_ITEM_BY_ID:
            known = ", ".join(READINESS_ITEM_BY_ID)
            raise contradiction(
                f"has no statement, and its id names no built-in item; these are {known}", "statement"
            )
        return self

    def complete(self) -> ReadinessItem:
        """Give the item with what it leaves to the built-in item of its id.

        >>> ReadinessItem(id="common-goal", answer="yes").complete().aspect
        'challenge'
        """
        known = None if self.id is None else READINESS_ITEM_BY_ID.get(self.id)
        if known is None:
            return self
        missing = {
            name: getattr(known, name) for name in ("statement", "aspect") if getattr(self, name) is None
        }
        return self.model_copy(update=missing)


class Readiness(Model):
    """The check whether mutual learning suits these organisations now."""

    checked_on: PartialDate | None = Field(default=None, description="When it was checked.")
    needs_assessed_on: PartialDate | None = Field(
        default=None, description="When those who take part were asked what they need."
    )
    items: tuple[ReadinessItem, ...] | None = Field(default=None, description="The conditions looked at.")
    conclusion: ReadinessConclusion | None = Field(
        default=None, description="Go, go with conditions, not now."
    )
    reason: Text | None = Field(default=None, description="Why one came to the conclusion.")
    conditions: tuple[Text, ...] | None = Field(
        default=None, description="What must hold before one goes, where the conclusion sets conditions."
    )
    concluded_by: ActorOrPartyRef | None = Field(
        default=None, description="The actor or party who drew the conclusion."
    )
    look_again: Deadline | None = Field(
        default=None, description="When one looks again, where the conclusion is not now."
    )
    instead: Text | None = Field(
        default=None, description="What one does instead, where mutual learning does not suit."
    )


READINESS_ITEMS: Final[tuple[ReadinessItem, ...]] = (
    ReadinessItem(
        id="new-ideas",
        statement="Those who take part want new ideas and may try them out.",
        aspect="benefit",
    ),
    ReadinessItem(
        id="learning-culture",
        statement="Questions are welcome here, also those to which nobody has an answer yet.",
        aspect="benefit",
    ),
    ReadinessItem(
        id="better-relations",
        statement="The parties want to work with each other beyond this one activity.",
        aspect="benefit",
    ),
    ReadinessItem(
        id="clear-responsibilities",
        statement="It is clear who answers for which task, so that nothing stalls.",
        aspect="challenge",
    ),
    ReadinessItem(
        id="contributions-recognised",
        statement="What each person contributes will be seen and thanked, although the work is shared.",
        aspect="challenge",
    ),
    ReadinessItem(
        id="decisions-possible",
        statement="It is clear how decisions are taken where people do not agree.",
        aspect="challenge",
    ),
    ReadinessItem(
        id="common-goal",
        statement="The parties have a common goal that each could put into its own words.",
        aspect="challenge",
    ),
    ReadinessItem(
        id="time-available",
        statement="There is time to build trust and openness, and it counts as work.",
        aspect="challenge",
    ),
    ReadinessItem(
        id="suits-the-organisation",
        statement="The organisations have looked into it themselves and find that this way of learning suits them.",
        aspect="condition",
    ),
)
"""Benefits to hope for and challenges to meet, as conditions to look at before one begins (seed-workplace)."""

READINESS_ITEM_BY_ID: Final[Mapping[str, ReadinessItem]] = MappingProxyType(
    {item.id: item for item in READINESS_ITEMS if item.id is not None}
)
"""The built-in items by id."""
