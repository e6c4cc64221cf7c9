"""What a survey asks, its own items and those of the shared survey that it uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mutuallearning.models.evaluation import Survey
from mutuallearning.models.survey_item import SurveyItem
from mutuallearning.types.text import Slug

MOST_USED = 10
"""Surveys of which one may use another, one by way of the other."""

Shared = Mapping[Slug, Survey]
"""Surveys that others use, by id."""


def items_of(survey: Survey, shared: Shared | None = None) -> tuple[SurveyItem, ...] | None:
    """Give the items of a survey in full: first those of the shared survey that it uses, then its own.

    An own item stands in the place of the shared one with the same id.

    Args:
        survey: The survey.
        shared: Where to look up the shared survey, and those that it uses itself.

    Returns:
        The items, with what they leave to core items; None if it is not said what is asked, or only in a survey
        that is not at hand, or too many surveys away.

    >>> [item.topic for item in items_of(Survey(items=(SurveyItem(id="needs-matched"),))) or ()]
    ['needs-matched']
    """
    chain = tuple(_chain(survey, shared or {}))
    if any(one is None for one in chain):
        return None
    found: dict[str | int, SurveyItem] = {}
    said = False
    for one in reversed(chain):
        if one is None or one.items is None:
            continue
        said = True
        for item in one.items:
            found[len(found) if item.id is None else item.id] = item.complete()
    return tuple(found.values()) if said else None


def _chain(survey: Survey, shared: Shared) -> Iterator[Survey | None]:
    """Yield a survey, the one that it uses, and so on; None at the end if one is not at hand, or too far."""
    seen: set[str] = set()
    one: Survey | None = survey
    while one is not None:
        yield one
        name = one.uses
        # A ring of surveys that use each other adds nothing more.
        if name is None or name in seen:
            return
        seen.add(name)
        one = shared.get(name) if len(seen) <= MOST_USED else None
    yield None
