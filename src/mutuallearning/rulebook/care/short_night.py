"""EMP407: an evening so late, and a morning so early, that the night between them is short."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import DAY, PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import has_blank_day, hours
from mutuallearning.rulekit.rule import Example, Rule

_HOUR = 60


def check(plan: PlanIndex, find: Find) -> None:
    """Measure from the end of a day, the dinner included, to the first session of the next one."""
    least = plan.format.limit("night-hours-min")
    evening: Sequence[SessionEntry] = ()
    ended = 0
    for (day, sessions), whole in zip(plan.by_day, hours(plan), strict=True):
        if not sessions or day.it.date is None or whole is None or not whole.timed:
            find.unsaid("the times of every day")
            evening = ()
            continue
        begun = whole.start or 0
        night = begun - ended
        if evening and night < least * _HOUR and begun // DAY == ended // DAY + 1:
            # Where all times are said, the sessions come in the order of the clock.
            first, last = sessions[0], _last(evening)
            find(
                first.at,
                hours=round(night / _HOUR, 1),
                least=least,
                evening=names.session(last.it),
                morning=names.session(first.it),
                related=((last.at, "the end of the evening"),),
            )
        evening, ended = sessions, whole.end or 0
    if len(plan.days) == 1 and not has_blank_day(plan):
        find.inapplicable("it has one day only")


def _last(sessions: Sequence[SessionEntry]) -> SessionEntry:
    """Give the session that ends last, the first of several."""
    return max(sessions, key=lambda session: session.end or 0)


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
