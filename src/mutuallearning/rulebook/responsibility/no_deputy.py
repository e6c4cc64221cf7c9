"""GOV106: a key role that depends on one person."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.models.structure import words
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule

_KEY_ROLES = ("owner", "facilitator", "host-lead")


def check(plan: PlanIndex, find: Find) -> None:
    """Look for key roles with a single holder who has no deputy; two of whom one steps in for the other are a pair."""
    held = False
    steps_in = {actor.it.deputy for role in _KEY_ROLES for actor in holders(plan, role)}
    alone: list[tuple[str, Located[Actor]]] = []
    for role in _KEY_ROLES:
        actors = holders(plan, role)
        held = held or bool(actors)
        if len(actors) == 1 and actors[0].it.deputy is None and actors[0].it.id not in steps_in:
            alone.append((role, actors[0]))
    if alone:
        find.missing(
            None,
            f"{alone[0][1].at}/deputy",
            count=len(alone),
            roles=tuple([words(role) for role, _ in alone]),
        )
    elif roles_are_open(plan):
        find.unsaid("the roles of all actors")
    elif not held:
        find.inapplicable("nobody has a key role")


RULE = Rule(
    code="GOV106",
    name="no-deputy",
    severity="advice",
    message="{activity} names no deputy for {count:key role/key roles}: {roles:list}",
    params={"count": "How many key roles", "roles": "Those roles"},
    why="An activity that hangs on one person falls with the first cold.",
    remedy="Name an actor who can step in, and let both see the papers.",
    when_fine="The activity is so light that it could simply be moved.",
    sources=("cop-wt",),
    reads=("actors.id", "actors.roles", "actors.deputy", "actors.nomination.status"),
    requires=("actors.roles",),
    expects="actors.deputy",
    planned_ahead=True,
    examples=(Example(edits=(Drop("/actors/@owner/deputy"),), at="/actors/@owner/deputy"),),
    module=__name__,
    check=check,
)
