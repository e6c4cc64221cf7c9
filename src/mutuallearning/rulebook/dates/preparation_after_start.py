"""REF208: what prepares an event takes place when it has begun."""

from __future__ import annotations

from typing import TypeAlias

from mutuallearning.rulekit.deadlines import after_start, before_end
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

Step: TypeAlias = tuple[str, str, tuple[str, ...], Deadline | None]
"""What prepares an event: where the plan says when, what it is, its title if it has one, and when."""

_UNSAID = "the plan does not say of all that prepares the event whether it comes before it"


def check(plan: PlanIndex, find: Find) -> None:
    """Look for sign-up, nomination and preparation meetings that are surely after the first day."""
    registration, selection, meetings = plan.plan.registration, plan.plan.selection, plan.plan.preparation
    deadline = registration.deadline if registration else None
    late = None if deadline is None else after_start(plan, deadline)
    if late is not False:
        _tell(plan, find, late, ("/registration/deadline", "The deadline to sign up", (), deadline))
    nomination = selection.nomination_deadline if selection else None
    late = None if nomination is None else after_start(plan, nomination)
    if late is not False:
        _tell(plan, find, late, ("/selection/nomination_deadline", "The nomination deadline", (), nomination))
    if meetings is None:
        find.unsaid(_UNSAID)
    for position, meeting in enumerate(meetings or ()):
        late = None if meeting.due is None else _is_late(plan, meeting.due)
        if late is not False:
            title = meeting.title or str(position + 1)
            _tell(plan, find, late, (f"/preparation/{position}/due", "The meeting ", (title,), meeting.due))


def _is_late(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a meeting prepares nothing any more: one between two visits prepares the second."""
    late = after_start(plan, due)
    if not late:
        return late
    before = before_end(plan, due)
    return None if before is None else not before


def _tell(plan: PlanIndex, find: Find, late: bool | None, step: Step) -> None:  # noqa: FBT001 -- an answer
    """Report what is late, or say that it is not known."""
    if late is None:
        find.unsaid(_UNSAID)
        return
    at, what, title, due = step
    first = plan.plan.dates.start if plan.plan.dates else None
    event = f"the event ({first})" if first else "the event"
    find(at, what=what, title=title, due=str(due), event=event)


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
