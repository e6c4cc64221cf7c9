"""Papers: what is written before, during and after an activity."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mutuallearning.models.conduct import Visibility
from mutuallearning.models.references import ActorRef, OrganisationRef, PartyRef, PracticeRef
from mutuallearning.types.count import Count
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag, Positive
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text, Url
from mutuallearning.types.vocabulary import OpenVocabulary

PAPER_KINDS = (
    "invitation",
    "concept-note",
    "modus-operandi",
    "terms-of-reference",
    "programme",
    "host-paper",
    "comments-paper",
    "peer-questions",
    "thematic-paper",
    "background-paper",
    "self-assessment",
    "questionnaire",
    "position-statement",
    "presentation",
    "problem-statement",
    "minutes",
    "learning-note",
    "feedback-report",
    "draft-report",
    "report",
    "synthesis-report",
    "key-policy-messages",
    "executive-summary",
    "action-plan",
    "transfer-plan",
    "roadmap",
    "practice-fiche",
    "evaluation-report",
)

PaperKind = Annotated[str, OpenVocabulary(PAPER_KINDS)]

PAPER_SECTIONS = (
    "context",
    "practice",
    "evidence",
    "obstacles",
    "failures",
    "assumptions",
    "strengths",
    "opportunities",
    "success-factors",
    "transfer",
    "questions",
    "recommendations",
    "next-steps",
    "method",
)

PaperSection = Annotated[str, OpenVocabulary(PAPER_SECTIONS)]

PaperState = Literal["planned", "announced", "delivered", "published", "dropped"]
"""How far a paper has come, in this order; `announced` means that its publication was promised, `dropped` that it is
never going to be written."""

PaperTiming = Literal["before", "during", "after"]


class Paper(Model):
    """A document of an activity: host paper, comments paper, report and so on."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    kind: PaperKind = Field(description="Which paper it is: host paper, report, or an own `x-` kind.")
    title: Text | None = Field(default=None, description="Title of the paper.")
    responsible: ActorRef | None = Field(default=None, description="The one actor who sees that it appears.")
    authors: tuple[ActorRef, ...] | None = Field(default=None, description="Actors who write it, by id.")
    author_parties: tuple[PartyRef, ...] | None = Field(
        default=None, description="Parties that write it, where no actor is named, by id."
    )
    author_organisations: tuple[OrganisationRef, ...] | None = Field(
        default=None, description="Organisations that write it, where they are no party, by id."
    )
    by: Text | None = Field(
        default=None, description="Who writes it in words, where it is no recorded actor or body; no names."
    )
    number: Count | None = Field(
        default=None,
        description="How many papers of this kind there are, where they are not told one by one.",
    )
    per: Text | None = Field(
        default=None, description="For each of what there is one, such as `pair` or `city`."
    )
    anonymous_because: Text | None = Field(
        default=None, description="Why no author is named, if that was decided."
    )
    timing: PaperTiming | None = Field(
        default=None, description="Whether it is written before, during or after the event."
    )
    state: PaperState | None = Field(
        default=None,
        description="Planned, announced, delivered, published or dropped; what its dates say when not said.",
    )
    due: Deadline | None = Field(
        default=None, description="When it is due: a date, or an offset such as `4 weeks before start`."
    )
    delivered: PartialDate | None = Field(default=None, description="When it really arrived.")
    published: PartialDate | None = Field(default=None, description="When it was published.")
    published_in: Text | None = Field(
        default=None, description="Where it is or will be published, such as a series or a knowledge centre."
    )
    presented_at: Text | None = Field(
        default=None, description="The event at which it is presented, such as a dissemination seminar."
    )
    audience: Visibility | None = Field(default=None, description="Who gets to read it.")
    languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages in which it exists, as BCP 47 tags."
    )
    summary_languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages in which at least a summary exists."
    )
    max_pages: Positive | None = Field(default=None, description="Page limit, without annexes.")
    sections: tuple[PaperSection, ...] | None = Field(default=None, description="What it deals with.")
    headings: tuple[Text, ...] | None = Field(
        default=None, description="Its headings or contents, as they are worded."
    )
    practices: tuple[PracticeRef, ...] | None = Field(
        default=None, description="The practices that it describes, by id."
    )
    host_may_comment: Flag | None = Field(
        default=None, description="Whether those under review may comment on the draft."
    )
    attributed: Flag | None = Field(
        default=None, description="Whether it says who said what in the activity."
    )
    url: Url | None = Field(default=None, description="Where it can be read.")
