"""EMP408: the event has a day on which some of those who take part have a public holiday."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import country_of
from mutuallearning.rulekit.programme import exact_days
from mutuallearning.rulekit.public_holidays import is_holiday, is_known
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.country import country_name

_BEHIND: frozenset[Stance] = frozenset({"funder", "programme-owner"})
"""Stances of those who need not be there."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look up the days of the agenda, or else the first and the last one, in the calendars of all who come."""
    if plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
        return
    countries = tuple(dict.fromkeys(_countries(plan, find)))
    dated = False
    for at, day in _days(plan, find):
        dated = True
        off = tuple(country for country in countries if is_holiday(country, day))
        if off:
            find(at, day=f"{day}", countries=tuple(map(country_name, off)))
    if not dated:
        find.unsaid("on which days the event takes place")
    if not countries:
        find.unsaid("from which countries people come")


def _countries(plan: PlanIndex, find: Find) -> Iterator[str]:
    for party in plan.parties:
        it = party.it
        if it.came is False or (it.stances and _BEHIND.issuperset(it.stances)):
            continue
        country = country_of(plan, it)
        if country is None or not is_known(country):
            find.unsaid("the country of every party, and the holidays there")
        else:
            yield country


def _days(plan: PlanIndex, find: Find) -> Iterator[tuple[str, datetime.date]]:
    """Yield the days that are known exactly; on Saturdays and Sundays nobody loses a day off by a holiday."""
    seen: set[datetime.date] = set()
    for at, day in exact_days(plan, find):
        if day not in seen and day.isoweekday() <= _FRIDAY:
            seen.add(day)
            yield at, day


_FRIDAY = 5

RULE = Rule(
    code="EMP408",
    name="public-holiday",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="The day {day} of the event is a public holiday in {countries:list}",
    params={
        "day": "The day of the event",
        "countries": "Countries from which people come and which have a holiday on that day",
    },
    why="Whoever comes gives up a day with the family, and those who are to be visited are at home.",
    remedy="Move the event by a week, or ask those concerned before others have booked.",
    when_fine="They were asked and do not mind, or the day is an ordinary one where they work.",
    sources=("house rule",),
    reads=("stage", "written_as", "dates.start", "dates.end", "agenda.days.date"),
    scans=(
        "parties.country",
        "parties.organisation",
        "parties.stances",
        "parties.came",
        "organisations.id",
        "organisations.country",
    ),
    requires=("parties",),
    status="preview",
    examples=(
        Example(
            edits=(
                Put("/dates", {"start": "2026-05-13", "end": "2026-05-14"}),
                Put("/agenda/days/0/date", "2026-05-13"),
                Put("/agenda/days/1/date", "2026-05-14"),
            ),
            at="/agenda/days/1/date",
        ),
    ),
    module=__name__,
    check=check,
)
