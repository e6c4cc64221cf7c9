"""REF207: what should follow the event is due before it is over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from mutuallearning.models.evaluation import Evaluation
from mutuallearning.models.follow_up import FollowUp
from mutuallearning.rulekit.deadlines import before_end, event
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.types.deadline import Deadline

Follower: TypeAlias = tuple[str, str, Deadline | None]
"""What follows an event: where the plan says by when, what it is, and by when."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for deadlines of the follow-up and the evaluation that are surely before the last day."""
    for at, what, due in (*_follow_up(plan.plan.follow_up), *_evaluation(plan.plan.evaluation)):
        if due is None:
            find.unsaid("the plan does not say of everything that follows the event when it is due")
            continue
        early = before_end(plan, due)
        if early:
            find(at, what=what, due=str(due), event=event(plan))
        elif early is None:
            find.unsaid("the plan does not say precisely enough when the event ends")


def _follow_up(it: FollowUp | None) -> Iterator[Follower]:
    yield "/follow_up/due", "The follow-up", it.due if it else None
    yield "/follow_up/response_due", "The host's answer", it.response_due if it else None
    meetings = it.meetings if it else None
    if meetings is None:
        yield "/follow_up/meetings", "A meeting", None
    for position, meeting in enumerate(meetings or ()):
        title = meeting.title or str(position + 1)
        yield f"/follow_up/meetings/{position}/due", f'The meeting "{title}"', meeting.due
    actions = it.actions if it else None
    if actions is None:
        yield "/follow_up/actions", "An action", None
    for position, action in enumerate(actions or ()):
        yield f"/follow_up/actions/{position}/due", f'The action "{action.what}"', action.due


def _evaluation(it: Evaluation | None) -> Iterator[Follower]:
    yield "/evaluation/survey/due", "The survey", it.survey.due if it and it.survey else None
    yield "/evaluation/later_check", "The later check", it.later_check if it else None


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
    when_fine="Never: what happens before the event belongs to the preparation.",
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
    examples=(
        Example(edits=(Put("/evaluation/survey/due", "1 week before start"),), at="/evaluation/survey/due"),
    ),
    module=__name__,
    check=check,
)
