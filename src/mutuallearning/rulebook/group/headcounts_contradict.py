"""EMP106: more or fewer people are expected than the parties send."""

from __future__ import annotations

from collections.abc import Iterable

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import parties_of_actors
from mutuallearning.rulekit.programme import has_blank_day, is_unknown, kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.count import Count

_LEARNING: frozenset[Stance] = frozenset(
    {"host", "under-review", "peer", "assisted", "assisting", "stakeholder"}
)
"""Stances of those who are counted; whether organisers and observers count too is a matter of habit."""


def check(plan: PlanIndex, find: Find) -> None:
    """Add up the headcounts of all parties, bounds apart; only what cannot agree in any way is a fault."""
    expected = plan.plan.participants
    counts = [party.it.headcount for party in plan.parties]
    known = [count for count in counts if count is not None]
    if expected is None or len(known) < len(counts):
        find.unsaid("how many people each party sends")
        return
    if stances_unsaid(plan) or plan.plan.actors is None:
        find.unsaid("as what every party takes part, and who comes for none")
        return
    least, most = _least(plan), _most(plan, known)
    if (
        most is not None
        and expected.highest is not None
        and least <= expected.lowest <= expected.highest <= most
    ):
        return
    if expected.surely_below(least):
        find("/participants", count=str(expected), sent=f"at least {least}")
    elif most is not None and expected.surely_above(most):
        if _may_interview(plan):
            find.unsaid("whether people are counted whom no party sends, such as those interviewed")
            return
        find("/participants", count=str(expected), sent=f"at most {most}")
    else:
        find.unsaid("the numbers of people closely enough")


def _least(plan: PlanIndex) -> int:
    counts = (party.it.headcount for party in with_stance(plan, _LEARNING))
    return sum(count.lowest for count in counts if count is not None)


def _most(plan: PlanIndex, counts: Iterable[Count]) -> int | None:
    if None in parties_of_actors(plan):
        # An actor of no party may be one expert or a whole crew.
        return None
    most = 0
    for count in counts:
        highest = count.highest
        if highest is None:
            return None
        most += highest
    return most


def _may_interview(plan: PlanIndex) -> bool:
    """Tell whether there may be interviews: those who are heard in them often count, and no party sends them."""
    if not plan.days or has_blank_day(plan):
        return True
    return any(kind == "interview" or is_unknown(kind) for kind in kinds_of_sessions(plan))


RULE = Rule(
    code="EMP106",
    name="headcounts-contradict",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="{activity} expects {count} people, but its parties send {sent}",
    params={
        "count": "How many people are expected in all, as the plan says it",
        "sent": "How many all parties send together; at least, or at most",
    },
    why="Rooms, meals and seats in the working groups are booked by one number and people come by the other.",
    remedy="Ask the parties again how many people they send, and correct the number that is wrong.",
    when_fine="Some of the people only come for an opening or a public part.",
    sources=("house rule",),
    reads=(
        "participants",
        "parties.headcount",
        "parties.stances",
        "actors.party",
        "actors.nomination.status",
        "agenda.days.sessions.kind",
    ),
    requires=("participants", "parties.headcount"),
    examples=(Example(edits=(Put("/participants", 12),), at="/participants"),),
    module=__name__,
    check=check,
)
