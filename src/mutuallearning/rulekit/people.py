"""Who does what: the holders of roles, those who declined or were replaced left out."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.index import PlanIndex


def holders(plan: PlanIndex, *roles: str) -> tuple[Located[Actor], ...]:
    """Give the actors with one of some roles."""
    return tuple(actor for actor in plan.taking_part if not set(roles).isdisjoint(actor.it.roles or ()))


def roles_are_open(plan: PlanIndex) -> bool:
    """Tell whether there is an actor whose roles are not said, and who may thus have any."""
    return any(actor.it.roles is None for actor in plan.taking_part)
