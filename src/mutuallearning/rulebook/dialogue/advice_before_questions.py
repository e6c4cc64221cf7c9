"""CUR203: advice before anybody could ask."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import PAUSES, is_open
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
    order: list[SessionEntry | None] = []
    for _, sessions in plan.by_day:
        order += (None,) if sessions is None else sessions
    kinds = [entry.it.kind if entry is not None else None for entry in order]
    # Feedback where nobody ever asks is a form at the end, no advice.
    advice = ADVICE if ASKING.isdisjoint(kinds) else _ADVICE_OR_FEEDBACK
    asking = {entry.start for entry in order if entry is not None and entry.it.kind in ASKING}
    maybe_asked = maybe_advised = False
    for entry, kind in zip(order, kinds, strict=True):
        if kind in ASKING or _is_beside(entry, asking):
            break
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


def _is_beside(entry: SessionEntry | None, asking: set[int | None]) -> bool:
    """Tell whether people ask at the same time: then questions and advice come from the same mouths."""
    return entry is not None and entry.start is not None and entry.start in asking


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
