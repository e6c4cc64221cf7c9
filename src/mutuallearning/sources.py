"""Cited sources and waivers: small models that plans, format profiles and rules all use."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text, Url


class Source(Model):
    """Where a fact, a figure or a norm comes from."""

    id: Slug | None = Field(default=None, description="Short name by which it is cited.")
    author: Text | None = Field(default=None, description="Author or body.")
    title: Text = Field(description="Title of the page, paper or law.")
    date: PartialDate | None = Field(default=None, description="When it was published.")
    seen: PartialDate | None = Field(default=None, description="When it was read.")
    url: Url | None = Field(default=None, description="Where it can be read.")


class Waiver(Model):
    """A rule that a document does not follow, and why: comply or explain."""

    rule: Text = Field(description="Code or name of the rule.")
    target: Text | None = Field(
        default=None,
        description="Id of the object it is for, or a JSON Pointer; the whole document when not said.",
    )
    reason: Text = Field(description="Why the rule is not followed here.")
    who: Text | None = Field(default=None, description="The function that decided so, not a name.")
    until: PartialDate | None = Field(
        default=None, description="Last day on which the waiver holds; for ever when not said."
    )
