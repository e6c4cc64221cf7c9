"""What a format profile file may say."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mutuallearning.types.model import Model
from mutuallearning.types.text import FormatSlug, Text

ExpectedFrom = Literal["idea", "draft", "invited", "final", "running", "done", "never"]

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
    """A figure of the format."""

    name: str = Field(
        pattern=r"^[a-z]+(-[a-z]+)*$", description="Name of the limit, such as `talk-share-max`."
    )
    value: float = Field(description="The figure.", strict=True)
    unit: Text = Field(description="Its unit, such as `minutes` or `share of session time`.")
    source: Text = Field(default=HOUSE_DEFAULT, description="Key of the source, or `house default`.")


class StandIns(Model):
    """Kinds of paper that do the work of one that the format asks for, and may be planned instead."""

    paper: Text = Field(description="Kind of paper that the format asks for.")
    kinds: tuple[Text, ...] = Field(description="Kinds that may be planned instead.")


class FormatProfile(Model):
    """A format of mutual learning, as a file describes it."""

    slug: FormatSlug = Field(
        description="Name of the format, such as `peer-review` or `peer-review/interreg`."
    )
    title: Text = Field(description="Name of the format for people.")
    summary: Text = Field(description="What it is and what it is for, in one or two sentences.")
    version: int = Field(default=1, ge=1, strict=True, description="Version of the profile.")
    extends: FormatSlug | None = Field(
        default=None, description="Profile from which it takes what it does not say."
    )
    roles: tuple[str, ...] | None = Field(default=None, description="Roles that must be filled.")
    papers: tuple[str, ...] | None = Field(default=None, description="Kinds of paper that must be planned.")
    stand_ins: tuple[StandIns, ...] | None = Field(
        default=None, description="What may be planned instead of these papers, beside what is inherited."
    )
    judgements: tuple[str, ...] | None = Field(
        default=None, description="Ways to judge those it looks at that suit the format."
    )
    expected: tuple[Expectation, ...] | None = Field(
        default=None, description="Parts expected, and from when."
    )
    limits: tuple[Limit, ...] | None = Field(default=None, description="Figures of the format.")
    exempt: tuple[str, ...] | None = Field(
        default=None, description="Codes of rules that do not apply to the format."
    )
    sources: tuple[Text, ...] | None = Field(default=None, description="Keys of the sources of the profile.")
