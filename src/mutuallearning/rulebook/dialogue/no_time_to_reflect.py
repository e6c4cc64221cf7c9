"""CUR204: an agenda without time to think over what was learned."""

from __future__ import annotations

from mutuallearning.models.agenda import Session
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import has_blank_day, is_open, sessions_by_kind
from mutuallearning.rulekit.rule import Example, Rule

_THOUGHT_OVER = frozenset({"transfer", "assumptions"})
"""What a group thinks over to see what it takes home."""


def check(plan: PlanIndex, find: Find) -> None:
    """Add up the sessions for reflection, and the groups that think over what would work at home."""
    limit = plan.format.limit("reflection-minutes-min")
    by_kind = sessions_by_kind(plan)
    reflection = [
        *by_kind.get("reflection", ()),
        *[entry for entry in by_kind.get("working-group", ()) if _thinks_over(entry.it)],
    ]
    minutes = sum(entry.minutes or 0 for entry in reflection)
    if minutes >= limit:
        return
    if (
        any(entry.minutes is None for entry in reflection)
        or any(map(is_open, by_kind))
        or has_blank_day(plan)
    ):
        find.unsaid("how much of the time is for reflection")
        return
    find.missing(None, "/agenda/days", minutes=minutes, limit=limit)


def _thinks_over(group: Session) -> bool:
    return not _THOUGHT_OVER.isdisjoint(group.about or ())


RULE = Rule(
    code="CUR204",
    name="no-time-to-reflect",
    severity="advice",
    principle="curiosity",
    message="{activity} has {minutes:minute/minutes} for reflection (needed: {limit})",
    params={
        "minutes": "Minutes of all sessions for reflection",
        "limit": "Fewest minutes that the format asks for",
    },
    why="What each takes home gets clear when there is a quiet moment to say or write it; later there is none.",
    remedy="Plan a session of 20 to 30 minutes in which everybody notes and says what they take home.",
    when_fine="Reflection is part of another session, such as the closing round.",
    sources=("eip-15", "cf-instep"),
    reads=(
        "agenda.days.sessions.kind",
        "agenda.days.sessions.about",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
    ),
    requires=("agenda.days.sessions.kind",),
    expects="agenda.days.sessions",
    limits=("reflection-minutes-min",),
    examples=(
        Example(
            edits=(
                Drop("/agenda/days/0/sessions/@first-thoughts"),
                Drop("/agenda/days/1/sessions/@take-home"),
                Put("/agenda/days/1/sessions/@host-thoughts/kind", "team-meeting"),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
