"""TRA307: nominations close, or registration does, before anybody was called."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare both deadlines with the day of the call: that for peers, or else that for all."""
    selection, registration, announced = plan.plan.selection, plan.plan.registration, plan.plan.called_on
    opened = selection.call_opened if selection else None
    nomination = selection.nomination_deadline if selection else None
    deadlines = (
        ("/selection/nomination_deadline", "Nomination", nomination, opened or announced),
        (
            "/registration/deadline",
            "Registration",
            registration.deadline if registration else None,
            announced,
        ),
    )
    for at, what, due, called in deadlines:
        span = None if due is None else plan.span(due)
        if due is None or called is None or span is None:
            find.unsaid("when people are called, and until when they sign up")
        elif span[1] < called.earliest:
            find(at, what=what, due=str(due), day=str(span[1]), called=str(called))
        elif span[0] < called.latest:
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
