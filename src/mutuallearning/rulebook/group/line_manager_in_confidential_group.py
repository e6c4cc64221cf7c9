"""EMP103: somebody sits in a closed group, or is interviewed, with the own line manager."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.programme import kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital

_MEMBERS = ("participant", "presenter")
"""Roles of those who sit in a closed activity themselves, beside those who run it."""

_CLOSED, _INTERVIEW = "closed group", "interview"

_LISTENING = frozenset(
    {"welcome", "presentation", "panel", "feedback", "recommendations", "conclusions", "closing"}
)
"""Kinds of session in which the group is told something, and nobody in it has to tell anything."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look in every closed group and interview for somebody whose line manager sits there too; once for each person."""
    level = plan.plan.confidentiality
    closed = level == "closed" or "closed" in [session.it.confidentiality for session in plan.sessions]
    closed = closed or _INTERVIEW in kinds_of_sessions(plan)
    managers = _managers(plan) if closed else {}
    told: set[str] = set()
    for at, group, members in _closed_groups(plan) if managers else ():
        for member in sorted(member for member in members if member in managers and member not in told):
            if managers[member] in members:
                told.add(member)
                actor, manager = plan.actor_by_id[member], plan.actor_by_id[managers[member]]
                find(
                    f"{actor.at}/reports_to",
                    actor=capital(names.actor(actor.it)),
                    group=group,
                    manager=names.actor(manager.it),
                    related=((at, f"the {group}"),),
                )
    if level is None or closed:
        # That somebody reports to nobody here cannot be said, so this rule never ends as met.
        find.unsaid("what is closed, and who reports to whom there")
    else:
        find.inapplicable("nothing is closed")


def _managers(plan: PlanIndex) -> dict[str, str]:
    return {
        actor.it.id: actor.it.reports_to
        for actor in plan.taking_part
        if actor.it.reports_to in plan.actor_by_id
    }


def _closed_groups(plan: PlanIndex) -> Iterator[tuple[str, str, set[str]]]:
    level = plan.plan.confidentiality
    if level == "closed":
        yield "/confidentiality", _CLOSED, {actor.it.id for actor in holders(plan, *_MEMBERS)}
    there = {actor.it.id for actor in plan.taking_part}
    for session in plan.sessions:
        closed = (session.it.confidentiality or level) == "closed"
        if not session.it.group or session.it.kind in _LISTENING:
            continue
        if closed or session.it.kind == _INTERVIEW:
            yield (
                f"{session.at}/group",
                _CLOSED if closed else _INTERVIEW,
                there.intersection(session.it.group),
            )


RULE = Rule(
    code="EMP103",
    name="line-manager-in-confidential-group",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="{actor} sits in one {group} with the line manager, {manager}",
    params={
        "actor": "Role and id of the person",
        "group": "Whether it is a closed group or an interview",
        "manager": "Role and id of the line manager",
    },
    why="Few people tell what went wrong in front of the person who decides on their pay and future.",
    remedy="Put the two into different groups, or open the group and say so.",
    when_fine="The two chose it themselves, or learning across the line is the point, as in reverse mentoring.",
    sources=("al-ala",),
    reads=(
        "confidentiality",
        "actors.id",
        "actors.roles",
        "actors.reports_to",
        "actors.nomination.status",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.group",
        "agenda.days.sessions.confidentiality",
    ),
    requires=("actors",),
    examples=(
        Example(
            edits=(
                Put("/actors/@peer-ee-2/reports_to", "peer-ee-1"),
                Put("/agenda/days/1/sessions/@peer-team/confidentiality", "closed"),
            ),
            at="/actors/@peer-ee-2/reports_to",
        ),
    ),
    module=__name__,
    check=check,
)
