"""EMP404: a registration that does not ask what people need."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look whether people are asked when they sign up; those confirmed, or in the plan one by one, do not sign up."""
    registration = plan.plan.registration
    if registration is None and (_all_are_confirmed(plan) or _all_are_listed(plan)):
        find.unsaid("whether anybody signs up: those who come are confirmed, or known one by one")
        return
    asked = registration.asks_access_needs if registration else None
    if not asked:
        find.missing(asked, "/registration/asks_access_needs")


def _all_are_confirmed(plan: PlanIndex) -> bool:
    nominated = [actor for actor in plan.taking_part if actor.it.nomination is not None]
    return bool(nominated) and all(
        actor.it.nomination is not None and actor.it.nomination.status == "confirmed" for actor in nominated
    )


def _all_are_listed(plan: PlanIndex) -> bool:
    """Tell whether there is a slot in the plan for everybody who comes."""
    people = plan.plan.participants
    return people is not None and people.exact is not None and people.exact <= len(plan.taking_part)


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
    reads=("registration.asks_access_needs", "actors.nomination.status", "participants"),
    expects="registration.asks_access_needs",
    planned_ahead=True,
    examples=(
        Example(
            edits=(Put("/registration/asks_access_needs", False),),  # noqa: FBT003 -- the value of a field
            at="/registration/asks_access_needs",
        ),
    ),
    module=__name__,
    check=check,
)
