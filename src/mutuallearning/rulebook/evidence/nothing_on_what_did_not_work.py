"""CUR301: nothing on what did not work, neither on the agenda nor in the host's papers."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import themes_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

TROUBLE = frozenset({"obstacles", "failures"})

HOST_PAPERS = frozenset(
    {"host-paper", "self-assessment", "position-statement", "problem-statement", "background-paper"}
)
"""Kinds of paper in which a host tells of its practice."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at what sessions and the host's papers are said to deal with."""
    if not TROUBLE.isdisjoint(themes_of_sessions(plan)):
        return
    papers = [entry.it.sections for entry in plan.papers if entry.it.kind in HOST_PAPERS]
    said = [themes for themes in papers if themes is not None]
    if not all(TROUBLE.isdisjoint(themes) for themes in said):
        return
    if plan.plan.papers is None or not (said or any(entry.it.about is not None for entry in plan.sessions)):
        # Who uses no themes at all has not left this one out.
        find.unsaid("what the sessions and the host's papers deal with")
    else:
        find.missing(None, "/agenda/days")


RULE = Rule(
    code="CUR301",
    name="nothing-on-what-did-not-work",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message='{activity} has no session or host paper on "obstacles" or "failures"',
    why="What went wrong, and why, is what peers cannot read elsewhere and can best help with.",
    remedy="Give a session or a section of the host's paper to what did not work, and mark it as such.",
    when_fine="It is dealt with under another heading, or the practice has not begun.",
    sources=("feltesse", "s3-2018", "ec-ment"),
    reads=("agenda.days.sessions.about", "papers.kind", "papers.sections"),
    requires=("agenda.days.sessions",),
    expects="agenda.days.sessions.about",
    examples=(
        Example(
            edits=(
                Put("/agenda/days/0/sessions/@what-failed/about", ["assumptions"]),
                Put("/agenda/days/0/sessions/@group-reach/about", ["success-factors"]),
                Put("/agenda/days/0/sessions/@group-share/about", ["success-factors"]),
                Put("/agenda/days/1/sessions/@peer-stories/about", ["practice"]),
                Put("/papers/@host-paper/sections", ["context", "practice", "evidence", "transfer"]),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
