"""REF207: what should follow the event is due before it is over."""

from __future__ import annotations

from mutuallearning.models.follow_up import FollowUp
from mutuallearning.rulekit.deadlines import JOURNEY, before_end, event, goes_on
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

_MIDWAY = ("/follow_up/meetings", "/follow_up/actions", "/evaluation/survey")
"""Where what goes on for months keeps its meetings, what is done between them, and what people are asked after them."""

_UNDATED = "the plan does not say of everything that follows the event when it is due"


def check(plan: PlanIndex, find: Find) -> None:
    """Look for deadlines of the follow-up and the evaluation that are surely before the last day."""
    _look_at_follow_up(plan, find, plan.plan.follow_up)
    it = plan.plan.evaluation
    survey = it.survey if it else None
    _look(plan, find, survey.due if survey else None, "/evaluation/survey/due", "The survey")
    _look(plan, find, it.later_check if it else None, "/evaluation/later_check", "The later check")


def _look_at_follow_up(plan: PlanIndex, find: Find, it: FollowUp | None) -> None:
    if it is None:
        find.unsaid(_UNDATED)
        return
    _look(plan, find, it.due, "/follow_up/due", "The follow-up")
    _look(plan, find, it.response_due, "/follow_up/response_due", "The host's answer")
    if it.meetings is None:
        find.unsaid(_UNDATED)
    for position, meeting in enumerate(it.meetings or ()):
        what = f'The meeting "{meeting.title or position + 1}"'
        _look(plan, find, meeting.due, f"/follow_up/meetings/{position}/due", what)
    if it.actions is None:
        find.unsaid(_UNDATED)
    for position, action in enumerate(it.actions or ()):
        _look(plan, find, action.due, f"/follow_up/actions/{position}/due", f'The action "{action.what}"')


def _look(plan: PlanIndex, find: Find, due: Deadline | None, at: str, what: str) -> None:
    if due is None:
        find.unsaid(_UNDATED)
        return
    early = before_end(plan, due)
    midway = _is_midway(plan, due) if early and at.startswith(_MIDWAY) else False
    if early is None or midway is None:
        find.unsaid("the plan does not say precisely enough when the event ends")
    elif early and not midway:
        find(at, what=what, due=str(due), event=event(plan))


def _is_midway(plan: PlanIndex, due: Deadline) -> bool | None:
    """Tell whether a day lies within an activity that goes on; None if it cannot be known."""
    offset, day = due.offset, plan.span(due)
    if offset is not None and offset.anchor == "start" and offset.direction == "before":
        return False
    before = day is not None and plan.start is not None and day[1] < plan.start[0]
    return False if before else goes_on(plan)


RULE = Rule(
    code="REF207",
    name="follow-up-before-event",
    severity="error",
    message="{what} is due {due}, before the end of {event}",
    params={
        "what": "What should follow the event",
        "due": "When it is due",
        "event": "The event with its dates",
    },
    why="What came of an event cannot be asked or done before it is over, so the date is a slip.",
    remedy="Move it to after the last day.",
    when_fine="Never: what happens before the event belongs to the preparation; meetings within a year are left alone.",
    sources=("lga-timing",),
    reads=("dates.start", "dates.end"),
    scans=(
        "follow_up.due",
        "follow_up.response_due",
        "follow_up.meetings.due",
        "follow_up.meetings.title",
        "follow_up.actions.due",
        "follow_up.actions.what",
        "evaluation.survey.due",
        "evaluation.later_check",
    ),
    limits=(JOURNEY,),
    examples=(
        Example(edits=(Put("/evaluation/survey/due", "1 week before start"),), at="/evaluation/survey/due"),
    ),
    module=__name__,
    check=check,
)
