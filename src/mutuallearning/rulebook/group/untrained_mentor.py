"""EMP113: mentors who are not trained, and no meeting that could train them."""

from __future__ import annotations

from mutuallearning.rulekit.deadlines import after_start
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for those who are said not to be trained; any meeting before the start may be the training."""
    # To tell a senior what one sees has to be learned on both sides; where a senior tells, the senior learns it.
    pairs = (
        holders(plan, "mentor", "mentee")
        if plan.format.is_a("mentoring/reverse")
        else holders(plan, "mentor")
    )
    untrained = [actor for actor in pairs if actor.it.trained is False]
    if untrained and any(
        meeting.due is None or not after_start(plan, meeting.due) for meeting in plan.plan.preparation or ()
    ):
        find.unsaid("whether a meeting of the preparation trains them")
    elif untrained:
        find(
            f"{untrained[0].at}/trained",
            count=len(untrained),
            actors=tuple(actor.it.id for actor in untrained),
            related=tuple((f"{actor.at}/trained", "not trained either") for actor in untrained[1:]),
        )
    elif any(actor.it.trained is None for actor in pairs):
        find.unsaid("whether everybody is trained")
    elif not pairs:
        find.inapplicable("there are no mentors")


RULE = Rule(
    code="EMP113",
    name="untrained-mentor",
    severity="warning",
    principle="empathy",
    message="Nothing prepares {count:mentor or mentee who is/mentors and mentees who are} not trained: {actors:list}",
    params={"count": "How many are not trained", "actors": "Their ids"},
    why="To tell somebody what one sees, and to listen without defending oneself, has to be learned.",
    remedy="Plan half a day of training before the first talks, in reverse mentoring for both sides apart.",
    when_fine="They have done it before, in another programme.",
    sources=("rm-brancher", "rm-safe"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.trained",
        "actors.nomination.status",
        "preparation.due",
        "dates.start",
        "dates.end",
    ),
    requires=("actors",),
    formats=("mentoring",),
    examples=(
        Example(
            base="mentoring/reverse",
            edits=(
                Put("/actors/@mentors/trained", False),  # noqa: FBT003 -- the value of a field
                Drop("/preparation"),
            ),
            at="/actors/@mentors/trained",
        ),
    ),
    module=__name__,
    check=check,
)
