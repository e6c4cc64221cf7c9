"""GOV103: a role that the format needs and nobody has."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from mutuallearning.models.structure import words
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import AT_HOME, with_stance
from mutuallearning.rulekit.people import holders, roles_held
from mutuallearning.rulekit.programme import sessions_by_kind
from mutuallearning.rulekit.rule import Example, Rule

_JUDGED_APART = frozenset({"owner"})
"""The owner has a rule of its own, for all formats."""

_ARRANGING = _JUDGED_APART | {"coordinator", "host-lead"}
"""Who arranges an event is of no use once it is over; who led the talk still tells how it was."""

_STAND_INS: Mapping[str, frozenset[str]] = {
    "chair": frozenset({"moderator", "facilitator"}),
    "moderator": frozenset({"chair", "facilitator"}),
}
"""Roles that are much the same, under another word; a facilitator does more than to give the floor."""

_PRESENTING = ("presentation", "case-presentation", "panel")
"""Kinds of session whose speakers present something, whatever else they are called."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the roles of the format with those of the actors who have not declined or been replaced.

    Where somebody does it under another word, or the agenda shows who does it, the role is filled.
    """
    apart = _ARRANGING if plan.stage == "done" else _JUDGED_APART
    needed = [role for role in plan.format.roles if role not in apart]
    filled = roles_held(plan)
    lacking = tuple(
        [words(role) for role in needed if role not in filled and not _is_done(plan, role, filled)]
    )
    if lacking:
        find.missing(None, "/actors", count=len(lacking), roles=lacking)
    elif not needed:
        find.inapplicable("the format needs no role but the owner")


def _is_done(plan: PlanIndex, role: str, filled: AbstractSet[str]) -> bool:
    """Tell whether a role is filled in all but name."""
    if role == "presenter":
        by_kind = sessions_by_kind(plan)
        there = {actor.it.id for actor in plan.taking_part}
        talks = [entry for kind in _PRESENTING for entry in by_kind.get(kind, ())]
        return any(not there.isdisjoint(entry.it.speakers or ()) for entry in talks)
    if role == "thematic-expert":
        # Where the peers are named as reviewers and one of them writes it up, they are the experts.
        return any({"reviewer", "rapporteur"}.issubset(actor.it.roles or ()) for actor in plan.taking_part)
    if role == "host-lead":
        hosts = {party.it.id for party in with_stance(plan, AT_HOME)}
        return any(owner.it.party in hosts for owner in holders(plan, "owner"))
    return not _STAND_INS.get(role, frozenset()).isdisjoint(filled)


RULE = Rule(
    code="GOV103",
    name="role-not-filled",
    severity="error",
    message="{activity} lacks {count:role/roles} that its format needs: {roles:list}",
    params={"count": "How many roles", "roles": "Those roles"},
    why="What no role covers is done by chance or not at all, and it shows on the day of the event.",
    remedy="Give the role to an actor, or add a slot for it whose nomination is open.",
    when_fine="Somebody does it under another role; then give that actor both.",
    sources=("impel-how", "mle-intl"),
    reads=(
        "stage",
        "actors.roles",
        "actors.nomination.status",
        "actors.id",
        "actors.party",
        "parties.id",
        "parties.stances",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.speakers",
    ),
    # With no role said at all, the missing owner says so already.
    requires=("actors.roles",),
    expects="actors.roles",
    examples=(Example(edits=(Put("/actors/@facilitator/roles", ["moderator"]),), at="/actors"),),
    module=__name__,
    check=check,
)
