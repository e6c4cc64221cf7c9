"""CUR205: long days on site, and nothing to see for oneself."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import SEEING, hours, is_open, kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

HOUR = 60


def check(plan: PlanIndex, find: Find) -> None:
    """Add up the hours on site, if nothing is visited."""
    kinds = kinds_of_sessions(plan)
    if not SEEING.isdisjoint(kinds):
        return
    on_site = 0.0
    for (day, _), whole in zip(plan.by_day, hours(plan), strict=True):
        mode = day.it.mode or plan.plan.mode
        length = None if whole is None or not whole.timed else (whole.end or 0) - (whole.start or 0)
        if mode in {"online", "hybrid"}:
            continue
        if mode is None or length is None:
            find.unsaid("on which days people meet on site, from when to when")
            return
        on_site += length / HOUR
    limit = plan.format.limit("unseen-hours-max")
    if on_site <= limit:
        find.inapplicable("people are on site for a short time or not at all")
    elif any(is_open(kind) for kind in kinds):
        find.unsaid("what happens in each session")
    else:
        find.missing(None, "/agenda/days", hours=round(on_site, 1), limit=limit)


RULE = Rule(
    code="CUR205",
    name="nothing-to-see",
    severity="advice",
    principle="curiosity",
    message="{activity} has {hours} hours on site and nothing to see (limit: {limit})",
    params={
        "hours": "Hours on site, from first to last session of each day",
        "limit": "Hours on site from which a visit is worth its time",
    },
    why="Seeing work as it is done, and asking those who do it, brings up what no paper tells.",
    remedy="Plan a visit to a place where the practice can be seen, or let people look over somebody's shoulder.",
    when_fine="There is nothing to be seen, such as in a law or a budget.",
    sources=("meinema", "ec-sv"),
    reads=(
        "mode",
        "agenda.days.date",
        "agenda.days.mode",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions.kind",),
    expects="agenda.days.sessions",
    limits=("unseen-hours-max",),
    examples=(
        Example(
            edits=(Put("/agenda/days/0/sessions/@visit/kind", "discussion"),),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
