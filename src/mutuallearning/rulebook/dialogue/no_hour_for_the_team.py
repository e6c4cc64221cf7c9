"""CUR209: a team that tells what it saw before it has sat together."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.programme import SEEING, has_blank_day, is_open
from mutuallearning.rulekit.rule import Example, Rule

_TEAM = ("reviewer", "external-assessor", "team-leader")
_ASKING = SEEING | {"interview"}
_TOGETHER = frozenset(
    {
        "team-meeting",
        "reflection",
        "working-group",
        "breakout",
        "workshop",
        "discussion",
        "round-table",
        "debate",
        "world-cafe",
        "exercise",
        "advice",
        "conclusions",
    }
)
"""Kinds of session in which its members can compare what they saw, even if others sit with them."""

_TELLING = frozenset({"feedback", "recommendations"})
_COUNTED = "days-without-team-max"
"""The limit of formats in which another rule counts the days between the meetings of the team."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at what comes before the first feedback of a team of several."""
    sessions = [session for _, of_day in plan.by_day for session in of_day or ()]
    kinds = [session.it.kind for session in sessions]
    first = next((number for number, kind in enumerate(kinds) if kind in _TOGETHER | _TELLING), None)
    before = kinds[:first]
    team = holders(plan, *_TEAM)
    if first is None or has_blank_day(plan) or any(map(is_open, before)):
        find.unsaid("what a team does before it tells what it saw")
    elif kinds[first] in _TOGETHER:
        return
    elif len(team) < 2:  # noqa: PLR2004 -- one alone is no team
        find.unsaid("who is in the team")
    elif _COUNTED in plan.format.limits:
        find.inapplicable("another rule counts the days between the meetings of the team")
    elif _ASKING.isdisjoint(before):
        find.unsaid("what the team sees and hears")
    else:
        find(sessions[first].at, count=len(team))


RULE = Rule(
    code="CUR209",
    name="no-hour-for-the-team",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message="The team of {count} tells what it saw before it has had an hour of its own",
    params={"count": "How many people review or assess"},
    why="Without an hour together the loudest of the team tells what he saw, and the others hear it with the host.",
    remedy="Keep half a day, or an hour at the least, for the team to compare and to agree on what it says.",
    when_fine="The team sits together every evening, and nobody wants that on the agenda.",
    sources=("pr-pilot", "impel-how"),
    reads=(
        "format",
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "actors.roles",
        "actors.nomination.status",
    ),
    requires=("agenda.days.sessions", "actors.roles"),
    examples=(
        Example(
            base="peer-review/vet-provider",
            edits=(
                Drop("/agenda/days/0/sessions/@team-1"),
                Drop("/agenda/days/1/sessions/@team-2"),
                Drop("/agenda/days/2/sessions/@team-3"),
            ),
            at="/agenda/days/2/sessions/@feedback",
        ),
    ),
    module=__name__,
    check=check,
)
