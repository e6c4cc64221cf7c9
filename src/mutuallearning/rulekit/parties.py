"""As what the parties take part: those with a stance, and whether every stance is said."""

from __future__ import annotations

from typing import cast

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.index import PlanIndex

AT_HOME: frozenset[Stance] = frozenset({"host", "under-review", "assisted"})
"""Stances of those in whose house it takes place, or about whose work it is."""


def with_stance(plan: PlanIndex, stances: frozenset[Stance]) -> tuple[Located[Party], ...]:
    """Give the parties with one of some stances, worked out once for each choice of stances."""
    worked_out = plan.worked_out
    key = (with_stance, stances)
    if key not in worked_out:
        worked_out[key] = tuple([party for party, own in _said(plan) if not stances.isdisjoint(own)])
    return cast("tuple[Located[Party], ...]", worked_out[key])


@once
def _said(plan: PlanIndex) -> tuple[tuple[Located[Party], tuple[Stance, ...]], ...]:
    """Give the parties of which it is said as what they take part, with that."""
    parties = [(party, party.it.stances) for party in plan.parties]
    return tuple([(party, stances) for party, stances in parties if stances is not None])


def country_of(plan: PlanIndex, party: Party) -> str | None:
    """Give the country that a party comes from: its own, or else that of its organisation."""
    body = plan.organisations.get(party.organisation) if party.organisation else None
    return party.country or (body.country if body else None)


@once
def stances_unsaid(plan: PlanIndex) -> bool:
    """Tell whether there is a party of which it is not said as what it takes part."""
    return len(_said(plan)) < len(plan.parties)
