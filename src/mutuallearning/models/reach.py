"""How far something reaches: three offices, all regional offices, a country."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.models.organisation import TerritorialLevel
from mutuallearning.types.count import Count
from mutuallearning.types.country import Country
from mutuallearning.types.model import Model
from mutuallearning.types.numbers import Flag
from mutuallearning.types.text import Text


class Reach(Model):
    """How far a change or a practice reaches."""

    count: Count | None = Field(default=None, description="How many; may be fuzzy, such as `around 40`.")
    of: Text | None = Field(
        default=None, description="What is counted, such as `regional offices` or `jobseekers a year`."
    )
    complete: Flag | None = Field(default=None, description="Whether that is all of them there are.")
    territory: Text | None = Field(default=None, description="Region, city or other area that it covers.")
    country: Country | None = Field(default=None, description="Country as two letters (ISO 3166-1).")
    level: TerritorialLevel | None = Field(default=None, description="Territorial level that it covers.")
