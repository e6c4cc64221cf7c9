"""TRA305: experts or reviewers that have not declared their interests."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

JUDGING = ("thematic-expert", "country-expert", "reviewer", "external-assessor", "team-leader")
"""Roles in which a person judges or advises others."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at all who judge or advise, together."""
    judging = holders(plan, *JUDGING)
    for value, found in silent(judging, lambda actor: actor.it.interests_declared):
        find.missing(
            value,
            f"{found[0].at}/interests_declared",
            count=len(found),
            actors=tuple(actor.it.id for actor in found),
        )
    if any(actor.it.roles is None and not actor.it.interests_declared for actor in plan.taking_part):
        find.unsaid("who judges or advises")
    elif not judging:
        find.inapplicable("nobody judges or advises as expert, reviewer or assessor")


RULE = Rule(
    code="TRA305",
    name="interests-not-declared",
    severity="advice",
    principle="transparency",
    message="{count:expert or reviewer has/experts or reviewers have} not declared interests: {actors:list}",
    params={
        "count": "How many experts, reviewers and assessors have not declared interests",
        "actors": "Ids of these actors",
    },
    why="Advice counts for more if everybody knows that the adviser sells nothing and owes nothing.",
    remedy="Ask experts and reviewers for a short declaration before the event, and note that it is there.",
    when_fine="They are peers from public bodies without any business with the host.",
    sources=("house rule",),
    reads=("actors.id", "actors.roles", "actors.nomination.status", "actors.interests_declared"),
    requires=("actors.id",),
    expects="actors.interests_declared",
    examples=(
        Example(
            edits=(Put("/actors/@expert/interests_declared", value=False),),
            at="/actors/@expert/interests_declared",
        ),
    ),
    module=__name__,
    check=check,
)
