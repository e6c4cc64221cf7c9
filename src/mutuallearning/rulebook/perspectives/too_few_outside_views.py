"""CUR401: too few parties that look at it from outside."""

from __future__ import annotations

from collections.abc import Iterable

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import AT_HOME
from mutuallearning.rulekit.rule import Example, Rule

_OUTSIDE: frozenset[Stance] = frozenset({"peer", "assisting", "participant", "member", "fellow", "joining"})
"""Stances of those who know it from elsewhere; the visitors of a study visit often take part as equals."""

View = tuple[str | None, ...]
"""From where a party looks: the id of its organisation, the country it speaks for, the region; at last its own id."""

_PARTS = (slice(1), slice(1, 2), slice(3))


def check(plan: PlanIndex, find: Find) -> None:
    """Count different organisations and territories among peers and visitors: at most so many, at least so many."""
    if _come_from_enough_countries(plan):
        return
    inside: list[View] = []
    outside: list[View] = []
    unclear: list[View] = []
    for party in plan.parties:
        stances = party.it.stances
        if stances is None:
            unclear.append(_view(plan, party.it))
        elif not AT_HOME.isdisjoint(stances):
            inside.append(_view(plan, party.it))
        elif not _OUTSIDE.isdisjoint(stances):
            outside.append(_view(plan, party.it))
    if not inside and not unclear:
        find.inapplicable("no party hosts, is under review or is assisted")
        return
    limit = plan.format.limit("outside-parties-min")
    at_most = len({*map(_whole, outside), *map(_whole, unclear)}.difference(map(_whole, inside)))
    if at_most < limit:
        find.missing(None, "/parties", count=at_most, limit=limit)
        return
    # By the organisation, by the country, and by both with the region.
    if all(_different(outside, (*inside, *unclear), part) < limit for part in _PARTS):
        find.unsaid("which organisations and territories look at it from outside")


def _come_from_enough_countries(plan: PlanIndex) -> bool:
    """Tell at one look at the countries that parties name, which is mostly enough."""
    inside: set[str | None] = set()
    outside: set[str | None] = set()
    for party in plan.parties:
        it = party.it
        stances = it.stances
        if stances is None or not AT_HOME.isdisjoint(stances):
            inside.add(it.country or None)
        elif not _OUTSIDE.isdisjoint(stances):
            outside.add(it.country)
    outside.discard(None)
    known = bool(inside) and None not in inside
    return known and len(outside - inside) >= plan.format.limit("outside-parties-min")


def _view(plan: PlanIndex, party: Party) -> View:
    """Tell from where a party looks; it speaks for the country of its organisation if it does not say another."""
    country = party.country
    if not country and party.organisation:
        body = plan.organisations.get(party.organisation)
        country = None if body is None else body.country
    return party.organisation, country or None, party.region, party.id


def _whole(view: View) -> View:
    """Tell views apart as far as possible: who names no organisation counts as one of its own."""
    organisation, country, region, party = view
    return (organisation or f"of {party}", country, region)


def _different(outside: Iterable[View], inside: Iterable[View], part: slice) -> int:
    """Count views that surely differ: each one inside that does not say enough may be one of those outside."""
    known = {key for view in outside if None not in (key := view[part])}
    here = [view[part] for view in inside]
    return len(known.difference(here)) - sum(None in key for key in here)


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
