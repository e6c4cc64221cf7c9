"""REF208: what prepares an event takes place when it has begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from mutuallearning.rulekit.deadlines import after_start, before_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

Step: TypeAlias = tuple[str, str, tuple[str, ...], Deadline | None]
"""What prepares an event: where the plan says when, what it is, its title if it has one, and when."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for sign-up, nomination and preparation meetings that are surely after the first day."""
    for step in _sign_up(plan):
        _look(plan, find, step, after_start)
    for step in _meetings(plan):
        _look(plan, find, step, _is_late)


def _sign_up(plan: PlanIndex) -> Iterator[Step]:
    registration, selection = plan.plan.registration, plan.plan.selection
    deadline = registration.deadline if registration else None
    nomination = selection.nomination_deadline if selection else None
    yield "/registration/deadline", "The deadline to sign up", (), deadline
    yield "/selection/nomination_deadline", "The nomination deadline", (), nomination


def _meetings(plan: PlanIndex) -> Iterator[Step]:
    if plan.plan.preparation is None:
        yield "/preparation", "A meeting", (), None
    for position, meeting in enumerate(plan.plan.preparation or ()):
        title = meeting.title or str(position + 1)
        yield f"/preparation/{position}/due", "The meeting ", (title,), meeting.due


def _is_late(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a meeting prepares nothing any more: one between two visits prepares the second."""
    late = after_start(plan, due)
    if not late:
        return late
    before = before_end(plan, due)
    return None if before is None else not before


def _look(
    plan: PlanIndex, find: Find, step: Step, is_late: Callable[[PlanIndex, Deadline], bool | None]
) -> None:
    at, what, title, due = step
    late = is_late(plan, due) if due else None
    if late:
        first = plan.plan.dates.start if plan.plan.dates else None
        event = f"the event ({first})" if first else "the event"
        find(at, what=what, title=title, due=str(due), event=event)
    elif late is None:
        find.unsaid("the plan does not say of all that prepares the event whether it comes before it")


RULE = Rule(
    code="REF208",
    name="preparation-after-start",
    severity="error",
    message="{what}{title:list} is {due}, after the start of {event}",
    params={
        "what": "What prepares the event",
        "title": "The title of the meeting, if it is one",
        "due": "When it is",
        "event": "The event with its first day",
    },
    why="Nobody can sign up for, be nominated to or prepare what has already begun, so one of the dates is a slip.",
    remedy="Move it to before the first day, or correct the dates of the event.",
    when_fine="The activity runs for months, and people join it on the way.",
    sources=("impel-how", "eui-2024"),
    reads=("dates.start", "dates.end"),
    scans=(
        "registration.deadline",
        "selection.nomination_deadline",
        "preparation.due",
        "preparation.title",
    ),
    examples=(
        Example(edits=(Put("/registration/deadline", "2026-05-20"),), at="/registration/deadline"),
        Example(edits=(Put("/preparation/-/due", "1 week after end"),), at="/preparation/-/due"),
    ),
    module=__name__,
    check=check,
)
