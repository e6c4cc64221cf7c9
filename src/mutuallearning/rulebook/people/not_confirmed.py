"""TRA309: days before the event, somebody who leads or speaks has not confirmed."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_OPEN = frozenset({"open", "invited"})
"""States of a nomination in which nobody has promised to come."""

_IN_FRONT = frozenset(
    {"facilitator", "chair", "moderator", "host-lead", "team-leader", "presenter", "thematic-expert"}
)
"""Roles of those without whom the event is another one."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for those who are still only invited, once the event is near."""
    days = plan.format.limit("confirmed-days-min")
    today, start = plan.as_of, plan.start
    if plan.is_record or plan.stage == "done":
        find.inapplicable("it is over")
        return
    if start is None or today is None:
        find.unsaid("when the event begins")
        return
    left = (start[0] - today).days, (start[1] - today).days
    if left[1] < 0:
        find.inapplicable("the event has begun")
        return
    if left[0] > days:
        find.inapplicable(f"there are more than {days:g} days left")
        return
    if left[0] < 0 or left[1] > days:
        find.unsaid("on which day the event begins")
        return
    waiting = [actor for actor in plan.actors if _is_open(actor.it)]
    counted = [actor for actor in waiting if _is_in_front(plan, actor)]
    if counted:
        find(
            f"{counted[0].at}/nomination/status",
            related=tuple((f"{actor.at}/nomination/status", "not confirmed either") for actor in counted[1:]),
            count=len(counted),
            days=left[1],
            actors=tuple(actor.it.id for actor in counted),
        )
    elif any(actor.it.nomination is None or actor.it.nomination.status is None for actor in plan.actors):
        find.unsaid("who has agreed to take part")
    elif waiting and (has_blank_day(plan) or not plan.sessions or _is_vague(plan)):
        find.unsaid("who has the floor")


def _is_open(actor: Actor) -> bool:
    return actor.nomination is not None and actor.nomination.status in _OPEN


def _is_in_front(plan: PlanIndex, actor: Located[Actor]) -> bool:
    return actor.it.id in _named(plan) or not _IN_FRONT.isdisjoint(actor.it.roles or ())


@once
def _named(plan: PlanIndex) -> frozenset[str]:
    """Give the actors who lead a session or speak in one."""
    return frozenset(
        actor for entry in plan.sessions for actor in (*(entry.it.leads or ()), *(entry.it.speakers or ()))
    )


def _is_vague(plan: PlanIndex) -> bool:
    return any(entry.it.leads is None or entry.it.speakers is None for entry in plan.sessions) or any(
        actor.it.roles is None for actor in plan.actors
    )


RULE = Rule(
    code="TRA309",
    name="not-confirmed",
    severity="warning",
    principle="transparency",
    message="{days:day/days} before it begins, {count:actor who leads or speaks has/actors who lead or speak have} "
    "not confirmed: {actors:list}",
    params={
        "days": "Days until the event",
        "count": "How many have not confirmed",
        "actors": "Their ids",
    },
    why="Whoever was invited and has not answered will mostly not come, and now there is little time for another one.",
    remedy="Call them today, and have somebody else ready.",
    when_fine="They said yes on the phone, and nobody has noted it yet.",
    sources=("house rule",),
    reads=(
        "stage",
        "written_as",
        "dates.start",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.speakers",
        "actors.id",
        "actors.roles",
        "actors.nomination.status",
    ),
    requires=("actors.nomination.status",),
    limits=("confirmed-days-min",),
    needs_as_of=True,
    examples=(
        Example(
            base="matchmaking",
            edits=(Put("/actors/@helper-1/nomination", {"status": "invited"}),),
            at="/actors/@helper-1/nomination/status",
            as_of="2027-04-16",
        ),
    ),
    module=__name__,
    check=check,
)
