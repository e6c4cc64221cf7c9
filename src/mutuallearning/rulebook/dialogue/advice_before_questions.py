"""CUR203: advice before anybody could ask."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, is_open, kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

ADVICE = frozenset({"advice", "recommendations"})
_ADVICE_OR_FEEDBACK = ADVICE | {"feedback"}

ASKING = frozenset(
    {
        "questions",
        "discussion",
        "working-group",
        "debate",
        "world-cafe",
        "interview",
        "site-visit",
        "observation",
    }
)
"""Kinds of session in which those who will advise can ask."""

TELLING = PAUSES | {"welcome", "introductions", "briefing", "presentation", "closing"}
"""Kinds of session in which they surely cannot; the rest may be either."""


def check(plan: PlanIndex, find: Find) -> None:
    """Follow the agenda to the first advice and look whether there was time to ask before."""
    kinds = kinds_of_sessions(plan)
    # Feedback where nobody ever asks is a form at the end, no advice.
    advice = ADVICE if ASKING.isdisjoint(kinds) else _ADVICE_OR_FEEDBACK
    maybe_asked = maybe_advised = False
    for entry in _before_asking(plan):
        kind = None if entry is None else entry.it.kind
        if entry is not None and kind in advice:
            if maybe_asked:
                find.unsaid("whether one can ask before the first advice")
            else:
                find(entry.at, session=names.session(entry.it))
            return
        maybe_asked = maybe_asked or kind not in TELLING
        maybe_advised = maybe_advised or is_open(kind)
    if maybe_advised:
        find.unsaid("whether advice is given before one can ask")
    elif advice.isdisjoint(kinds):
        find.inapplicable("no session is there to advise")


def _before_asking(plan: PlanIndex) -> list[SessionEntry | None]:
    """Give what comes before people can ask: up to the first session for it, and up to what goes on beside one.

    Where people ask at the same time, questions and advice come from the same mouths. None stands for a day of which
    the sessions are not said.
    """
    before: list[SessionEntry | None] = []
    for _, sessions in plan.by_day:
        if sessions is None:
            before.append(None)
            continue
        for entry in sessions:
            if entry.it.kind in ASKING:
                return _until_beside(plan, before)
            before.append(entry)
    return before


def _until_beside(plan: PlanIndex, before: list[SessionEntry | None]) -> list[SessionEntry | None]:
    if all(entry is not None and entry.it.kind in TELLING for entry in before):
        return []
    asking = {entry.start for entry in plan.sessions if entry.it.kind in ASKING}
    for position, entry in enumerate(before):
        if entry is not None and entry.start is not None and entry.start in asking:
            return before[:position]
    return before


RULE = Rule(
    code="CUR203",
    name="advice-before-questions",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message='Advice is given in "{session}", before there was time to ask',
    params={"session": "The session in which advice is given"},
    why="Advice that comes first answers the adviser's question; questions bring out what the problem is.",
    remedy="Put a session for clarifying questions before the first advice.",
    when_fine="Questions were asked beforehand, or the session begins with them and only its kind says advice.",
    sources=("cf-instep", "al-ala", "assist-ott"),
    reads=("agenda.days.date", "agenda.days.sessions.kind", "agenda.days.sessions.start"),
    requires=("agenda.days.sessions.kind",),
    examples=(
        Example(
            edits=(Put("/agenda/days/0/sessions/@host-story/kind", "advice"),),
            at="/agenda/days/0/sessions/@host-story",
        ),
    ),
    module=__name__,
    check=check,
)
