"""Who does what, who decides, who pays and who is thanked."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.agenda import Mode
from mutuallearning.models.change import Change
from mutuallearning.models.period import Place
from mutuallearning.models.references import ActorOrPartyRef, ActorRef, PartyRef
from mutuallearning.models.topic import Cost
from mutuallearning.types.count import Count
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.faults import contradiction
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence
from mutuallearning.types.text import Slug, Text

DecisionRule = Literal["one-decides", "consent", "consensus", "majority", "unanimity"]

DecisionState = Literal["open", "taken"]

RecognitionKind = Literal[
    "named-authorship",
    "certificate",
    "badge",
    "letter",
    "public-thanks",
    "time-credit",
    "award",
    "label",
    "other",
]

PaidBy = Literal["programme", "host", "home-organisation", "organiser", "shared", "nobody"]


class Responsibility(Model):
    """A task that somebody answers for."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    task: Text = Field(description="What has to be done.")
    owner: ActorRef | None = Field(default=None, description="The one actor who answers for it.")
    helpers: tuple[ActorRef, ...] | None = Field(default=None, description="Actors who help, by id.")
    due: Deadline | None = Field(default=None, description="By when, as a date or an offset from the event.")


class Decision(Model):
    """Something that has to be decided, and how."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    subject: Text = Field(description="What is to be decided.")
    deciders: tuple[ActorOrPartyRef, ...] | None = Field(
        default=None, description="Actors or parties who decide, by id."
    )
    rule: DecisionRule | None = Field(
        default=None, description="How it is decided: consensus, majority and so on."
    )
    fallback: Text | None = Field(default=None, description="What happens if the rule gives no decision.")
    due: Deadline | None = Field(default=None, description="By when it has to be decided.")
    state: DecisionState | None = Field(default=None, description="Open or already taken.")
    taken_on: PartialDate | None = Field(default=None, description="When it was taken.")
    result: Text | None = Field(default=None, description="What was decided.")

    @model_validator(mode="after")
    def _is_open_or_taken(self) -> Self:
        if self.state == "open" and self.taken_on is not None:
            raise contradiction(f"is still open, and yet was taken on {self.taken_on}", "taken_on")
        return self


class Recognition(Model):
    """How somebody's contribution is seen and thanked."""

    kind: RecognitionKind = Field(description="Certificate, named authorship, letter and so on.")
    to: tuple[ActorOrPartyRef, ...] | None = Field(
        default=None, description="Actors or parties who receive it, by id; everybody when not said."
    )
    by: ActorOrPartyRef | None = Field(default=None, description="Who gives it.")
    title: Text | None = Field(default=None, description="Name of the award, label or certificate.")
    due: Deadline | None = Field(default=None, description="When it is given.")
    given_on: PartialDate | None = Field(default=None, description="When it was really given.")


class Funding(Model):
    """Who pays for what."""

    funders: tuple[PartyRef, ...] | None = Field(default=None, description="Parties that pay, by id.")
    travel: PaidBy | None = Field(default=None, description="Who pays travel.")
    subsistence: PaidBy | None = Field(default=None, description="Who pays nights and meals.")
    interpretation: PaidBy | None = Field(
        default=None, description="Who pays interpretation and translation."
    )
    costs: tuple[Cost, ...] | None = Field(
        default=None, description="What it is planned to cost, item by item, and who pays for which."
    )
    note: Text | None = Field(
        default=None, description="Limits and conditions, such as `two people a party`."
    )


class Selection(Model):
    """How the peers were chosen."""

    criteria: tuple[Text, ...] | None = Field(default=None, description="By what they were chosen.")
    selected_by: tuple[ActorOrPartyRef, ...] | None = Field(
        default=None, description="Actors or parties who chose them, by id."
    )
    call_opened: PartialDate | None = Field(default=None, description="When peers were called for.")
    nomination_deadline: Deadline | None = Field(default=None, description="Last day for nominations.")


class Meeting(Model):
    """A meeting that prepares or continues an activity."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="What it is about.")
    due: Deadline | None = Field(
        default=None, description="When it takes place, or takes place first: a date or an offset."
    )
    recurs: Recurrence | None = Field(
        default=None,
        description="How it comes again, such as `every 5 weeks, 6 times`, the first time included.",
    )
    place: Place | None = Field(default=None, description="Where it takes place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
    parties: tuple[PartyRef, ...] | None = Field(default=None, description="Parties that meet, by id.")
    participants: Count | None = Field(default=None, description="How many people take or took part.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How its plan was changed on the way, the earliest change first."
    )
    held: PartialDate | None = Field(default=None, description="When it really took place, or began.")
    held_until: PartialDate | None = Field(default=None, description="Last day on which it was held.")
    result: Text | None = Field(default=None, description="What came out of it.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.held is not None and self.held_until is not None and self.held_until.is_before(self.held):
            text = f"was held until {self.held_until}, before it began on {self.held}"
            raise contradiction(text, "held_until")
        return self
