"""Who does what: the holders of roles, those who declined or were replaced left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.index import PlanIndex


def holders(plan: PlanIndex, *roles: str) -> Sequence[Located[Actor]]:
    """Give the actors with one of some roles."""
    by_role, _ = _by_role(plan)
    if len(roles) == 1:
        return by_role.get(roles[0], ())
    held = [by_role[role] for role in roles if role in by_role]
    if len(held) < 2:  # noqa: PLR2004 -- those of one role are sorted already
        return held[0] if held else ()
    found = {actor.at for actors in held for actor in actors}
    return [actor for actor in plan.taking_part if actor.at in found]


def roles_held(plan: PlanIndex) -> AbstractSet[str]:
    """Give all roles that somebody has."""
    return _by_role(plan)[0].keys()


def roles_are_open(plan: PlanIndex) -> bool:
    """Tell whether there is an actor whose roles are not said, and who may thus have any."""
    return _by_role(plan)[1]


@once
def parties_of_actors(plan: PlanIndex) -> frozenset[str | None]:
    """Give the parties of those who take part, with None where there is somebody of whom none is said."""
    return frozenset([actor.it.party for actor in plan.taking_part])


@once
def managers(plan: PlanIndex) -> Mapping[str, str]:
    """Give the actors of whom it is said to whom they report, with that; also those who do not take part."""
    reports = [(actor.it.id, actor.it.reports_to) for actor in plan.actors]
    return {actor: manager for actor, manager in reports if manager is not None}


@once
def _by_role(plan: PlanIndex) -> tuple[Mapping[str, Sequence[Located[Actor]]], bool]:
    """Give the actors by role, and tell whether there is one whose roles are not said."""
    found: dict[str, list[Located[Actor]]] = {}
    open_ = False
    for actor in plan.taking_part:
        roles = actor.it.roles
        if roles is None:
            open_ = True
            continue
        for role in roles:
            held = found.get(role)
            if held is None:
                found[role] = [actor]
            # A role that is said twice is held once.
            elif held[-1] is not actor:
                held.append(actor)
    return found, open_
