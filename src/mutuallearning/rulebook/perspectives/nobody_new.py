"""CUR404: helpers of whom hardly anybody does it for the first time."""

from __future__ import annotations

import math

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.edit import Add, Drop, Edit, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.count import MAX_COUNT

_ROLES = frozenset({"participant", "reviewer"})
"""Roles of those who are asked for what they know, beside those who run it."""

_ALMOST_NOTHING = 1e-9
"""Keeps a share of exactly one person from being rounded to none."""


def check(plan: PlanIndex, find: Find) -> None:
    """Count those who help for the first time: at most so many, at least so many."""
    helpers, unclear = _helpers(plan)
    everybody = (*helpers, *unclear)
    if not everybody:
        find.inapplicable("no helper is named")
        return
    unnamed = _unnamed(plan)
    # A share of less than one person asks for nobody.
    share = plan.format.limit("new-people-share-min")
    least = _whole(share * len(helpers))
    at_most = sum(actor.first_time is not False for actor in everybody) + unnamed
    at_least = sum(actor.first_time is True for actor in helpers)
    if at_most < least:
        find("/actors", count=at_most, total=len(helpers), least=least)
    elif at_least < _whole(share * (len(everybody) + unnamed)):
        find.unsaid("who helps, and who of them for the first time")


def _whole(people: float) -> int:
    return math.floor(people + _ALMOST_NOTHING)


def _helpers(plan: PlanIndex) -> tuple[list[Actor], list[Actor]]:
    """Tell those who surely help from those who may."""
    helpers: list[Actor] = []
    unclear: list[Actor] = []
    for actor in plan.taking_part:
        if actor.it.roles is not None and _ROLES.isdisjoint(actor.it.roles):
            continue
        party = plan.party_by_id.get(actor.it.party) if actor.it.party else None
        if actor.it.roles is None or party is None or party.it.stances is None:
            unclear.append(actor.it)
        elif plan.has_stance(party.it, "assisting", "peer"):
            helpers.append(actor.it)
    return helpers, unclear


def _unnamed(plan: PlanIndex) -> int:
    """Count how many may come beside the actors; none where no number is said."""
    expected = plan.plan.participants
    if expected is None:
        return 0
    most = MAX_COUNT if expected.maximum is None else expected.maximum
    return max(0, most - len(plan.taking_part))


def _add(number: int) -> Edit:
    name = f"helper-{number}"
    return Add("/actors", {"id": name, "roles": ["participant"], "party": "helpers", "first_time": False})


RULE = Rule(
    code="CUR404",
    name="nobody-new",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message="Of {total:helper/helpers}, {count} are here for the first time; {least} or more bring fresh eyes",
    params={
        "count": "How many may help for the first time",
        "total": "How many help",
        "least": "Fewest that the format wants",
    },
    why="The usual people give the usual advice; who is new asks what nobody asks any more.",
    remedy="Ask somebody who has never been asked, best from another team or place.",
    when_fine="It is a matter for few specialists, or the group has chosen to stay together.",
    sources=("assist-wa",),
    reads=(
        "participants",
        "parties.id",
        "parties.stances",
        "actors.roles",
        "actors.party",
        "actors.first_time",
        "actors.nomination.status",
    ),
    requires=("actors.first_time",),
    limits=("new-people-share-min",),
    examples=(
        Example(
            base="peer-assist",
            edits=(
                Drop("/participants"),
                *(Put(f"/actors/@helper-{number}/first_time", value=False) for number in (1, 2)),
                *(_add(number) for number in (3, 4, 5)),
            ),
            at="/actors",
        ),
    ),
    status="preview",
    module=__name__,
    check=check,
)
