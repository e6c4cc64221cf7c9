"""The programme: activities, cycles and outcomes over years, and what they share."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.activity_plan import ActivityPlan, Part, WrittenAs
from mutuallearning.models.actor import Actor
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.doubt import Doubt
from mutuallearning.models.evaluation import Survey
from mutuallearning.models.excellence import ExcellenceModel
from mutuallearning.models.give_and_take import GiveAndTake, give_and_take
from mutuallearning.models.organisation import Organisation, TerritorialLevel
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.period import Period
from mutuallearning.models.references import ActivityRef, ObjectiveRef, OrganisationRef, TopicRef
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.models.tally import Tally
from mutuallearning.models.topic import Cost, LearningTopic, Practice
from mutuallearning.sources import Source, Waiver
from mutuallearning.types.language import Language
from mutuallearning.types.model import Document, Model
from mutuallearning.types.numbers import Amount
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence
from mutuallearning.types.text import Currency, Paragraphs, Slug, Text, Url

MOST_DOCUMENTS = 10_000
"""Most activities, and most cycles of a kind: each is judged by itself, which takes some milliseconds."""


class Objective(Model):
    """Something that the members of a programme have agreed to work towards, each in its own way."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    statement: Text = Field(description="The objective in one or two sentences.")
    level: TerritorialLevel | None = Field(
        default=None,
        description="Level at which it was set: European, national, regional, local, organisation.",
    )
    set_by: Text | None = Field(default=None, description="The body that set it, not a name of a person.")
    part_of: ObjectiveRef | None = Field(
        default=None, description="The wider objective that it puts into practice, by id."
    )
    indicators: tuple[Text, ...] | None = Field(
        default=None, description="By what the members compare how far they have come."
    )
    source: Url | None = Field(default=None, description="Where it is laid down.")


class Coordination(Model):
    """The frame in which members learn: common objectives, each level free how to reach them.

    The EU calls it the open method of coordination: common objectives, national plans, indicators, peer reviews,
    no sanctions.
    """

    method: Literal["open-method-of-coordination", "network", "project", "company", "other"] | None = Field(
        default=None, description="How the members are bound to each other."
    )
    legal_basis: Text | None = Field(
        default=None, description="Treaty article, decision or contract it rests on."
    )
    policy_areas: tuple[Text, ...] | None = Field(
        default=None, description="Policy areas that it covers, such as employment or education."
    )
    levels: tuple[TerritorialLevel, ...] | None = Field(
        default=None, description="Levels that take part, from European to local."
    )
    objectives: tuple[Objective, ...] | None = Field(default=None, description="The common objectives.")


