"""EMP119: somebody who leads the house under review sits in every interview with its people."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import AT_HOME, stances_unsaid, with_stance
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.programme import sessions_by_kind
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital

_LEADING = ("owner", "host-lead", "sponsor")
"""Roles of those who speak for their house."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for one who speaks for the house in all interviews, of which there are several, beside others of it."""
    interviews = sessions_by_kind(plan).get("interview", ())
    groups = [set(entry.it.group) for entry in interviews if entry.it.group]
    if len(interviews) > len(groups):
        find.unsaid("who sits in every interview")
        return
    if len(groups) < 2:  # noqa: PLR2004 -- in a single interview it may be the one who is asked
        find.unsaid("several interviews")
        return
    everywhere = set[str].intersection(*groups)
    for leader in _leaders(plan):
        if leader.it.id in everywhere:
            find(
                f"{interviews[0].at}/group",
                actor=capital(names.actor(leader.it)),
                count=len(groups),
                related=tuple((f"{entry.at}/group", "sits here too") for entry in interviews[1:]),
            )
    if stances_unsaid(plan) or any(
        actor.it.party is None or actor.it.roles is None for actor in plan.taking_part
    ):
        find.unsaid("from which party every actor comes, and as what")


def _leaders(plan: PlanIndex) -> list[Located[Actor]]:
    houses = {party.it.id for party in with_stance(plan, AT_HOME)}
    return [actor for actor in holders(plan, *_LEADING) if actor.it.party in houses]


RULE = Rule(
    code="EMP119",
    name="host-in-every-interview",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="{actor} sits in all {count} interviews in the house under review",
    params={
        "actor": "Role and id of the one who speaks for the house",
        "count": "How many interviews there are",
    },
    why="In front of those who speak for the house people say what the house says, and visitors could have read that.",
    remedy="Let the visitors talk with people alone, and tell the host afterwards what all agree to tell.",
    when_fine="Those who are asked wished for it, or the host only interprets.",
    sources=("al-ala", "house rule"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.nomination.status",
        "parties.id",
        "parties.stances",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.group",
    ),
    requires=("agenda.days.sessions.kind", "actors.roles", "parties.stances"),
    examples=(
        Example(
            base="peer-challenge",
            edits=tuple(
                Put(f"/agenda/days/{day}/sessions/@{session}/group", ["lead-peer", "peer-finance", "chief"])
                for day, session in (
                    (0, "councillors"),
                    (1, "staff"),
                    (1, "partner-talks"),
                    (2, "finance"),
                )
            ),
            at="/agenda/days/0/sessions/@councillors/group",
        ),
    ),
    module=__name__,
    check=check,
)
