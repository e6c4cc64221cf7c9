"""EMP108: a mentor or a mentee with nobody, where others have their pairs."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Add, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for those who are in no pair, once pairs are made and the plan is no draft any more."""
    matched = {other for actor in plan.taking_part for other in actor.it.paired_with or ()}
    matched |= {actor.it.id for actor in plan.taking_part if actor.it.paired_with}
    single = [actor for actor in holders(plan, "mentor", "mentee") if actor.it.id not in matched]
    if single and (plan.is_record or not plan.reached("final")):
        find.unsaid("with whom everybody is paired")
    elif single:
        find(
            f"{single[0].at}/paired_with",
            count=len(single),
            actors=tuple(actor.it.id for actor in single),
            related=tuple((f"{actor.at}/paired_with", "in no pair either") for actor in single[1:]),
        )
    elif roles_are_open(plan):
        find.unsaid("who is a mentor or a mentee")


RULE = Rule(
    code="EMP108",
    name="mentor-without-pair",
    severity="warning",
    principle="empathy",
    message="{count:mentor or mentee is/mentors or mentees are} in no pair, while others are: {actors:list}",
    params={"count": "How many mentors and mentees are in no pair", "actors": "Their ids"},
    why="Who said yes and is left alone while others begin says no the next time.",
    remedy="Find a partner for each, or tell them that they are in reserve and until when.",
    when_fine="They step in for others, and know it.",
    sources=("rm-brancher",),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.paired_with",
        "actors.nomination.status",
        "stage",
        "written_as",
    ),
    requires=("actors.paired_with",),
    formats=("mentoring",),
    examples=(
        Example(
            base="mentoring",
            edits=(
                Put("/actors/@mentee/paired_with", ["mentor"]),
                Put("/participants", 3),
                Add("/actors", {"id": "second-mentor", "roles": ["mentor"], "function": "head of finance"}),
            ),
            at="/actors/@second-mentor/paired_with",
        ),
    ),
    module=__name__,
    check=check,
)
