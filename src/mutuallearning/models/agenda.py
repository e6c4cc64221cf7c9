"""The agenda: days, sessions, tracks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.conduct import ConfidentialityLevel
from mutuallearning.models.references import ActorRef, PartyRef, PracticeRef, QuestionRef, SessionRef
from mutuallearning.types.clock import ClockTime, minutes_of
from mutuallearning.types.count import Count
from mutuallearning.types.faults import contradiction
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text
from mutuallearning.types.vocabulary import OpenVocabulary
from mutuallearning.types.zone import TimeZone

Mode = Literal["on-site", "online", "hybrid"]

SESSION_KINDS = (
    "welcome",
    "introductions",
    "briefing",
    "team-meeting",
    "presentation",
    "case-presentation",
    "panel",
    "plenary",
    "questions",
    "discussion",
    "round-table",
    "working-group",
    "breakout",
    "workshop",
    "exercise",
    "debate",
    "world-cafe",
    "interview",
    "site-visit",
    "study-tour",
    "political-meeting",
    "observation",
    "advice",
    "feedback",
    "recommendations",
    "conclusions",
    "reflection",
    "next-steps",
    "training",
    "break",
    "meal",
    "social",
    "closing",
)

SessionKind = Annotated[str, OpenVocabulary(SESSION_KINDS)]

SESSION_THEMES = (
    "context",
    "practice",
    "evidence",
    "obstacles",
    "failures",
    "success-factors",
    "transfer",
    "assumptions",
    "user-experience",
    "costs",
    "next-steps",
    "method",
)

SessionTheme = Annotated[str, OpenVocabulary(SESSION_THEMES)]


class Session(Model):
    """One item of an agenda."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text | None = Field(default=None, description="Title as it stands in the programme.")
    kind: SessionKind | None = Field(
        default=None,
        description="What happens: presentation, discussion, site visit, break, or an own `x-` kind.",
    )
    start: ClockTime | None = Field(
        default=None, description="Start on the clock of the agenda, such as 9:30."
    )
    end: ClockTime | None = Field(default=None, description="End on the clock of the agenda, such as 10:15.")
    minutes: int | None = Field(
        default=None, ge=1, le=1440, strict=True, description="Length in minutes, where no end is given."
    )
    parallel: Count | None = Field(
        default=None, description="How many of the kind run at once, where they are not told one by one."
    )
    groups: Count | None = Field(default=None, description="In how many groups people work.")
    joint: Flag | None = Field(
        default=None, description="Whether groups that otherwise meet apart sit together in it."
    )
    track: Slug | None = Field(default=None, description="Track, where sessions run in parallel.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid, if not as the whole.")
    place: Text | None = Field(default=None, description="Room or address.")
    leads: tuple[ActorRef, ...] | None = Field(
        default=None, description="Actors who lead the session, by id: facilitator, chair, moderator."
    )
    speakers: tuple[ActorRef, ...] | None = Field(
        default=None, description="Actors who have the floor, by id."
    )
    parties: tuple[PartyRef, ...] | None = Field(
        default=None, description="Parties that have the floor, where no actor is named yet."
    )
    group: tuple[ActorRef, ...] | None = Field(
        default=None, description="Actors who sit in this session, if not everybody, by id."
    )
    about: tuple[SessionTheme, ...] | None = Field(
        default=None, description="What it deals with: obstacles, failures, transfer, evidence and so on."
    )
    items: tuple[Text, ...] | None = Field(
        default=None, description="The points to be dealt with, in their order."
    )
    questions: tuple[QuestionRef, ...] | None = Field(
        default=None, description="The learning questions that it serves, by id."
    )
    practices: tuple[PracticeRef, ...] | None = Field(
        default=None, description="The practices that it looks at, by id."
    )
    why: Text | None = Field(default=None, description="Why it is on the agenda, for those who take part.")
    languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages spoken in it, if not those of the whole activity."
    )
    interpretation: tuple[Language, ...] | None = Field(
        default=None, description="Languages into which it is interpreted."
    )
    confidentiality: ConfidentialityLevel | None = Field(
        default=None, description="What may be told outside, if not as the whole activity."
    )
    planned_as: SessionRef | None = Field(
        default=None,
        description="On an agenda of what really happened: the planned session that it was, by id.",
    )

    @model_validator(mode="after")
    def _times_agree(self) -> Self:
        if self.start is not None and self.end is not None:
            if self.end <= self.start:
                text = f"ends at {self.end:%H:%M}, not after its start at {self.start:%H:%M}"
                raise contradiction(text, "end")
            if self.minutes is not None:
                length = minutes_of(self.end) - minutes_of(self.start)
                if self.minutes != length:
                    text = f"is said to last {self.minutes} minutes, but start and end are {length} minutes apart"
                    raise contradiction(text, "minutes")
        return self


class Day(Model):
    """One day of an agenda."""

    date: PartialDate | None = Field(default=None, description="The date; may be left out until it is known.")
    title: Text | None = Field(default=None, description="Heading of the day.")
    start: ClockTime | None = Field(default=None, description="When the day begins, such as 8:45.")
    end: ClockTime | None = Field(default=None, description="When the day ends, such as 16:15.")
    place: Text | None = Field(default=None, description="Where the day takes place.")
    mode: Mode | None = Field(default=None, description="On site, online or hybrid, if not as the whole.")
    sessions: tuple[Session, ...] | None = Field(default=None, description="What happens on the day.")

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.start is not None and self.end is not None and self.end <= self.start:
            text = f"ends at {self.end:%H:%M}, not after its start at {self.start:%H:%M}"
            raise contradiction(text, "end")
        return self


class Agenda(Model):
    """What happens when."""

    time_zone: TimeZone | None = Field(
        default=None, description="Time zone of all times on the agenda, such as `Europe/Vienna`."
    )
    complete: Flag | None = Field(
        default=None, description="Whether this is all that happens, or only what is known of it."
    )
    days: tuple[Day, ...] | None = Field(default=None, description="The days in their order.")
    sessions: tuple[Session, ...] | None = Field(
        default=None, description="What also happens, where it is not known on which day."
    )


def sessions_of(agenda: Agenda | None, at: str = "") -> Iterator[tuple[str, Session]]:
    """Give the sessions of an agenda with their pointers: those of each day, then those of which no day is known.

    Args:
        agenda: The agenda.
        at: Its own pointer.

    >>> agenda = Agenda.model_validate({"days": [{"sessions": [{}]}], "sessions": [{}]})
    >>> [place for place, _ in sessions_of(agenda, "/agenda")]
    ['/agenda/days/0/sessions/0', '/agenda/sessions/0']
    """
    if agenda is None:
        return
    for number, day in enumerate(agenda.days or ()):
        for position, session in enumerate(day.sessions or ()):
            yield f"{at}/days/{number}/sessions/{position}", session
    for position, session in enumerate(agenda.sessions or ()):
        yield f"{at}/sessions/{position}", session
