"""What a format profile file may say."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.types.model import Model
from mutuallearning.types.offset import Offset
from mutuallearning.types.text import FormatSlug, Slug, Text

ExpectedFrom = Literal["idea", "draft", "invited", "final", "running", "done", "never"]

Mode = Literal["on-site", "online", "hybrid"]

MODES: tuple[Mode, ...] = ("on-site", "online", "hybrid")
"""The ways to meet for which a figure may differ."""

Setting = Literal["public-policy", "workplace"]

Confidentiality = Literal["open", "no-attribution", "closed"]

HOUSE_DEFAULT = "house default"
"""The source of a figure that is our own judgement."""


class Expectation(Model):
    """A part of a plan that the format expects from some stage on."""

    part: str = Field(
        pattern=r"^[a-z_]+(\.[a-z_]+)*$", description="Shape of the part, such as `topics.questions`."
    )
    stage: ExpectedFrom = Field(
        description="Stage from which its absence is a finding; `never` takes it back."
    )
    source: Text = Field(default=HOUSE_DEFAULT, description="Key of the source, or `house default`.")


class Limit(Model):
    """A figure of the format; a band is a pair of them, such as `days-min` and `days-max`."""

    name: str = Field(
        pattern=r"^[a-z]+(-[a-z]+)*$", description="Name of the limit, such as `talk-share-max`."
    )
    value: float = Field(description="The figure.", strict=True, allow_inf_nan=False)
    unit: Text = Field(description="Its unit, such as `minutes` or `share of session time`.")
    mode: Mode | None = Field(
        default=None, description="The only way to meet for which it holds; all when not said."
    )
    source: Text = Field(default=HOUSE_DEFAULT, description="Key of the source, or `house default`.")


class StandIns(Model):
    """Kinds of paper that do the work of one that the format asks for, and may be planned instead."""

    paper: Slug = Field(description="Kind of paper that the format asks for.")
    kinds: tuple[Slug, ...] = Field(description="Kinds that may be planned instead.")


class Milestone(Model):
    """Something that is due before or after the event."""

    what: Text = Field(description="What is due, such as `Host paper`.")
    when: Offset = Field(
        description="By when, such as `4 weeks before start` or `within 3 months after end`."
    )
    paper: Slug | None = Field(default=None, description="Kind of paper that is due then.")
    part: str | None = Field(
        default=None,
        pattern=r"^[a-z_]+(\.[a-z_]+)*$",
        description="Shape of the part of a plan that holds this date, such as `follow_up.due`.",
    )
    source: Text = Field(default=HOUSE_DEFAULT, description="Key of the source, or `house default`.")


class AgendaItem(Model):
    """A session that the agenda of the format usually has."""

    title: Text = Field(description="What the session is called.")
    kind: Slug = Field(description="Kind of session, such as `discussion`.")
    minutes: int | None = Field(
        default=None, ge=1, le=1440, strict=True, description="How long it usually takes, in minutes."
    )
    day: int | None = Field(
        default=None, ge=1, le=366, strict=True, description="Day of the event; the first one is 1."
    )
    about: tuple[Slug, ...] | None = Field(
        default=None, description="What it deals with: obstacles, transfer, evidence and so on."
    )


class OutlineSection(Model):
    """A section that a paper usually has."""

    heading: Text = Field(description="Heading of the section.")
    hint: Text | None = Field(default=None, description="What to write in it.")
    tag: Slug | None = Field(default=None, description="What it is about, as a plan says it of a section.")


class Outline(Model):
    """How a kind of paper is laid out."""

    paper: Slug = Field(description="Kind of the paper.")
    title: Text | None = Field(default=None, description="What the paper is called in this format.")
    sections: tuple[OutlineSection, ...] = Field(description="Its sections, in this order.")
    max_pages: int | None = Field(
        default=None, ge=1, le=1000, strict=True, description="Most pages that it should have."
    )
    source: Text = Field(default=HOUSE_DEFAULT, description="Key of the source, or `house default`.")


class FormatProfile(Model):
    """A format of mutual learning, as a file describes it."""

    slug: FormatSlug = Field(
        description="Name of the format, such as `peer-review` or `peer-review/interreg`."
    )
    title: Text | None = Field(
        default=None, description="Name of the format for people; its slug in words when not said."
    )
    summary: Text | None = Field(
        default=None, description="What it is and what it is for, in one or two sentences."
    )
    version: int = Field(default=1, ge=1, le=1_000_000, strict=True, description="Version of the profile.")
    extends: FormatSlug | None = Field(
        default=None, description="Profile from which it takes what it does not say."
    )
    purposes: tuple[Slug, ...] | None = Field(
        default=None, description="What activities of the format are for, such as `problem-solving`."
    )
    setting: Setting | None = Field(
        default=None, description="Where it is at home: public policy or workplace."
    )
    recurs: Text | None = Field(
        default=None, description="How often it usually meets, such as `every 4 to 6 weeks`."
    )
    stances: tuple[Slug, ...] | None = Field(
        default=None, description="Stances of parties that must be there, such as `host`."
    )
    roles: tuple[Slug, ...] | None = Field(default=None, description="Roles that must be filled.")
    optional_roles: tuple[Slug, ...] | None = Field(
        default=None, description="Roles that are often filled and need not be."
    )
    papers: tuple[Slug, ...] | None = Field(default=None, description="Kinds of paper that must be planned.")
    optional_papers: tuple[Slug, ...] | None = Field(
        default=None, description="Kinds of paper that are often planned and need not be."
    )
    stand_ins: tuple[StandIns, ...] | None = Field(
        default=None, description="What may be planned instead of these papers, beside what is inherited."
    )
    outlines: tuple[Outline, ...] | None = Field(
        default=None, description="How its papers are laid out, where not as inherited."
    )
    judgements: tuple[Slug, ...] | None = Field(
        default=None, description="Ways to judge those it looks at that suit the format."
    )
    expected: tuple[Expectation, ...] | None = Field(
        default=None, description="Parts expected, and from when."
    )
    limits: tuple[Limit, ...] | None = Field(default=None, description="Figures of the format.")
    timeline: tuple[Milestone, ...] | None = Field(
        default=None, description="What is due when, before and after the event."
    )
    agenda: tuple[AgendaItem, ...] | None = Field(
        default=None, description="Sessions of a usual agenda, in this order."
    )
    confidentiality: Confidentiality | None = Field(
        default=None, description="What may usually be told outside: all, what but not who, nothing."
    )
    confidentiality_source: Text | None = Field(
        default=None, description="Key of the source of this; a house default when not said."
    )
    follow_up: tuple[Text, ...] | None = Field(default=None, description="What usually follows the event.")
    exempt: tuple[Text, ...] | None = Field(
        default=None, description="Codes of rules that do not apply to the format."
    )
    sources: tuple[Text, ...] | None = Field(default=None, description="Keys of the sources of the profile.")
