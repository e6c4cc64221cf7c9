"""CUR211: conclusions are drawn before people have seen the practice, or heard those who use it."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import SEEING, has_blank_day, is_open, kinds_of_sessions
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule

_CONCLUDING = frozenset({"conclusions", "recommendations", "advice"})
"""Kinds of session in which people say what follows from what they have seen and heard."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look whether the first visit, or the first word of a user, comes only after the last conclusions."""
    entries = [entry for _, sessions in plan.by_day for entry in sessions or ()]
    concluding = [place for place, entry in enumerate(entries) if entry.it.kind in _CONCLUDING]
    users = {actor.it.id for actor in plan.taking_part if actor.it.category == "service-user"}
    seeing = [place for place, entry in enumerate(entries) if entry.it.kind in SEEING]
    hearing = [place for place, entry in enumerate(entries) if not users.isdisjoint(entry.it.speakers or ())]
    late = [places[0] for places in (seeing, hearing) if places and concluding and places[0] > concluding[-1]]
    if late:
        entry, before = entries[min(late)], entries[concluding[-1]]
        find(
            entry.at,
            session=names.session(entry.it),
            conclusions=names.session(before.it),
            related=((before.at, "where conclusions are drawn"),),
        )
    elif any(map(is_open, kinds_of_sessions(plan))) or has_blank_day(plan):
        find.unsaid("what happens in each session")
    elif any(entry.it.speakers is None for entry in entries) or not _is_known_who_uses(plan):
        find.unsaid("who has the floor in every session, and who uses the practice")
    elif not concluding or not (seeing or hearing):
        find.inapplicable("no conclusions are drawn, or there is nothing to see and no user to hear")


def _is_known_who_uses(plan: PlanIndex) -> bool:
    return bool(plan.actors) and all(actor.it.category is not None for actor in plan.actors)


RULE = Rule(
    code="CUR211",
    name="conclusions-before-all-was-seen",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message='"{session}" comes only after the last conclusions, "{conclusions}"',
    params={
        "session": "The first visit, or the first session in which a user has the floor",
        "conclusions": "The last session in which conclusions are drawn",
    },
    why="What people see and hear after they have advised confirms their advice, or comes too late to change it.",
    remedy="Put the visit and the voice of users first, and the conclusions after them.",
    when_fine="All have seen it before, or the visit is a thank-you and belongs to another topic.",
    sources=(HOUSE_RULE,),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.speakers",
        "actors.id",
        "actors.category",
        "actors.nomination.status",
    ),
    requires=("agenda.days.sessions.kind",),
    examples=(
        Example(
            base="learning-exchange",
            edits=(
                Add(
                    "/agenda/days/1/sessions",
                    {
                        "id": "club",
                        "title": "Visit to the youth club",
                        "kind": "site-visit",
                        "start": "12:00",
                        "end": "12:45",
                        "questions": ["q-find", "q-trust"],
                    },
                ),
            ),
            at="/agenda/days/1/sessions/@club",
        ),
    ),
    module=__name__,
    check=check,
)
