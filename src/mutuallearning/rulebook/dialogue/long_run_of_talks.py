"""CUR202: talk after talk, with nothing in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex, SessionEntry
from mutuallearning.rulekit.programme import Stretch, stretches
from mutuallearning.rulekit.rule import Example, Rule


@attrs.frozen
class Run:
    """A time during which there is nothing but talks.

    Attributes:
        first: The session with which it begins.
        minutes: Its length in minutes.
    """

    first: SessionEntry
    minutes: int


def check(plan: PlanIndex, find: Find) -> None:
    """Look for times in which every session that goes on is a talk, up to the next gap or other session."""
    limit = plan.format.limit("talk-run-max")
    for cut in stretches(plan):
        if cut is None:
            find.unsaid("what happens on each day, from when to when")
            continue
        # What is surely a talk is among what may be one.
        if all(run.minutes <= limit for run in runs(cut, sure=False)):
            continue
        for run in runs(cut, sure=True):
            if run.minutes > limit:
                find(run.first.at, minutes=run.minutes, session=names.session(run.first.it), limit=limit)
        find.unsaid("which sessions are talks")


def runs(cut: Sequence[Stretch], *, sure: bool) -> Iterator[Run]:
    """Yield the runs of talks; where not sure, with the sessions that may be talks."""
    first: SessionEntry | None = None
    start = end = 0
    for begin, until, sessions, talks, unclear, session in cut:
        listening = talks + (0 if sure else unclear)
        if first is not None and (listening < sessions or begin != end):
            yield Run(first, end - start)
            first = None
        if listening == sessions:
            if first is None:
                first, start = session, begin
            end = until
    if first is not None:
        yield Run(first, end - start)


RULE = Rule(
    code="CUR202",
    name="long-run-of-talks",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message='{minutes} minutes of talks in a row (limit: {limit}) from "{session}" on',
    params={
        "minutes": "Length of the run in minutes",
        "session": "The session with which it begins",
        "limit": "Longest run that the format allows, in minutes",
    },
    why="Questions that come up in the first talk are gone after the third.",
    remedy="Put questions, a talk in pairs or a break between the talks.",
    when_fine="Each talk has its own time for questions.",
    sources=("s3-2018",),
    reads=(
        "agenda.days.date",
        "agenda.days.sessions.kind",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "agenda.days.sessions.track",
    ),
    requires=("agenda.days.sessions.kind",),
    limits=("talk-run-max",),
    examples=(
        Example(
            edits=(Put("/agenda/days/1/sessions/@transfer/kind", "presentation"),),
            at="/agenda/days/1/sessions/@peer-stories",
        ),
    ),
    module=__name__,
    check=check,
)
