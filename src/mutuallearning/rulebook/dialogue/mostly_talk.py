"""CUR201: an agenda in which people mostly listen."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.programme import stretches
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Measure the share of talks in the working time; of parallel sessions each counts for its part."""
    talk = unclear = total = 0.0
    for cut in stretches(plan):
        if cut is None:
            find.unsaid("what happens on each day, from when to when")
            return
        for start, end, sessions, talks, unsure, _ in cut:
            total += end - start
            if talks:
                talk += (end - start) * talks / sessions
            if unsure:
                unclear += (end - start) * unsure / sessions
    limit = plan.format.limit("talk-share-max")
    if not total:
        find.inapplicable("the agenda has no session but breaks")
    elif talk > limit * total:
        find("/agenda/days", share=round(talk / total, 3), limit=limit)
    elif talk + unclear > limit * total:
        find.unsaid("how much of the time people only listen")


RULE = Rule(
    code="CUR201",
    name="mostly-talk",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message="{activity} gives {share:%} of its time to talks (limit: {limit:%})",
    params={
        "share": "Share of presentations and panels in the time of all sessions, breaks not counted",
        "limit": "Largest share that the format allows",
    },
    why="People learn from each other when they ask and answer; what can be read need not be told.",
    remedy="Shorten talks, send slides beforehand and give the time to questions and working groups.",
    when_fine="The talks have much time for questions in them, or the activity is meant to spread results.",
    sources=("mlp-1070",),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.track",
    ),
    requires=("agenda.days.sessions.kind",),
    limits=("talk-share-max",),
    # Where a team has an hour of its own taken for a talk.
    implies=("CUR209",),
    examples=(
        Example(
            edits=(
                Put(
                    "/agenda/days",
                    [
                        {
                            "date": "2026-05-06",
                            "sessions": [
                                {
                                    "id": "introductions",
                                    "title": "Who we are",
                                    "kind": "introductions",
                                    "start": "09:00",
                                    "end": "09:30",
                                    "leads": ["programme-officer"],
                                    "parties": [
                                        "host",
                                        "peer-ee",
                                        "peer-ie",
                                        "peer-pt",
                                        "peer-si",
                                        "stakeholder",
                                        "organiser",
                                    ],
                                },
                                {
                                    "id": "host-story",
                                    "title": "The joint teams, and what went wrong",
                                    "kind": "presentation",
                                    "start": "09:30",
                                    "end": "10:40",
                                    "speakers": ["host-lead"],
                                    "about": ["practice", "failures"],
                                    "questions": ["q-reach", "q-share"],
                                },
                                {"id": "break-1", "kind": "break", "start": "10:40", "end": "11:00"},
                                {
                                    "id": "clarifying",
                                    "title": "Questions to the host",
                                    "kind": "questions",
                                    "start": "11:00",
                                    "end": "11:10",
                                    "leads": ["facilitator"],
                                    "questions": ["q-reach"],
                                },
                                {
                                    "id": "peer-stories",
                                    "title": "How it goes elsewhere",
                                    "kind": "panel",
                                    "start": "11:10",
                                    "end": "12:20",
                                    "speakers": ["peer-ee-1", "peer-ie-1", "peer-pt-1", "peer-si-1"],
                                    "about": ["practice", "failures"],
                                    "questions": ["q-share"],
                                },
                                {"id": "lunch-1", "kind": "meal", "start": "12:20", "end": "13:20"},
                                {
                                    "id": "visit",
                                    "title": "Visit to a joint team",
                                    "kind": "site-visit",
                                    "start": "13:20",
                                    "end": "13:50",
                                    "leads": ["host-counsellor"],
                                    "questions": ["q-reach"],
                                },
                                {
                                    "id": "transfer",
                                    "title": "What would travel",
                                    "kind": "presentation",
                                    "start": "13:50",
                                    "end": "15:00",
                                    "speakers": ["expert"],
                                    "about": ["transfer"],
                                    "questions": ["q-travel"],
                                },
                                {"id": "break-2", "kind": "break", "start": "15:00", "end": "15:15"},
                                {
                                    "id": "oral-feedback",
                                    "title": "Feedback to the host",
                                    "kind": "feedback",
                                    "start": "15:15",
                                    "end": "15:35",
                                    "speakers": ["peer-ee-1", "peer-ie-1", "peer-pt-1", "peer-si-1"],
                                    "questions": ["q-reach", "q-share", "q-travel"],
                                },
                                {
                                    "id": "take-home",
                                    "title": "What I take home",
                                    "kind": "reflection",
                                    "start": "15:35",
                                    "end": "15:55",
                                    "leads": ["facilitator"],
                                    "questions": ["q-travel"],
                                },
                            ],
                        }
                    ],
                ),
            ),
            at="/agenda/days",
        ),
    ),
    module=__name__,
    check=check,
)
