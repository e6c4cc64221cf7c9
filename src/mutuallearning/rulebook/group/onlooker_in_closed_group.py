"""EMP117: somebody who watches or pays sits where others are to speak in confidence."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import PAUSES
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital

_ONLOOKING = frozenset[Stance]({"observer", "funder", "programme-owner"})
"""Stances of those who oversee or pay, and do not learn or help themselves."""

_SITTING_BY = frozenset({"observer", "participant", "sponsor"})
"""Roles that give somebody nothing to do in a session; whoever has another one is there to work."""

_AT_EASE = PAUSES | {"welcome", "closing"}
"""Kinds of session in which nobody is asked for anything in confidence."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look in each closed session with a group for those who only look on; once for each person."""
    level = plan.plan.confidentiality
    closed = [session for session in plan.sessions if (session.it.confidentiality or level) == "closed"]
    if level is not None and not closed:
        find.inapplicable("nothing is closed")
        return
    onlookers = {
        actor.it.id: actor
        for actor in plan.taking_part
        if actor.it.roles is not None
        and _SITTING_BY.issuperset(actor.it.roles)
        and _looks_on(plan, actor.it.party)
    }
    told: set[str] = set()
    for session in closed:
        group = session.it.group or ()
        if session.it.kind in _AT_EASE or onlookers.keys() >= set(group):
            continue
        for member in group:
            if member in onlookers and member not in told:
                told.add(member)
                actor = onlookers[member]
                find(
                    f"{session.at}/group",
                    actor=capital(names.actor(actor.it)),
                    party=plan.party_name(plan.party_by_id[actor.it.party or ""].it),
                    session=names.session(session.it),
                    related=((actor.at, "who only looks on"),),
                )
    # That nobody else comes in cannot be said, so this rule never ends as met.
    find.unsaid("who sits in every closed session")


def _looks_on(plan: PlanIndex, party: str | None) -> bool:
    found = plan.party_by_id.get(party or "")
    return found is not None and _only_looks_on(found.it)


def _only_looks_on(party: Party) -> bool:
    return bool(party.stances) and _ONLOOKING.issuperset(party.stances or ())


RULE = Rule(
    code="EMP117",
    name="onlooker-in-closed-group",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message='{actor} of "{party}" looks on in the closed session "{session}"',
    params={
        "actor": "Role and id of the person",
        "party": "The party that observes, pays or owns the programme",
        "session": "The session in which others are to speak in confidence",
    },
    why="Before those who supervise or pay, people defend themselves; what was promised as a talk becomes a hearing.",
    remedy="Let them come to the part that is open, and tell them afterwards what all agree to tell.",
    when_fine="Those who are to speak asked for them to be there.",
    sources=("mle-deck", "house rule"),
    reads=(
        "confidentiality",
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.nomination.status",
        "parties.id",
        "parties.stances",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.group",
        "agenda.days.sessions.confidentiality",
    ),
    requires=("agenda.days.sessions.group", "parties.stances"),
    examples=(
        Example(
            base="peer-challenge",
            edits=(
                Add(
                    "/parties",
                    {"id": "ministry", "name": "Ministry", "country": "UK", "stances": ["observer"]},
                ),
                Add(
                    "/actors",
                    {"id": "guest", "roles": ["observer"], "party": "ministry", "languages": ["en"]},
                ),
                Put("/agenda/days/0/sessions/@team-0/confidentiality", "closed"),
                Add("/agenda/days/0/sessions/@team-0/group", "guest"),
            ),
            at="/agenda/days/0/sessions/@team-0/group",
        ),
    ),
    module=__name__,
    check=check,
)
