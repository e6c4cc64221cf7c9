"""REF203: sessions that nobody can both attend in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Sweep over the sessions of each day by their start."""
    if any(day.it.sessions is None for day in plan.days):
        find.unsaid("the plan does not say what happens on every day")
    by_day: defaultdict[str, list[tuple[int, int, SessionEntry]]] = defaultdict(list)
    for entry in plan.sessions:
        if entry.start is None or entry.end is None:
            find.unsaid("the plan does not say when every session starts and ends")
        if entry.start is not None:
            # Of a session without an end it is sure that it lasts a minute.
            by_day[entry.day.at].append((entry.start, entry.end or entry.start + 1, entry))
    for day in by_day.values():
        _sweep(sorted(day, key=lambda timed: timed[0]), find)


def _sweep(day: Iterable[tuple[int, int, SessionEntry]], find: Find) -> None:
    """Keep what runs longest: of all, of what is for everybody, and of each track."""
    longest: tuple[int, SessionEntry] | None = None
    plenary: tuple[int, SessionEntry] | None = None
    tracks: dict[str, tuple[int, SessionEntry]] = {}
    for start, end, entry in day:
        session = entry.it
        # A session that names who sits in it is for them only; whether they can is asked person by person.
        track = session.track or (entry.at if session.group else None)
        rivals = (longest,) if track is None else (plenary, tracks.get(track))
        for rival in rivals:
            if rival is not None and rival[0] > start:
                _report(entry, start, rival, find)
                break
        if longest is None or end > longest[0]:
            longest = (end, entry)
        if track is None:
            plenary = (end, entry) if plenary is None or end > plenary[0] else plenary
        elif track not in tracks or end > tracks[track][0]:
            tracks[track] = (end, entry)


def _report(entry: SessionEntry, start: int, rival: tuple[int, SessionEntry], find: Find) -> None:
    end, other = rival
    find(
        entry.at,
        related=((other.at, "the session that it overlaps"),),
        session=names.session(entry.it),
        start=clock(start),
        other=names.session(other.it),
        end=clock(end),
    )


def clock(minutes: int) -> str:
    """Write minutes of the agenda's clock as a time of day."""
    hours, rest = divmod(minutes % (24 * 60), 60)
    return f"{hours:02}:{rest:02}"


RULE = Rule(
    code="REF203",
    name="sessions-overlap",
    severity="error",
    message='"{session}" starts at {start}, while "{other}" runs until {end}',
    params={
        "session": "The session that starts later",
        "start": "When it starts",
        "other": "The session that still runs",
        "end": "When that one ends",
    },
    why="A programme that cannot be kept is settled on the day, at the cost of breaks and discussion.",
    remedy="Move one of the sessions, or give each a track or a group if they are meant to run in parallel.",
    when_fine="Never: sessions in parallel have different tracks or name who sits in them.",
    sources=("house rule",),
    scans=(
        "agenda.days.date",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.track",
        "agenda.days.sessions.group",
    ),
    requires=("agenda.days.sessions",),
    examples=(
        Example(
            edits=(Put("/agenda/days/0/sessions/@clarifying/start", "11:00"),),
            at="/agenda/days/0/sessions/@clarifying",
        ),
    ),
    module=__name__,
    check=check,
)
