"""EMP404: a registration that does not ask what people need."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look whether people are asked when they sign up."""
    registration = plan.plan.registration
    asked = registration.asks_access_needs if registration else None
    if not asked:
        find.missing(asked, "/registration/asks_access_needs")


RULE = Rule(
    code="EMP404",
    name="access-needs-not-asked",
    severity="warning",
    principle="empathy",
    message="{activity} does not ask those who sign up what they need to take part",
    why="Steps, food, screens and child care keep people away silently; asking early costs one line.",
    remedy="Add one open question to the registration: what do you need to take part well?",
    when_fine="Everybody is known and was asked in person.",
    sources=("house rule",),
    reads=("registration.asks_access_needs",),
    expects="registration.asks_access_needs",
    examples=(
        Example(
            edits=(Put("/registration/asks_access_needs", False),),  # noqa: FBT003 -- the value of a field
            at="/registration/asks_access_needs",
        ),
    ),
    module=__name__,
    check=check,
)
