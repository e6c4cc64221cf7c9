"""EMP208: the line manager of a team facilitates its after-action review, or another talk that is closed."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for facilitators to whom somebody who is to speak openly reports; another facilitator is enough."""
    team = plan.format.is_a("after-action-review")
    level = plan.plan.confidentiality
    if not team and level != "closed":
        if level is None:
            find.unsaid("what may be told outside")
        else:
            find.inapplicable("it is no talk of a team, and not closed")
        return
    facilitators = holders(plan, "facilitator")
    if not facilitators:
        # A missing facilitator is another rule's finding.
        if roles_are_open(plan):
            find.unsaid("who facilitates")
        else:
            find.inapplicable("nobody facilitates")
        return
    # Elsewhere those who run it may work in one office, and say nothing of themselves.
    telling = plan.taking_part if team else holders(plan, "participant", "presenter")
    managers = {actor.it.reports_to for actor in telling if actor.it.reports_to != actor.it.id}
    if all(actor.it.id in managers for actor in facilitators):
        find(f"{facilitators[0].at}/roles", actor=facilitators[0].it.id)
    else:
        # That somebody reports to nobody here cannot be said, so this rule never ends as met.
        find.unsaid("who reports to whom")


RULE = Rule(
    code="EMP208",
    name="facilitator-is-line-manager",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message='Facilitator "{actor}" is the line manager of somebody in the team; nobody else facilitates',
    params={"actor": "Id of the facilitator"},
    why="What went wrong is told to a colleague sooner than to the person who decides on pay and praise.",
    remedy="Ask somebody from another team, or from its midst, to facilitate; the manager speaks as one of many.",
    when_fine="The team is used to it and speaks openly, or the review takes a few minutes after each shift.",
    sources=("aar-ncc", "aar-usaid"),
    reads=(
        "format",
        "confidentiality",
        "actors.id",
        "actors.roles",
        "actors.reports_to",
        "actors.nomination.status",
    ),
    requires=("actors",),
    examples=(
        Example(
            base="after-action-review",
            edits=(Put("/actors/@crew/reports_to", "facilitator"),),
            at="/actors/@facilitator/roles",
        ),
    ),
    module=__name__,
    check=check,
)
