"""CUR401: too few parties that look at it from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_OUTSIDE: tuple[Stance, ...] = ("peer", "assisting", "participant", "member", "fellow", "joining")
"""Stances of those who know it from elsewhere; the visitors of a study visit often take part as equals."""


@attrs.frozen
class View:
    """From where a party looks.

    Attributes:
        id: Id of the party.
        organisation: Id of its organisation.
        country: Country it speaks for, its organisation's if it does not say.
        region: Region it speaks for.
    """

    id: str
    organisation: str | None
    country: str | None
    region: str | None


def check(plan: PlanIndex, find: Find) -> None:
    """Count different organisations and territories among peers and visitors: at most so many, at least so many."""
    inside: list[View] = []
    outside: list[View] = []
    unclear: list[View] = []
    for party in plan.parties:
        view = _view(plan, party.it)
        if party.it.stances is None:
            unclear.append(view)
        elif plan.has_stance(party.it, "host", "under-review", "assisted"):
            inside.append(view)
        elif plan.has_stance(party.it, *_OUTSIDE):
            outside.append(view)
    if not inside and not unclear:
        find.inapplicable("no party hosts, is under review or is assisted")
        return
    limit = plan.format.limit("outside-parties-min")
    here = {_whole(view) for view in inside}
    at_most = len({_whole(view) for view in (*outside, *unclear)} - here)
    at_least = max(
        _different(outside, (*inside, *unclear), by)
        for by in (_organisation, _country, _organisation_and_region)
    )
    if at_most < limit:
        find.missing(None, "/parties", count=at_most, limit=limit)
    elif at_least < limit:
        find.unsaid("which organisations and territories look at it from outside")


def _view(plan: PlanIndex, party: Party) -> View:
    body = plan.organisations.get(party.organisation) if party.organisation else None
    country = party.country or (body.country if body else None)
    return View(party.id, party.organisation, country, party.region)


Key = tuple[str | None, ...]


def _organisation(view: View) -> Key:
    return (view.organisation,)


def _country(view: View) -> Key:
    return (view.country,)


def _organisation_and_region(view: View) -> Key:
    return (view.organisation, view.country, view.region)


def _whole(view: View) -> Key:
    """Tell views apart as far as possible: who names no organisation counts as one of its own."""
    return (view.organisation or f"of {view.id}", view.country, view.region)


def _different(outside: Iterable[View], inside: Iterable[View], by: Callable[[View], Key]) -> int:
    """Count views that surely differ: each one inside that does not say enough may be one of those outside."""
    known = {by(view) for view in outside if None not in by(view)}
    here = [by(view) for view in inside]
    return len(known - set(here)) - sum(None in key for key in here)


RULE = Rule(
    code="CUR401",
    name="too-few-outside-views",
    severity="warning",
    principle="curiosity",
    message="{activity} has {count:outside view/outside views}; the format wants {limit} or more",
    params={
        "count": "How many peers or visitors of another organisation or territory take part",
        "limit": "Fewest that the format asks for",
    },
    why="One peer is one opinion; two or more that do it differently let the host see what could be otherwise.",
    remedy="Invite peers from other organisations or places, best some that do it differently.",
    when_fine="Two parties want to learn from each other alone, and have chosen so.",
    sources=("ie-2020", "sopi-2004"),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.organisation",
        "parties.country",
        "parties.region",
        "organisations.id",
        "organisations.country",
    ),
    requires=("parties.stances",),
    expects="parties",
    limits=("outside-parties-min",),
    examples=(
        Example(
            edits=tuple(
                Put(f"/parties/@{party}/stances", ["observer"]) for party in ("peer-ie", "peer-pt", "peer-si")
            ),
            at="/parties",
        ),
    ),
    module=__name__,
    check=check,
)
