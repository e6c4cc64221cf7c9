"""EMP107: a mentor and a mentee of whom one is the other's line manager."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.wording import capital


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the line manager of each with those with whom one is paired, whichever of both says so."""
    there = {actor.it.id: actor for actor in plan.taking_part}
    pairs = {(one.it.id, other) for one in plan.taking_part for other in one.it.paired_with or ()}
    for actor in plan.taking_part:
        manager = actor.it.reports_to
        if manager in there and ((actor.it.id, manager) in pairs or (manager, actor.it.id) in pairs):
            find(
                f"{actor.at}/reports_to",
                actor=capital(names.actor(actor.it)),
                manager=names.actor(there[manager].it),
            )
    # That somebody reports to nobody here cannot be said, so this rule never ends as met.
    find.unsaid("who reports to whom, and who is paired with whom")


RULE = Rule(
    code="EMP107",
    name="mentor-in-reporting-line",
    severity="warning",
    principle="empathy",
    message="{actor} is paired with the line manager, {manager}",
    params={"actor": "Role and id of the person", "manager": "Role and id of the line manager"},
    why="Nobody is frank with the person who decides on pay and future, whoever of the two is called mentor.",
    remedy="Match each with somebody from another department, or at least from another line.",
    when_fine="Both chose it themselves and can end it without a reason.",
    sources=("rm-safe", "al-ala"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.paired_with",
        "actors.reports_to",
        "actors.nomination.status",
    ),
    requires=("actors.paired_with",),
    formats=("mentoring",),
    examples=(
        Example(
            base="mentoring",
            edits=(
                Put("/actors/@mentee/paired_with", ["mentor"]),
                Put("/actors/@mentor/paired_with", ["mentee"]),
                Put("/actors/@mentee/reports_to", "mentor"),
            ),
            at="/actors/@mentee/reports_to",
        ),
    ),
    module=__name__,
    check=check,
)
