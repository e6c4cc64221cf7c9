"""REF208: what prepares an event takes place when it has begun."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.rulekit.deadlines import after_start, before_end, event
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline


def check(plan: PlanIndex, find: Find) -> None:
    """Look for sign-up, nomination and preparation meetings that are surely after the first day."""
    for at, what, due in _sign_up(plan):
        _look(plan, find, (at, what, due), after_start(plan, due) if due else None)
    meetings = plan.plan.preparation
    if meetings is None:
        find.unsaid("the plan does not say which meetings prepare the event")
    for position, meeting in enumerate(meetings or ()):
        what = f'The preparation meeting "{meeting.title or position + 1}"'
        late = _is_late(plan, meeting.due) if meeting.due else None
        _look(plan, find, (f"/preparation/{position}/due", what, meeting.due), late)


def _sign_up(plan: PlanIndex) -> Iterator[tuple[str, str, Deadline | None]]:
    registration, selection = plan.plan.registration, plan.plan.selection
    yield "/registration/deadline", "The deadline to sign up", registration.deadline if registration else None
    nomination = selection.nomination_deadline if selection else None
    yield "/selection/nomination_deadline", "The deadline for nominations", nomination


def _is_late(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a meeting prepares nothing any more: one between two visits prepares the second."""
    late = after_start(plan, due)
    if not late:
        return late
    before = before_end(plan, due)
    return None if before is None else not before


def _look(plan: PlanIndex, find: Find, place: tuple[str, str, Deadline | None], late: bool | None) -> None:  # noqa: FBT001 -- an answer that may be unknown, no switch
    at, what, due = place
    if late:
        find(at, what=what, due=str(due), event=event(plan))
    elif late is None:
        find.unsaid("the plan does not say of all that prepares the event whether it comes before it")


RULE = Rule(
    code="REF208",
    name="preparation-after-start",
    severity="error",
    message="{what} is {due}, after the start of {event}",
    params={
        "what": "What prepares the event",
        "due": "When it is",
        "event": "The event with its dates",
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
