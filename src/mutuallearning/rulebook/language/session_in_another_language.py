"""EMP306: a session for all in a language in which the activity does not work."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.languages import plain
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.programme import PAUSES
from mutuallearning.rulekit.rule import Example, Rule

_IN_GROUPS = frozenset({"team-meeting", "working-group", "breakout", "world-cafe", "interview"})
"""Kinds of session in which not all sit together, even if it is not said who does."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for sessions for all whose languages are none of the working ones, and that nobody interprets."""
    working = plain(plan.plan.languages)
    lost = [session for session in plan.sessions if _is_foreign(plan, session, working)]
    if lost and holders(plan, "interpreter"):
        find.unsaid("in which sessions the interpreters work")
        return
    spoken = {plain(actor.it.languages) for actor in plan.taking_part} if lost else set[frozenset[str]]()
    closed_off = [session for session in lost if _is_for_all(session) and not _all_speak(session, spoken)]
    if closed_off:
        find(
            f"{closed_off[0].at}/languages",
            sessions=tuple(names.session(session.it) for session in closed_off),
            working=plan.plan.languages or (),
            related=tuple((f"{session.at}/languages", "so is this one") for session in closed_off[1:]),
        )
    elif lost or any(_may_be_foreign(session) for session in plan.sessions):
        find.unsaid("who sits in which session, and in which languages it is held")


def _is_foreign(plan: PlanIndex, session: SessionEntry, working: frozenset[str]) -> bool:
    it = session.it
    own = plain(it.languages)
    into = it.interpretation if it.interpretation is not None else plan.plan.interpretation
    return bool(own) and it.kind not in PAUSES and own.isdisjoint(working) and working.isdisjoint(plain(into))


def _may_be_foreign(session: SessionEntry) -> bool:
    return session.it.languages is None and session.it.kind not in PAUSES


def _is_for_all(session: SessionEntry) -> bool:
    it = session.it
    apart = it.group is not None or it.track is not None or it.parallel is not None
    return not apart and it.kind not in _IN_GROUPS


def _all_speak(session: SessionEntry, spoken: set[frozenset[str]]) -> bool:
    own = plain(session.it.languages)
    return bool(spoken) and not any(map(own.isdisjoint, spoken))


RULE = Rule(
    code="EMP306",
    name="session-in-another-language",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="Not held in a working language ({working:list}), and not interpreted: {sessions:list}",
    params={"sessions": "Those sessions", "working": "Working languages of the activity"},
    why="Guests sit through it politely, and learn that it was not meant for them.",
    remedy="Have it interpreted into a working language, or hold it in one.",
    when_fine="It is for those alone who speak the language; then say who sits in it.",
    sources=("impel-deck", "house rule"),
    reads=(
        "languages",
        "interpretation",
        "actors.roles",
        "actors.languages",
        "actors.nomination.status",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.group",
        "agenda.days.sessions.track",
        "agenda.days.sessions.parallel",
        "agenda.days.sessions.languages",
        "agenda.days.sessions.interpretation",
    ),
    requires=("languages", "agenda.days.sessions.languages"),
    examples=(
        Example(
            base="peer-challenge",
            edits=(Put("/agenda/days/0/sessions/@position/languages", ["cy"]),),
            at="/agenda/days/0/sessions/@position/languages",
        ),
    ),
    module=__name__,
    check=check,
)
