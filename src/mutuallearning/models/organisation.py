"""Organisations: the bodies that send people, whatever they do in one activity."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from mutuallearning.models.references import OrganisationRef
from mutuallearning.types.country import Country
from mutuallearning.types.faults import contradiction
from mutuallearning.types.language import Language
from mutuallearning.types.model import Model
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.text import Slug, Text, Url

OrganisationKind = Literal[
    "ministry",
    "agency",
    "public-employment-service",
    "inspectorate",
    "regional-authority",
    "municipality",
    "european-institution",
    "international-organisation",
    "social-partner",
    "ngo",
    "network",
    "education-provider",
    "research-organisation",
    "consultancy",
    "company",
    "team",
    "other",
]

TerritorialLevel = Literal["international", "european", "national", "regional", "local", "organisation"]


class Organisation(Model):
    """A body that takes part in mutual learning: a ministry, a service, a city, a company, a team."""

    id: Slug = Field(description="Identifier, unique within the document.")
    name: Text | None = Field(default=None, description="Full name, in any language.")
    short_name: Text | None = Field(default=None, description="Abbreviation by which it is known.")
    kind: OrganisationKind | None = Field(default=None, description="What sort of body it is.")
    level: TerritorialLevel | None = Field(default=None, description="Territorial level at which it acts.")
    country: Country | None = Field(
        default=None, description="Country as two letters (ISO 3166-1); EL and UK are accepted."
    )
    region: Text | None = Field(
        default=None, description="Region, community or city within the country, where that matters."
    )
    nuts: str | None = Field(
        default=None,
        pattern=r"^[A-Z]{2}[A-Z0-9]{0,3}$",
        description="Code of the territory in the EU's NUTS classification.",
    )
    nuts_version: int | None = Field(
        default=None, ge=2003, le=2100, strict=True, description="Year of the NUTS version the code is from."
    )
    part_of: OrganisationRef | None = Field(
        default=None,
        description="The larger body to which it belongs, such as a directorate's ministry, by id.",
    )
    members: tuple[OrganisationRef, ...] | None = Field(
        default=None, description="The organisations of which it is made, for a network or group, by id."
    )
    replaces: tuple[OrganisationRef, ...] | None = Field(
        default=None, description="Earlier organisations out of which it was formed or merged, by id."
    )
    since: PartialDate | None = Field(default=None, description="Since when it has existed in this form.")
    until: PartialDate | None = Field(default=None, description="Until when it existed in this form.")
    languages: tuple[Language, ...] | None = Field(
        default=None, description="Languages in which it works, as BCP 47 tags."
    )
    url: Url | None = Field(default=None, description="Its web address.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since is not None and self.until is not None and self.until.is_before(self.since):
            raise contradiction(f"existed until {self.until}, before it began in {self.since}", "until")
        if self.id in (self.replaces or ()):
            position = (self.replaces or ()).index(self.id)
            raise contradiction("the organisation is said to replace itself", "replaces", position)
        return self
