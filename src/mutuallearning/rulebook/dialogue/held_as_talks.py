"""CUR208: in the end people mostly listened, says the agenda as it was held."""

from __future__ import annotations

from mutuallearning.models.agenda import Session
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import PAUSES, TALKS, is_open
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.clock import minutes_of


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the share of talks in the time that was really worked; what went on side by side is not cut up."""
    agenda = plan.plan.actual.agenda if plan.plan.actual else None
    talk = unclear = total = 0
    for day in (agenda.days if agenda else None) or ():
        for session in day.sessions or (None,):
            minutes = None if session is None or session.track is not None else _minutes(session)
            if session is None or minutes is None:
                find.unsaid("what was held on each day, and from when to when")
                return
            kind = session.kind
            if kind not in PAUSES:
                total += minutes
                talk += minutes if kind in TALKS else 0
                unclear += minutes if is_open(kind) else 0
    limit = plan.format.limit("talk-share-max")
    if not total:
        find.inapplicable("nothing but breaks was held")
    elif talk > limit * total:
        find("/actual/agenda", share=round(talk / total, 3), limit=limit)
    elif talk + unclear > limit * total:
        find.unsaid("how much of the time people only listened")


def _minutes(session: Session) -> int | None:
    if session.start is None or session.end is None:
        return session.minutes
    return minutes_of(session.end) - minutes_of(session.start)


RULE = Rule(
    code="CUR208",
    name="held-as-talks",
    severity="advice",
    principle="curiosity",
    message="In the end, {share:%} of the time of {activity} went to talks (limit: {limit:%})",
    params={
        "share": "Share of presentations and panels in the time of all sessions held, breaks not counted",
        "limit": "Largest share that the format allows",
    },
    why="Talks overrun and questions are cut; who sees it in figures plans the next one otherwise.",
    remedy="Ask those who came what they would have asked, answer it in the report, and cut the talks next time.",
    when_fine="Much was asked within the talks.",
    sources=("mlp-1070",),
    reads=(
        "actual.agenda.days.sessions.kind",
        "actual.agenda.days.sessions.start",
        "actual.agenda.days.sessions.end",
        "actual.agenda.days.sessions.minutes",
        "actual.agenda.days.sessions.track",
    ),
    requires=("actual.agenda.days.sessions.kind",),
    limits=("talk-share-max",),
    examples=(
        Example(
            edits=(
                Put(
                    "/actual",
                    {
                        "agenda": {
                            "days": [
                                {
                                    "sessions": [
                                        {"title": "The host's story", "kind": "presentation", "minutes": 200},
                                        {"title": "What we would try", "kind": "discussion", "minutes": 40},
                                    ]
                                }
                            ]
                        }
                    },
                ),
            ),
            at="/actual/agenda",
        ),
    ),
    module=__name__,
    check=check,
)
