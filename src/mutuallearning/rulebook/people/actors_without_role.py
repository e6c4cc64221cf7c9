"""TRA301: actors of whom nobody knows what they do here."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent


def check(plan: PlanIndex, find: Find) -> None:
    """Look at all actors that still take part."""
    idle = [actor for actor in plan.taking_part if not actor.it.roles]
    for value, found in silent(idle, lambda actor: actor.it.roles):
        find.missing(
            value,
            f"{found[0].at}/roles",
            count=len(found),
            actors=tuple(actor.it.id for actor in found),
        )


RULE = Rule(
    code="TRA301",
    name="actors-without-role",
    severity="warning",
    principle="transparency",
    message="{count:actor has/actors have} no role: {actors:list}",
    params={"count": "How many actors have no role", "actors": "Ids of these actors"},
    why="People prepare for a role, and others want to know who sits opposite and why.",
    remedy="Say what each does; `participant` is a role too.",
    when_fine="The list is imported, and roles follow.",
    sources=("impel-deck", "seed-workplace"),
    reads=("actors.id", "actors.roles", "actors.nomination.status"),
    requires=("actors.id",),
    expects="actors.roles",
    examples=(Example(edits=(Drop("/actors/@stakeholder-2/roles"),), at="/actors/@stakeholder-2/roles"),),
    module=__name__,
    check=check,
)
