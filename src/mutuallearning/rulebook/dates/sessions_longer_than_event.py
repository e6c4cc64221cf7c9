"""REF213: the sessions take longer than the event is said to last."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import is_unknown
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE = frozenset({"meal", "social"})
"""Kinds of session that one may or may not count; breaks lie between others, and last with them."""


def check(plan: PlanIndex, find: Find) -> None:
    """Add up the minutes of the one day, or take them from the clock, and compare."""
    lasts = plan.plan.duration.minutes if plan.plan.duration else None
    if len(plan.by_day) > 1 or plan.plan.duration is None:
        find.unsaid("how long each of the days lasts")
        return
    if lasts is None:
        find.inapplicable("it is said to last for days")
        return
    for day, sessions in plan.by_day:
        counted = [entry for entry in sessions or () if entry.it.kind not in _BESIDE]
        known = [entry for entry in counted if not is_unknown(entry.it.kind)]
        surely, perhaps = _minutes(known), _minutes(counted)
        if lasts[1] is not None and surely is not None and surely > lasts[1]:
            find(day.at, minutes=surely, lasts=str(plan.plan.duration))
        elif sessions is None or perhaps is None or lasts[1] is None or perhaps > lasts[0]:
            find.unsaid("how long each session lasts, and the whole")


def _minutes(entries: Sequence[SessionEntry]) -> int | None:
    """Give the minutes that sessions take together; None if some are not said, or may run side by side."""
    starts = [entry.start for entry in entries if entry.start is not None]
    ends = [entry.end for entry in entries if entry.end is not None]
    if entries and len(starts) == len(ends) == len(entries):
        return max(ends) - min(starts)
    minutes = [entry.minutes for entry in entries if entry.minutes is not None and entry.it.track is None]
    return sum(minutes) if not starts and len(minutes) == len(entries) else None


RULE = Rule(
    code="REF213",
    name="sessions-longer-than-event",
    severity="warning",
    message="{activity} is to last {lasts}, but its sessions take {minutes} minutes",
    params={
        "minutes": "Minutes from the first session to the last, meals and evenings not counted",
        "lasts": "How long the event lasts, as the plan says it",
    },
    why="What does not fit is cut at the end, and at the end stands what people should take home.",
    remedy="Shorten a session, or invite for longer.",
    when_fine="Never for long: those invited go when the time is over that they were told.",
    sources=("house rule",),
    reads=(
        "duration",
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.track",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("duration", "agenda.days.sessions"),
    examples=(
        Example(
            base="learning-circle",
            edits=(Put("/duration", "75 minutes"),),
            at="/agenda/days/0",
        ),
    ),
    module=__name__,
    check=check,
)
