"""EMP111: helpers or peers who all report to somebody of those whom they are to advise."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_ADVISING: tuple[Stance, ...] = ("assisting", "peer")
_ADVISED: tuple[Stance, ...] = ("assisted", "under-review", "host")


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the line managers of those who advise with the people of those who are advised."""
    stances = {party.it.id: set(party.it.stances or ()) for party in plan.parties}
    advised = {
        actor.it.id: actor
        for actor in plan.taking_part
        if not stances.get(actor.it.party or "", set[Stance]()).isdisjoint(_ADVISED)
    }
    helpers = [
        actor
        for actor in plan.taking_part
        if actor.it.id not in advised
        and not stances.get(actor.it.party or "", set[Stance]()).isdisjoint(_ADVISING)
    ]
    if helpers and all(actor.it.reports_to in advised for actor in helpers):
        manager = advised[helpers[0].it.reports_to or ""]
        find(
            f"{helpers[0].at}/reports_to",
            count=len(helpers),
            manager=names.actor(manager.it),
            related=tuple((f"{actor.at}/reports_to", "reports there too") for actor in helpers[1:]),
        )
    # That somebody reports to nobody here cannot be said, so this rule never ends as met.
    find.unsaid("who reports to whom")


RULE = Rule(
    code="EMP111",
    name="helpers-report-to-host",
    severity="warning",
    principle="empathy",
    message="All {count} who are to advise report to those who ask, such as the {manager}",
    params={
        "count": "How many people advise",
        "manager": "Role and id of the line manager of the first of them",
    },
    why="Nobody contradicts the own boss in front of others, and advice that only agrees is worth nothing.",
    remedy="Invite people from other teams, sites or houses who owe the one who asks nothing.",
    when_fine="The boss has asked to be contradicted, and has shown before that it costs nothing.",
    sources=("assist-wa", "al-ala"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.reports_to",
        "actors.nomination.status",
        "parties.id",
        "parties.stances",
    ),
    requires=("actors.reports_to", "parties"),
    examples=(
        Example(
            base="peer-assist",
            edits=(
                Put("/actors/@helper-1/reports_to", "owner"),
                Put("/actors/@helper-2/reports_to", "owner"),
            ),
            at="/actors/@helper-1/reports_to",
        ),
    ),
    module=__name__,
    check=check,
)
