"""Until when people sign up, and from when on they can: nomination of peers, registration of all."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.partial_date import PartialDate, Span


@attrs.frozen
class SignUp:
    """A deadline for signing up.

    Attributes:
        at: Pointer to the deadline.
        what: What closes then.
        due: The deadline.
        span: The days that it can mean.
        called: When people are called.
    """

    at: str
    what: str
    due: Deadline
    span: Span
    called: PartialDate


def sign_ups(plan: PlanIndex, find: Find) -> Iterator[SignUp]:
    """Yield the deadlines with the day of their call: that for peers, or else that for all."""
    selection, registration, announced = plan.plan.selection, plan.plan.registration, plan.plan.called_on
    opened = selection.call_opened if selection else None
    nomination = selection.nomination_deadline if selection else None
    registering = registration.deadline if registration else None
    for at, what, due, called in (
        ("/selection/nomination_deadline", "Nomination", nomination, opened or announced),
        ("/registration/deadline", "Registration", registering, announced),
    ):
        span = None if due is None else plan.span(due)
        if due is None or called is None or span is None:
            find.unsaid("when people are called, and until when they sign up")
        else:
            yield SignUp(at, what, due, span, called)
