"""EMP406: somebody who joins online while others sleep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.models.actor import Actor
from mutuallearning.models.agenda import Day, Mode
from mutuallearning.rulekit import names
from mutuallearning.rulekit.clocks import DAY, minutes_ahead
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, has_blank_day, modes_of_sessions
from mutuallearning.rulekit.rule import Example, Rule


@attrs.frozen
class _Hours:
    """From when to when a day runs that people can join online, in minutes of the index."""

    at: str
    day: str
    start: int
    end: int


@attrs.frozen
class _Window:
    """The hours of a day that are fair to all.

    Attributes:
        home: Time zone of the agenda.
        least: First minute of the day.
        most: Last minute of the day.
    """

    home: str
    least: float
    most: float

    def outside(self, hours: _Hours, zone: str) -> tuple[int, int] | None:
        """Give the start and the end on the clock of a zone, in minutes of the day, where one is not fair."""
        first = hours.start + minutes_ahead(hours.start, self.home, zone)
        last = hours.end + minutes_ahead(hours.end, self.home, zone)
        start = first % DAY
        end = start + last - first
        return None if self.least <= start and end <= self.most else (start, end)


_ON_SITE = frozenset({"on-site"})

Found = tuple[_Hours, int, int]


def check(plan: PlanIndex, find: Find) -> None:
    """Work out on whose clock a day is not fair; those with the same clock are one finding, for their first day."""
    open_days = has_blank_day(plan) and any(
        _mode(plan, day.it) != "on-site" and day.it.sessions is None for day in plan.days
    )
    if not open_days and modes_of_sessions(plan) <= _ON_SITE:
        find.inapplicable("nobody can join online")
        return
    online = [entry for entry in plan.sessions if _may_join(plan, entry)]
    home = plan.plan.agenda.time_zone if plan.plan.agenda else None
    if home is None:
        find.unsaid("the time zone of the agenda")
    else:
        _compare(plan, find, online, home)
    if open_days or any(_is_unclear(entry) for entry in online):
        find.unsaid("the date and the hours of every session online")
    if any(actor.it.time_zone is None for actor in plan.taking_part):
        find.unsaid("from which time zone everybody joins, if online")


def _compare(plan: PlanIndex, find: Find, online: list[SessionEntry], home: str) -> None:
    least, most = plan.format.limit("online-hour-min"), plan.format.limit("online-hour-max")
    window = _Window(home, least * 60, most * 60)
    days = {day.at: names.thing(day.it, {}) or f"Day {number}" for number, day in enumerate(plan.days, 1)}
    for_all = tuple(_hours([entry for entry in online if entry.it.group is None], days))
    named = _naming(online)
    by_zone: dict[str, Found | None] = {}
    found: defaultdict[tuple[_Hours, int, int], list[Located[Actor]]] = defaultdict(list)
    for actor in plan.taking_part:
        zone = actor.it.time_zone
        if zone is None:
            continue
        own = named[actor.it.id]
        first = _first(window, zone, _hours(own, days))
        # Who only comes to speak need not sit through the rest.
        if actor.it.roles != ("presenter",):
            if zone not in by_zone:
                by_zone[zone] = _first(window, zone, for_all)
            first = by_zone[zone] or first
        elif not own:
            find.unsaid("when those who only present have the floor")
        if first is not None:
            found[first].append(actor)
    for (hours, start, end), actors in found.items():
        find(
            hours.at,
            actors=tuple(actor.it.id for actor in actors),
            day=hours.day,
            start=_clock(start),
            end=_clock(end),
            least=_clock(least * 60),
            most=_clock(most * 60),
            related=tuple((f"{actor.at}/time_zone", "whose clock it is") for actor in actors),
        )


def _may_join(plan: PlanIndex, entry: SessionEntry) -> bool:
    return (entry.it.mode or _mode(plan, entry.day.it)) != "on-site" and entry.it.kind not in PAUSES


def _mode(plan: PlanIndex, day: Day) -> Mode | None:
    return day.mode or plan.plan.mode


def _is_unclear(entry: SessionEntry) -> bool:
    date = entry.day.it.date
    return entry.start is None or entry.end is None or date is None or date.exact is None


def _hours(sessions: Iterable[SessionEntry], days: dict[str, str]) -> Iterator[_Hours]:
    """Yield the hours of each day with an exact date, in the order of the days."""
    spans: dict[str, tuple[int, int]] = {}
    for entry in sessions:
        date = entry.day.it.date
        if entry.start is None or date is None or date.exact is None:
            continue
        end = entry.start if entry.end is None else entry.end
        first, last = spans.get(entry.day.at, (entry.start, end))
        spans[entry.day.at] = min(first, entry.start), max(last, end)
    for at, (start, end) in spans.items():
        yield _Hours(at, days[at], start, end)


def _naming(sessions: Iterable[SessionEntry]) -> defaultdict[str, list[SessionEntry]]:
    """Give for each actor the sessions that name them."""
    found: defaultdict[str, list[SessionEntry]] = defaultdict(list)
    for entry in sessions:
        people = (*(entry.it.leads or ()), *(entry.it.speakers or ()), *(entry.it.group or ()))
        for actor in set(people):
            found[actor].append(entry)
    return found


def _first(window: _Window, zone: str, days: Iterable[_Hours]) -> Found | None:
    for hours in days:
        outside = window.outside(hours, zone)
        if outside is not None:
            return hours, *outside
    return None


def _clock(minutes: float) -> str:
    hour, minute = divmod(int(minutes), 60)
    return f"{hour % 24:02}:{minute:02}"


RULE = Rule(
    code="EMP406",
    name="unfair-clock",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message='On "{day}" it is {start} to {end} for {actors:list}, who join online (fair: {least} to {most})',
    params={
        "day": "The day, by date or title; the first of several",
        "start": "When it begins on their clock",
        "end": "When it ends on their clock",
        "actors": "Ids of the actors who share the clock",
        "least": "Earliest hour that is fair",
        "most": "Latest hour that is fair",
    },
    why="Who joins before dawn or late at night hears half and says less, and it is always the same people.",
    remedy="Move the sessions that need everybody into common hours, or take turns with the early and late ones.",
    when_fine="They chose it themselves, or the group spans the globe and takes turns.",
    sources=("house rule",),
    reads=(
        "mode",
        "agenda.time_zone",
        "agenda.days.date",
        "agenda.days.mode",
        "agenda.days.sessions.mode",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.leads",
        "agenda.days.sessions.speakers",
        "agenda.days.sessions.group",
        "actors.id",
        "actors.roles",
        "actors.time_zone",
        "actors.nomination.status",
    ),
    requires=("agenda.days.sessions", "actors"),
    limits=("online-hour-min", "online-hour-max"),
    examples=(
        Example(
            base="matchmaking",
            edits=(Put("/actors/@helper-1/time_zone", "America/Toronto"),),
            at="/agenda/days/0",
        ),
    ),
    module=__name__,
    check=check,
)
