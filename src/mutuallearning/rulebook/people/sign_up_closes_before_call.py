"""TRA307: nominations close, or registration does, before anybody was called."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.sign_ups import sign_ups


def check(plan: PlanIndex, find: Find) -> None:
    """Compare both deadlines with the day of the call."""
    for one in sign_ups(plan, find):
        if one.span[1] < one.called.earliest:
            find(one.at, what=one.what, due=str(one.due), day=str(one.span[1]), called=str(one.called))
        elif one.span[0] < one.called.latest:
            find.unsaid("on which days people are called and sign up")


RULE = Rule(
    code="TRA307",
    name="sign-up-closes-before-call",
    severity="error",
    principle="transparency",
    message="{what} closes {due} ({day}), before the call of {called}",
    params={
        "what": "What closes: nomination or registration",
        "due": "When it closes, as the plan puts it",
        "day": "The last day that it can mean",
        "called": "When people are called",
    },
    why="Nobody can sign up before hearing of it; either date is a slip, and people rely on both.",
    remedy="Correct the dates, and leave people some weeks between the call and the deadline.",
    when_fine="Never: a call to those who were chosen already is an invitation.",
    sources=("house rule",),
    reads=(
        "dates.start",
        "dates.end",
        "called_on",
        "selection.call_opened",
        "selection.nomination_deadline",
        "registration.deadline",
    ),
    examples=(
        Example(
            edits=(Put("/selection/nomination_deadline", "11 months before start"),),
            at="/selection/nomination_deadline",
        ),
    ),
    module=__name__,
    check=check,
)
