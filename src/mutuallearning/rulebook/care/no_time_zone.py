"""EMP409: an event online for people with different clocks that does not say on whose clock it is."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import country_of
from mutuallearning.rulekit.programme import modes_of_sessions
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.country import country_name

_WESTERN = frozenset(("GB", "IE"))
_CENTRAL = frozenset(
    country
    for row in (
        ("AD", "AL", "AT", "BA", "BE", "CH", "CZ", "DE", "DK", "FR", "HR", "HU", "IT", "LI", "LU"),
        ("MC", "ME", "MK", "MT", "NL", "NO", "PL", "RS", "SE", "SI", "SK", "SM", "VA", "XK"),
    )
    for country in row
)
_EASTERN = frozenset(("BG", "CY", "EE", "FI", "GR", "LT", "LV", "MD", "RO", "UA"))

_SAME_CLOCK = (_WESTERN, _CENTRAL, _EASTERN)
"""Countries in which it is the same time all year, in Europe; Spain and Portugal have islands where it is not."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the zone where people join online from countries in which it is not the same time."""
    modes = modes_of_sessions(plan)
    if None in modes:
        find.unsaid("whether people join online")
        return
    if modes <= {"on-site"}:
        find.inapplicable("nobody joins online")
        return
    if plan.plan.agenda and plan.plan.agenda.time_zone:
        return
    if all(entry.it.start is None for entry in plan.sessions):
        find.unsaid("at what time it begins")
        return
    countries = _countries(plan)
    zones = {actor.it.time_zone for actor in plan.actors if actor.it.time_zone is not None}
    if len(zones) > 1:
        find("/agenda/time_zone", where=tuple(sorted(zones)))
    elif len(countries) > 1 and not any(countries <= same for same in _SAME_CLOCK):
        find("/agenda/time_zone", where=tuple(map(country_name, sorted(countries))))
    else:
        find.unsaid("from which countries all join")


def _countries(plan: PlanIndex) -> set[str]:
    """Give the countries from which people surely come: of the parties, the place, and the practices that are told."""
    found = {country_of(plan, party.it) for party in plan.parties}
    found.update(practice.country for practice in plan.plan.practices or ())
    found.add(plan.plan.place.country if plan.plan.place else None)
    return {country for country in found if country is not None}


RULE = Rule(
    code="EMP409",
    name="no-time-zone",
    severity="warning",
    principle="empathy",
    message="{activity} is online for people from {where:list}, and names no time zone",
    params={"where": "Countries or time zones from which people join"},
    why="Some come an hour late and some an hour early, and most of them do not come a second time.",
    remedy="Say whose clock it is, such as `Europe/Brussels`, here and in the invitation.",
    when_fine="Everybody gets an entry for the own calendar, which knows it.",
    sources=("house rule",),
    reads=(
        "mode",
        "agenda.time_zone",
        "agenda.days.mode",
        "agenda.days.sessions.mode",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "parties.country",
        "parties.organisation",
        "organisations.id",
        "organisations.country",
        "practices.country",
        "place.country",
        "actors.time_zone",
    ),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            base="matchmaking",
            edits=(Drop("/agenda/time_zone"), Put("/parties/@helpers/country", "FI")),
            at="/agenda/time_zone",
        ),
    ),
    module=__name__,
    check=check,
)
