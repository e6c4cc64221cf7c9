"""EMP407: an evening so late, and a morning so early, that the night between them is short."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import DAY, PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import has_blank_day
from mutuallearning.rulekit.rule import Example, Rule

_HOUR = 60


def check(plan: PlanIndex, find: Find) -> None:
    """Measure from the end of a day, the dinner included, to the first session of the next one."""
    least = plan.format.limit("night-hours-min")
    before: SessionEntry | None = None
    for day, sessions in plan.by_day:
        last, first = _last(sessions or ()), _first(sessions or ())
        if sessions is None or day.it.date is None or last is None or first is None:
            find.unsaid("the times of every day")
            before = None
            continue
        if before is not None and before.end is not None and first.start is not None:
            night = first.start - before.end
            if night < least * _HOUR and first.start // DAY == before.end // DAY + 1:
                find(
                    first.at,
                    hours=round(night / _HOUR, 1),
                    least=least,
                    evening=names.session(before.it),
                    morning=names.session(first.it),
                    related=((before.at, "the end of the evening"),),
                )
        before = last
    if len(plan.days) == 1 and not has_blank_day(plan):
        find.inapplicable("it has one day only")


def _last(sessions: tuple[SessionEntry, ...]) -> SessionEntry | None:
    last: SessionEntry | None = None
    latest = -1
    for session in sessions:
        if session.end is None:
            return None
        if session.end > latest:
            last, latest = session, session.end
    return last


def _first(sessions: tuple[SessionEntry, ...]) -> SessionEntry | None:
    for session in sessions:
        if session.start is None:
            return None
    # Where all starts are said, the sessions come in the order of the clock.
    return sessions[0] if sessions else None


RULE = Rule(
    code="EMP407",
    name="short-night",
    severity="advice",
    principle="empathy",
    message='{hours:hour/hours} between "{evening}" and "{morning}" next day (needed: {least})',
    params={
        "hours": "Hours from the end of the evening to the first session of the next day",
        "least": "Fewest hours that a night should have",
        "evening": "The last session of the day",
        "morning": "The first session of the next day",
    },
    why="Part of the night goes on the way to the hotel, and tired people neither ask nor listen.",
    remedy="End the evening earlier, or begin the next day later.",
    when_fine="The evening is free, and people may leave when they like.",
    sources=("house rule",),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions",),
    limits=("night-hours-min",),
    # The day that ends so late is a long one.
    implies=("EMP401",),
    examples=(
        Example(
            base="study-visit",
            edits=(
                Add(
                    "/agenda/days/0/sessions",
                    {"id": "boat", "title": "Boat", "kind": "social", "start": "20:00", "end": "23:30"},
                ),
                Add(
                    "/agenda/days/1/sessions",
                    {"id": "sunrise", "title": "Sunrise", "kind": "social", "start": "06:30", "end": "08:00"},
                ),
            ),
            at="/agenda/days/1/sessions/@sunrise",
        ),
    ),
    module=__name__,
    check=check,
)
