"""EMP105: a party that never has the floor."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.voices import VOICES, heard_for_others, may_hide_a_voice, named_parties

_WITH_A_PART = frozenset[Stance]({"host", "under-review", "peer", "assisted", "assisting", "stakeholder"})
"""Stances of those who come to contribute; organisers, funders and observers need no slot."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for each party among those who speak, lead or sit in a small group."""
    judged = with_stance(plan, _WITH_A_PART)
    there = named_parties(plan)
    silent = [party for party in judged if party.it.id not in there]
    if silent:
        heard = heard_for_others(plan)
        silent = [party for party in silent if party.it.id not in heard]
    if silent:
        open_slots = may_hide_a_voice(plan)
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
    reads=("parties.stances", *VOICES),
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
