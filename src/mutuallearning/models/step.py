"""Steps: what happens one after the other where an activity is no meeting, or more than one."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mutuallearning.models.agenda import Mode
from mutuallearning.models.change import Change
from mutuallearning.models.period import Place
from mutuallearning.models.references import ActorOrPartyRef, PartyRef
from mutuallearning.types.count import Count
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text
from mutuallearning.types.vocabulary import OpenVocabulary

STEP_KINDS = (
    "task",
    "call",
    "matching",
    "input",
    "drafting",
    "comments",
    "peer-visit",
    "between-visits",
    "meeting",
    "webinar",
    "report",
    "dissemination",
)

StepKind = Annotated[str, OpenVocabulary(STEP_KINDS)]


class Step(Model):
    """One step of a process: a draft goes out, pairs visit each other, comments come back."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    kind: StepKind | None = Field(
        default=None, description="What sort of step it is: drafting, peer visit, or an own `x-` kind."
    )
    what: Text | None = Field(default=None, description="What happens in it.")
    due: Deadline | None = Field(
        default=None, description="When it is planned: a date, or an offset such as `2 weeks before start`."
    )
    until: PartialDate | None = Field(default=None, description="Until when it is planned to go on.")
    done: PartialDate | None = Field(default=None, description="When it really happened or began.")
    done_until: PartialDate | None = Field(default=None, description="Until when it really went on.")
    changes: tuple[Change, ...] | None = Field(
        default=None, description="How its plan was changed on the way, the earliest change first."
    )
    place: Place | None = Field(default=None, description="Where it takes place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid.")
    participants: Count | None = Field(default=None, description="How many people take or took part in it.")
    responsible: ActorOrPartyRef | None = Field(
        default=None, description="The actor or party that sees to it, by id."
    )
    parties: tuple[PartyRef, ...] | None = Field(default=None, description="Parties that take part, by id.")
