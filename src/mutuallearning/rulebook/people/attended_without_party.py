"""TRA310: somebody was there, but the party that sends them was not."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare who attended with which parties came."""
    for actor in plan.actors:
        it = actor.it
        if it.attended is None or (it.attended and it.party is None):
            find.unsaid("who was there, and for which party")
        if not it.attended or it.party is None:
            continue
        party = plan.party_by_id.get(it.party)
        if party is None or party.it.came is None:
            find.unsaid("which parties came")
        elif not party.it.came:
            find(
                f"{party.at}/came",
                party=plan.party_name(party.it),
                actor=names.actor(it),
                related=((f"{actor.at}/attended", "was there"),),
            )


RULE = Rule(
    code="TRA310",
    name="attended-without-party",
    severity="warning",
    principle="transparency",
    message="{party} is said not to have come, but its {actor} was there",
    params={"party": "The party", "actor": "The actor by role and id"},
    why="Who was there is the first thing that a later reader wants to know, and one of the two is wrong.",
    remedy="Correct whether the party came, or name the party for which the actor really was there.",
    when_fine="The actor came for somebody else; then the plan can say for whom.",
    sources=("house rule",),
    reads=("parties.id", "parties.came"),
    scans=("actors.party", "actors.attended", "actors.roles", "actors.id"),
    requires=("actors.attended", "parties.came"),
    examples=(
        Example(
            edits=(
                Put("/parties/@peer-si/came", value=False),
                Put("/actors/@peer-si-1/attended", value=True),
            ),
            at="/parties/@peer-si/came",
        ),
    ),
    module=__name__,
    check=check,
)
