"""GOV112: one person leads a larger event, moderates it and writes it up."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital

_LEADS = frozenset({"owner", "coordinator", "chair", "host-lead", "team-leader"})

_MODERATES = frozenset({"facilitator", "moderator"})

_WRITES = "rapporteur"


def check(plan: PlanIndex, find: Find) -> None:
    """Look at those who write whether they alone do the other two things as well."""
    most = plan.format.limit("three-roles-people-max")
    people = plan.plan.participants
    writers = holders(plan, _WRITES)
    if people is None or (not people.surely_above(int(most)) and not people.surely_below(int(most) + 1)):
        find.unsaid("how many people take part")
        return
    if not people.surely_above(int(most)):
        find.inapplicable("few enough people take part for one to do it all")
        return
    found = False
    for actor in writers:
        if len(writers) > 1 or len(holders(plan, *_MODERATES)) != 1:
            break
        roles = frozenset(actor.it.roles or ())
        if not roles.isdisjoint(_LEADS) and not roles.isdisjoint(_MODERATES):
            found = True
            find(f"{actor.at}/roles", actor=capital(names.actor(actor.it)), people=str(people))
    if not found and (not writers or roles_are_open(plan)):
        find.unsaid("who leads, who moderates and who writes")


RULE = Rule(
    code="GOV112",
    name="three-roles-in-one",
    severity="advice",
    message="{actor} leads, moderates and takes notes at once, with {people} people",
    params={"actor": "Role and id of the person", "people": "How many people take part"},
    why="Nobody can steer a talk, listen to it and write it down; what suffers first are the notes.",
    remedy="Give the notes to somebody else, and let another one moderate at least when this one has a view.",
    when_fine="The talk takes place in small groups that keep notes of their own.",
    sources=("seed-workplace", "house rule"),
    reads=("participants", "actors.id", "actors.roles", "actors.nomination.status"),
    requires=("participants", "actors.roles"),
    limits=("three-roles-people-max",),
    examples=(
        Example(
            base="thematic-event",
            edits=(Put("/actors/@moderator/roles", ["moderator", "chair", "rapporteur"]),),
            at="/actors/@moderator/roles",
        ),
    ),
    module=__name__,
    check=check,
)
