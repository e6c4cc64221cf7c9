"""Where something takes place, in one line."""

from __future__ import annotations

from pydantic import BaseModel

from mutuallearning.models.period import Place, Site
from mutuallearning.types.country import country_name


def place_of(item: BaseModel) -> str | None:
    """Say where an object takes place, if it says so itself."""
    place = getattr(item, "place", None)
    if isinstance(place, str):
        return place
    if not isinstance(place, Place) or not place:
        return None
    everywhere: tuple[Place | Site, ...] = (place, *(place.further or ()))
    return "; ".join(line for one in everywhere if (line := _line(one))) or None


def _line(place: Place | Site) -> str:
    country = None if place.country is None else country_name(place.country)
    return ", ".join(part for part in (place.venue, place.city, country) if part)