class Theme(Model):
    """What a programme works on in one year or period."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    title: Text = Field(description="The theme in a few words.")
    period: Period | None = Field(default=None, description="When it is worked on, often one year.")
    approved_by: Text | None = Field(default=None, description="The body that chose it.")
    approved_on: PartialDate | None = Field(default=None, description="When it was chosen.")
    topics: tuple[TopicRef, ...] | None = Field(default=None, description="The topics in it, by id.")
    objectives: tuple[ObjectiveRef, ...] | None = Field(
        default=None, description="The common objectives that it serves, by id."
    )
    activities: tuple[ActivityRef, ...] | None = Field(
        default=None, description="The activities that belong to it, by id."
    )


class Rhythm(Model):
    """Something that comes back over the life of a programme, such as a board meeting."""

    id: Slug | None = Field(default=None, description="Identifier, unique within the document.")
    what: Text = Field(description="What comes back.")
    first: PartialDate | None = Field(default=None, description="When it takes place for the first time.")
    recurs: Recurrence | None = Field(default=None, description="How often, and until when.")


class Programme(Document):
    """Activities, cycles and outcomes that belong together, and what they share.

    Whole documents stand in it. Each is a scope of its own: its ids need be unique only within it, and it also
    sees the shared organisations, actors, topics, practices and surveys of the programme.
    """

    mutuallearning: Literal[1] = Field(default=1, description="Version of the document format.")
    kind: Literal["programme"] = Field(default="programme", description="What sort of document this is.")
    id: Slug | None = Field(default=None, description="Identifier of the programme.")
    title: Text | None = Field(default=None, description="Name of the programme.")
    summary: Paragraphs | None = Field(default=None, description="The programme in a few sentences.")
    language: Language | None = Field(default=None, description="Language in which this document is written.")
    written_as: WrittenAs | None = Field(
        default=None,
        description="Plan or record, for all that does not say it itself; records are not told what they lack.",
    )
    covers: tuple[Part, ...] | None = Field(
        default=None, description="The parts of activities that this document keeps; all parts when not said."
    )
    owner: OrganisationRef | None = Field(
        default=None, description="The organisation that owns the programme."
    )
    contractor: OrganisationRef | None = Field(
        default=None, description="The organisation that runs it for the owner, by id."
    )
    members: tuple[OrganisationRef, ...] | None = Field(
        default=None, description="Organisations that belong to it, by id."
    )
    dates: Period | None = Field(default=None, description="From when to when it runs.")
    budget: Amount | None = Field(default=None, description="Money for the whole of it, in its currency.")
    currency: Currency | None = Field(
        default=None, description="Currency of the budget as three letters (ISO 4217)."
    )
    costs: tuple[Cost, ...] | None = Field(
        default=None, description="What it grants or costs, item by item, such as a sum for each network."
    )
    tallies: tuple[Tally, ...] | None = Field(
        default=None, description="How many of what there are in all: activities, members, countries, peers."
    )
    coordination: Coordination | None = Field(
        default=None, description="The frame: policy areas, levels, common objectives."
    )
    themes: tuple[Theme, ...] | None = Field(default=None, description="Annual themes and work strands.")
    rhythms: tuple[Rhythm, ...] | None = Field(
        default=None, description="What comes back over the years, such as board meetings."
    )

    organisations: tuple[Organisation, ...] | None = Field(
        default=None, description="Organisations that several activities share."
    )
    actors: tuple[Actor, ...] | None = Field(
        default=None, description="Actors that several activities share, such as a team of experts."
    )
    topics: tuple[LearningTopic, ...] | None = Field(
        default=None, description="Topics of several activities."
    )
    practices: tuple[Practice, ...] | None = Field(
        default=None, description="Records of practices, as in a database of them."
    )
    surveys: tuple[Survey, ...] | None = Field(
        default=None,
        description="Surveys that several activities use, so that their answers can be compared.",
    )
    formats: tuple[FormatProfile, ...] | None = Field(
        default=None,
        description="Own formats of the programme, and figures in which it differs from the known ones.",
    )
    excellence_models: tuple[ExcellenceModel, ...] | None = Field(
        default=None,
        description="Models by which services assess themselves and each other, in their versions.",
    )

    activities: tuple[ActivityPlan, ...] | None = Field(
        default=None, max_length=MOST_DOCUMENTS, description="The activities, each a plan of its own."
    )
    peer_review_cycles: tuple[PeerReviewCycle, ...] | None = Field(
        default=None, max_length=MOST_DOCUMENTS, description="Peer-review cycles, each a document of its own."
    )
    benchlearning_cycles: tuple[BenchlearningCycle, ...] | None = Field(
        default=None,
        max_length=MOST_DOCUMENTS,
        description="Benchlearning cycles, each a document of its own.",
    )
    outcomes: tuple[Outcome, ...] | None = Field(
        default=None, description="What is claimed to have come of the activities."
    )

    sources: tuple[Source, ...] | None = Field(
        default=None, description="Where the facts in this document come from."
    )
    doubts: tuple[Doubt, ...] | None = Field(
        default=None, description="What in this document is not certain, or said otherwise elsewhere."
    )
    waivers: tuple[Waiver, ...] | None = Field(
        default=None, description="Rules that this programme does not follow, each with its reason."
    )
    notes: Paragraphs | None = Field(default=None, description="Anything else.")

    def give_and_take(self) -> tuple[GiveAndTake, ...]:
        """Work out who hosts, who visits and who only takes, in the order in which they first take part.

        These are facts, not a ranking: a service that takes for years may give in the next.
        """
        return give_and_take(self.activities or (), self.organisations or ())
