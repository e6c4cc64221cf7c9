"""EMP410: a day of the event is a Saturday or a Sunday."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import country_of
from mutuallearning.rulekit.programme import exact_days
from mutuallearning.rulekit.rule import Example, Rule

_FRIDAY = 5

_WEEK = 7
"""Whatever lasts longer has a weekend in it anyway."""

_ARABIC = frozenset(("BH", "DZ", "EG", "IQ", "JO", "KW", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE"))
_OTHER_WEEKENDS = _ARABIC | {"AF", "BD", "IL", "IR", "MV", "NP"}
"""Countries in which Sunday is a working day."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the weekday of each day of the agenda, or else of the first and the last one."""
    if plan.is_record or plan.stage == "done":
        find.inapplicable("it is over")
        return
    if not plan.format_known:
        find.unsaid("a format of which one knows that people come to it from work")
        return
    if not plan.days and plan.start and plan.end and (plan.end[1] - plan.start[0]).days >= _WEEK:
        find.unsaid("the days on which people meet")
        return
    off = [(at, day) for at, day in exact_days(plan, find) if day.isoweekday() > _FRIDAY]
    if not off:
        return
    countries = set(_countries(plan))
    if not countries or not countries.isdisjoint(_OTHER_WEEKENDS):
        find.unsaid("from which countries people come, with the usual weekend")
        return
    (first, day), *others = off
    find(first, day=str(day), name=_NAMES[day.isoweekday() - _FRIDAY - 1], related=_related(others))


_NAMES = ("Saturday", "Sunday")


def _related(days: list[tuple[str, datetime.date]]) -> tuple[tuple[str, str], ...]:
    return tuple((at, f"{day} is on a weekend too") for at, day in days)


def _countries(plan: PlanIndex) -> Iterator[str]:
    """Yield the countries that are known; who organises often says none, and comes from one of the others."""
    for party in plan.parties:
        country = country_of(plan, party.it)
        if country is not None:
            yield country
    if plan.plan.place and plan.plan.place.country is not None:
        yield plan.plan.place.country


RULE = Rule(
    code="EMP410",
    name="weekend",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message="The day {day} of the event is a {name}",
    params={"day": "The first day on a weekend", "name": "Saturday or Sunday"},
    why="Those with children or others to look after cannot come, and for the rest it is one more day of work.",
    remedy="Move the event into the week, or ask those concerned and give them the day back.",
    when_fine="They chose it themselves, as volunteers do, or it is the way there and back.",
    sources=("house rule",),
    reads=(
        "format",
        "stage",
        "written_as",
        "dates.start",
        "dates.end",
        "agenda.days.date",
        "place.country",
        "parties.country",
        "parties.organisation",
        "organisations.id",
        "organisations.country",
    ),
    requires=("dates.start",),
    examples=(
        Example(
            base="study-visit",
            edits=(
                Put("/dates", {"start": "2026-10-16", "end": "2026-10-17"}),
                Put("/agenda/days/0/date", "2026-10-16"),
                Put("/agenda/days/1/date", "2026-10-17"),
            ),
            at="/agenda/days/1/date",
        ),
    ),
    module=__name__,
    check=check,
)
