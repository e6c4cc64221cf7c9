"""REF203: sessions that nobody can both attend in full."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.lanes import EVERYBODY, Running, Slot, lane_of
from mutuallearning.rulekit.programme import has_blank_day, hours
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Sweep over the sessions of each day by their start."""
    if has_blank_day(plan):
        find.unsaid("the plan does not say what happens on every day")
    for (_, sessions), whole in zip(plan.by_day, hours(plan), strict=True):
        # On most days the sessions follow each other.
        if sessions and whole is not None and not whole.in_a_row:
            _sweep(_slots(sessions, find), find)


def _slots(sessions: Sequence[SessionEntry], find: Find) -> list[Slot]:
    slots: list[Slot] = []
    for entry in sessions:
        if entry.start is None or entry.end is None:
            find.unsaid("the plan does not say when every session starts and ends")
        if entry.start is not None:
            # Of a session without an end it is sure that it lasts a minute.
            slots.append(Slot(entry.start, entry.end or entry.start + 1, lane_of(entry), entry))
    return slots


def _sweep(day: list[Slot], find: Find) -> None:
    """Compare what is for everybody with all that still runs; else what is for everybody and its own track."""
    day.sort(key=lambda slot: slot.start)
    running = Running()
    for slot in day:
        # Whether those who sit in a group can come from elsewhere is asked person by person.
        beside = (running.in_lane(EVERYBODY), running.in_lane(slot.lane))
        rivals = (running.longest,) if slot.lane == EVERYBODY else beside
        rival = next((rival for rival in rivals if rival is not None and rival.end > slot.start), None)
        if rival is not None:
            find(
                slot.entry.at,
                related=((rival.entry.at, "the session that it overlaps"),),
                session=names.session(slot.entry.it),
                start=clock(slot.start),
                other=names.session(rival.entry.it),
                end=clock(rival.end),
            )
        running.add(slot)


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
