"""EMP105: a party that never has the floor."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_WITH_A_PART = frozenset[Stance]({"host", "under-review", "peer", "assisted", "assisting", "stakeholder"})
"""Stances of those who come to contribute; organisers, funders and observers need no slot."""

_ON_STAGE = ("presentation", "panel", "plenary", "debate")
"""Kinds of session in which only those named have the floor."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for each party among those who speak, lead or sit in a small group."""
    judged = with_stance(plan, _WITH_A_PART)
    there = set[str]().union(*(session.it.parties or () for session in plan.sessions))
    silent = [party for party in judged if party.it.id not in there]
    if silent:
        heard = _heard_for_others(plan)
        silent = [party for party in silent if party.it.id not in heard]
    if silent:
        open_slots = any(_may_hide_a_voice(plan, session) for session in plan.sessions)
        open_slots = open_slots or has_blank_day(plan)
        find.missing(
            None if open_slots else (),
            silent[0].at,
            count=len(silent),
            parties=tuple(plan.party_name(party.it) for party in silent),
        )
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif not judged:
        find.inapplicable("no party comes to contribute")


def _actors_in(session: SessionEntry) -> tuple[str, ...]:
    it = session.it
    return (*(it.speakers or ()), *(it.leads or ()), *(it.group or ()))


def _heard_for_others(plan: PlanIndex) -> set[str | None]:
    """Give the parties from which somebody speaks, leads or sits in a small group."""
    actors: set[str] = set()
    for session in plan.sessions:
        it = session.it
        actors.update(it.speakers or (), it.leads or (), it.group or ())
    by_id = plan.actor_by_id
    return {by_id[actor].it.party for actor in actors if actor in by_id}


def _may_hide_a_voice(plan: PlanIndex, session: SessionEntry) -> bool:
    """Tell whether somebody can have the floor whose party the plan does not say."""
    it = session.it
    on_stage = it.kind is None or it.kind in _ON_STAGE
    if on_stage and it.speakers is None and it.parties is None:
        return True
    for actor_id in _actors_in(session):
        actor = plan.actor_by_id.get(actor_id)
        if actor is None or (actor.it.party is None and actor.it.organisation is None):
            return True
    return False


RULE = Rule(
    code="EMP105",
    name="party-without-a-voice",
    severity="warning",
    principle="empathy",
    message="{activity} gives no speaking slot to {count:party/parties}: {parties:list}",
    params={"count": "How many parties never have the floor", "parties": "Those parties"},
    why="A party that only listens has travelled to be an audience, and what it knows stays unheard.",
    remedy="Give each of these parties the floor in a session, or a place in a working group.",
    when_fine="The party asked to listen only; then its stance is observer.",
    sources=("pespod18",),
    reads=(
        "parties.id",
        "parties.stances",
        "actors.id",
        "actors.party",
        "actors.organisation",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.speakers",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.parties",
        "agenda.days.sessions.group",
    ),
    requires=("parties", "agenda.days.sessions"),
    expects="agenda.days.sessions.speakers",
    examples=(
        Example(
            edits=(
                Add(
                    "/parties",
                    {
                        "id": "union",
                        "name": "Union federation",
                        "country": "AT",
                        "stances": ["stakeholder"],
                        "headcount": 1,
                        "brings": ["What counsellors say about shared teams"],
                        "seeks": ["How others staff joint teams"],
                        "time_mandate": {"granted": True, "by": "board", "days": 3},
                        "diffusion": {"how": "A note to the members", "audience": "members"},
                    },
                ),
            ),
            at="/parties/@union",
        ),
    ),
    module=__name__,
    check=check,
)
