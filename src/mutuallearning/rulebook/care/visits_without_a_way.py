"""EMP411: one site visit after the other, without a minute to get from one to the next."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Count the visits of each day that follow each other on the minute; one finding a day, for its longest row."""
    most = plan.format.limit("visits-in-a-row-max")
    visits = False
    for day, sessions in plan.by_day:
        if sessions is None:
            find.unsaid("the sessions of every day")
            continue
        row: list[SessionEntry] = []
        longest: list[SessionEntry] = []
        for entry in sessions:
            if entry.it.kind is None or (entry.it.kind == "site-visit" and None in {entry.start, entry.end}):
                find.unsaid("of every session what it is, and from when to when")
            if entry.it.kind != "site-visit":
                continue
            visits = True
            if row and (entry.start is None or entry.start != row[-1].end):
                row = []
            row = [*row, entry]
            longest = max(longest, row, key=len)
        if len(longest) > most:
            find(
                longest[0].at,
                count=len(longest),
                first=names.session(longest[0].it),
                most=int(most),
                day=names.thing(day.it, {}) or "one day",
            )
    if not visits:
        find.inapplicable("there is no site visit")


RULE = Rule(
    code="EMP411",
    name="visits-without-a-way",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message='{count} visits on {day} without a minute between, from "{first}" on (limit: {most})',
    params={
        "count": "How many visits follow each other",
        "first": "The first of them",
        "day": "The day",
        "most": "Largest number in a row",
    },
    why="Who is driven from door to door sees doors; the talk that was worth the journey is cut short each time.",
    remedy="Visit fewer places and stay longer, and plan the ways between them.",
    when_fine="They are rooms of one house, and people walk through it.",
    sources=("house rule",),
    reads=(
        "agenda.days.date",
        "agenda.days.title",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions.kind",),
    limits=("visits-in-a-row-max",),
    examples=(
        Example(
            base="study-visit",
            edits=(
                Put("/agenda/days/0/sessions/@break-2/kind", "site-visit"),
                Put("/agenda/days/0/sessions/@break-2/title", "The market stall"),
            ),
            at="/agenda/days/0/sessions/@library",
        ),
    ),
    module=__name__,
    check=check,
)
