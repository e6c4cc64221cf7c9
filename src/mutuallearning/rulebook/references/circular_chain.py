"""REF105: a chain of actors that comes back to its start."""

from __future__ import annotations

from collections.abc import Mapping

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import managers
from mutuallearning.rulekit.rings import rings_in
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Follow who reports to whom and who was replaced by whom; a deputy must only be somebody else."""
    reports = managers(plan)
    replaced, selves, stood_in_for = _chains(plan)
    if not (replaced and reports and stood_in_for):
        find.unsaid("the plan does not say who replaces whom, reports to whom and stands in for whom")
    links = (
        ("nomination/replaced_by", "is replaced by itself", replaced),
        ("reports_to", "reports to itself", reports),
        ("deputy", "is its own deputy", selves),
    )
    for field, link, chain in links:
        if not chain or not _comes_back(chain):
            continue
        for ring in rings_in({one: (other,) for one, other in chain.items()}):
            first = plan.actor_by_id[ring[0]]
            find(
                f"{first.at}/{field}",
                actor=capital(names.actor(first.it)),
                field=field.rpartition("/")[2],
                link=link,
                by=", by way of " if ring[1:] else "",
                others=ring[1:],
                ring=ring,
            )


def _chains(plan: PlanIndex) -> tuple[dict[str, str], dict[str, str], bool]:
    """Give who is replaced by whom, who stands in for oneself, and whether there is any deputy."""
    replaced: dict[str, str] = {}
    selves: dict[str, str] = {}
    stood_in_for = False
    for actor in plan.actors:
        it = actor.it
        nomination, deputy = it.nomination, it.deputy
        if nomination is not None and nomination.replaced_by is not None:
            replaced[it.id] = nomination.replaced_by
        if deputy is not None:
            stood_in_for = True
            # Two who stand in for each other are good practice, so longer rings of deputies are no fault.
            if deputy == it.id:
                selves[it.id] = deputy
    return replaced, selves, stood_in_for


def _comes_back(chain: Mapping[str, str]) -> bool:
    """Tell whether anything in a chain leads back to itself, which is seldom."""
    walked: set[str] = set()
    for start in chain:
        on_the_way: set[str] = set()
        name = start
        while name in chain and name not in walked:
            walked.add(name)
            on_the_way.add(name)
            name = chain[name]
        if name in on_the_way:
            return True
    return False


RULE = Rule(
    code="REF105",
    name="circular-chain",
    severity="error",
    message="{actor} {link}{by}{others:list}",
    params={
        "actor": "The first actor of the ring",
        "field": "The key that leads from one to the next",
        "link": "In words how it comes back to itself",
        "by": "What leads over to the others in the ring; nothing if there are none",
        "others": "Ids of the others in the ring",
        "ring": "Ids of the actors in the ring",
    },
    why="Where a chain has no end, nobody stands at its end: nobody to ask, or nobody who really comes.",
    remedy="Correct the entry that leads back.",
    when_fine="Never: nobody leads, replaces or stands in for themselves; two may be each other's deputies.",
    sources=("house rule",),
    scans=("actors.id", "actors.nomination.replaced_by", "actors.reports_to", "actors.deputy"),
    requires=("actors.id",),
    examples=(
        Example(
            edits=(Put("/actors/@facilitator/reports_to", "facilitator"),),
            at="/actors/@facilitator/reports_to",
        ),
    ),
    minds_covers=True,
    module=__name__,
    check=check,
)
