"""EMP116: a room full of people is told that what is said stays in it."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the number of people in a closed activity with one circle; small groups are another matter."""
    most = int(plan.format.limit("closed-people-max"))
    level, count = plan.plan.confidentiality, plan.plan.participants
    if level != "closed":
        if level is None:
            find.unsaid("what may be told outside")
        else:
            find.inapplicable("it is not closed as a whole")
    elif any(session.it.group or session.it.groups for session in plan.sessions):
        find.inapplicable("people also meet in small groups")
    elif count is None or not plan.sessions:
        find.unsaid("how many people there are, and whether they meet in small groups")
    elif count.surely_above(most):
        find("/participants", count=str(count), most=most)
    elif count.highest is None or count.highest > most:
        find.unsaid("closely enough how many people there are")


RULE = Rule(
    code="EMP116",
    name="too-many-for-confidence",
    severity="advice",
    certainty="heuristic",
    principle="empathy",
    message="{activity} is closed, with {count} people in one circle (limit: {most})",
    params={
        "count": "How many people, as the plan says it",
        "most": "Largest number of people in one circle",
    },
    why="Nobody tells a hundred people what went wrong, whatever was promised; in a group of eight some do.",
    remedy="Let people talk in small groups first, and gather in the whole room what may be told there.",
    when_fine="Little is told in the whole room, and the talks are elsewhere.",
    sources=("al-idyia", "house rule"),
    reads=(
        "confidentiality",
        "participants",
        "agenda.days.sessions.group",
        "agenda.days.sessions.groups",
    ),
    requires=("participants",),
    limits=("closed-people-max",),
    examples=(
        Example(
            base="community-of-practice",
            edits=(Put("/confidentiality", "closed"), Put("/participants", 85)),
            at="/participants",
        ),
    ),
    module=__name__,
    check=check,
)
