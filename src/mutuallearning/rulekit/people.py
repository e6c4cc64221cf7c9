"""Who does what: the holders of roles, those who declined or were replaced left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.index import PlanIndex


def holders(plan: PlanIndex, *roles: str) -> tuple[Located[Actor], ...]:
    """Give the actors with one of some roles."""
    by_role = _by_role(plan)
    if len(roles) == 1:
        return by_role.get(roles[0], ())
    found = {actor.at for role in roles for actor in by_role.get(role, ())}
    return tuple(actor for actor in plan.taking_part if actor.at in found) if found else ()


@once
def _by_role(plan: PlanIndex) -> Mapping[str, tuple[Located[Actor], ...]]:
    found: defaultdict[str, list[Located[Actor]]] = defaultdict(list)
    for actor in plan.taking_part:
        for role in dict.fromkeys(actor.it.roles or ()):
            found[role].append(actor)
    return {role: tuple(actors) for role, actors in found.items()}


@once
def roles_are_open(plan: PlanIndex) -> bool:
    """Tell whether there is an actor whose roles are not said, and who may thus have any."""
    return any(actor.it.roles is None for actor in plan.taking_part)
