"""GOV205: a home organisation that grants fewer days than the visit takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mutuallearning.models.agenda import Mode
from mutuallearning.models.change import is_cancelled
from mutuallearning.models.party import Stance
from mutuallearning.models.step import Step
from mutuallearning.rulekit.deadlines import JOURNEY, goes_on
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.partial_date import Span, span_of
from mutuallearning.types.working_days import count_working_days

_ON_SITE: Mode = "on-site"
_VISIT = "peer-visit"

_COMING_AND_GOING: frozenset[Stance] = frozenset(
    {
        "host",
        "under-review",
        "assisted",
        "organiser",
        "funder",
        "programme-owner",
        "stakeholder",
        "observer",
    }
)
"""Stances of those of whom not everybody is there all the time: at home, or for the part that concerns them."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the days that are granted with the working days of the event, or of the visits in which a party joins.

    The first and the last of each may be half days, so that one day less is enough.
    """
    steps = plan.plan.steps or ()
    visits = [step for step in steps if step.kind == _VISIT]
    if any(step.kind is None or (step.kind == _VISIT and step.parties is None) for step in steps):
        find.unsaid("which steps are visits, and who takes part in each")
    by_party = _of_visits(plan, visits)
    whole = _of_event(plan)
    for party in plan.parties:
        mandate, stances = party.it.time_mandate, party.it.stances
        if mandate is None or mandate.days is None or stances is None:
            find.unsaid("how many days every party has granted, and as what it takes part")
            continue
        if not _COMING_AND_GOING.isdisjoint(stances):
            continue
        days = by_party.get(party.it.id) if visits else whole
        if days is None or plan.plan.mode != _ON_SITE:
            find.unsaid("how many days it takes")
        elif mandate.days < sum(days) - len(days):
            find(
                f"{party.at}/time_mandate/days",
                party=plan.party_name(party.it),
                granted=f"{mandate.days:g}",
                days=sum(days),
            )


def _of_event(plan: PlanIndex) -> Sequence[int] | None:
    """Count the working days of the event; None where it goes on for longer, or is not known to the day."""
    ends = plan.plan.dates is not None and plan.plan.dates.end is not None
    days = _working_days(plan.start, plan.end) if ends and goes_on(plan) is False else None
    return None if days is None else [days]


def _of_visits(plan: PlanIndex, visits: Sequence[Step]) -> Mapping[str, Sequence[int] | None]:
    """Count the working days of each visit in which a party takes part; None where one is not known to the day."""
    found: dict[str, list[int] | None] = {}
    for step in visits:
        if is_cancelled(step.changes):
            continue
        days = _working_days(plan.span(step.due), span_of(step.until))
        for party in dict.fromkeys(step.parties or ()):
            known = found.setdefault(party, [])
            if days is None:
                found[party] = None
            elif known is not None:
                known.append(days)
    return found


def _working_days(first: Span | None, last: Span | None) -> int | None:
    if first is None or last is None or first[0] != first[1] or last[0] != last[1]:
        return None
    return count_working_days(first[0], last[0])


RULE = Rule(
    code="GOV205",
    name="too-few-days-granted",
    severity="warning",
    message='"{party}" grants {granted} of the {days} working days that it takes',
    params={
        "party": "The party",
        "granted": "Working days that it grants each person",
        "days": "Working days of the event, or of the visits in which the party takes part",
    },
    why="What is not granted is taken from evenings or from colleagues, or people go home before the end.",
    remedy="Ask for the days that it takes, preparation included, or plan a shorter visit.",
    when_fine="Several people share the visit, and each comes for a part of it.",
    sources=("eip-10", "house rule"),
    reads=(
        "mode",
        "dates.start",
        "dates.end",
        "parties.id",
        "parties.stances",
        "parties.time_mandate.days",
        "steps.kind",
        "steps.due",
        "steps.until",
        "steps.changes.kind",
        "steps.parties",
    ),
    requires=("parties.time_mandate.days",),
    limits=(JOURNEY,),
    examples=(
        Example(
            base="peer-challenge",
            edits=(Put("/parties/@peer-hill/time_mandate/days", 1),),
            at="/parties/@peer-hill/time_mandate/days",
        ),
    ),
    module=__name__,
    check=check,
)
