"""EMP207: assessors without training."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.programme import kinds_of_sessions
from mutuallearning.rulekit.rule import Example, Rule

_ASSESSORS = ("internal-assessor", "external-assessor")


def check(plan: PlanIndex, find: Find) -> None:
    """Look at assessors who do it for the first time, unless they are trained, or each goes with a trained one."""
    assessors = holders(plan, *_ASSESSORS)
    if not assessors:
        if roles_are_open(plan):
            find.unsaid("who assesses")
        else:
            find.inapplicable("nobody assesses")
        return
    if "training" in kinds_of_sessions(plan):
        return
    untrained = [
        actor for actor in assessors if actor.it.trained is False and actor.it.first_time is not False
    ]
    trained = sum(actor.it.trained is True for actor in assessors)
    if len(untrained) > trained:
        find(
            f"{untrained[0].at}/trained",
            count=len(untrained),
            actors=tuple(actor.it.id for actor in untrained),
            related=tuple((f"{actor.at}/trained", "not trained either") for actor in untrained[1:]),
        )
    elif any(actor.it.trained is None and actor.it.first_time is not False for actor in assessors):
        find.unsaid("whether every assessor is trained")


RULE = Rule(
    code="EMP207",
    name="untrained-assessor",
    severity="warning",
    principle="empathy",
    message="{count:assessor has/assessors have} not been trained, and no training is planned: {actors:list}",
    params={"count": "How many assessors", "actors": "Ids of the assessors"},
    why="To ask about other people's work without hurting them is a craft, hard to learn on a first visit.",
    remedy="Plan a training before the visit, or let the newcomers go with an experienced assessor.",
    when_fine="The person has done the same under another name, such as auditing.",
    sources=("esap-assessors", "pr-pilot"),
    reads=(
        "actors.id",
        "actors.roles",
        "actors.trained",
        "actors.first_time",
        "actors.nomination.status",
        "agenda.days.sessions.kind",
    ),
    requires=("actors",),
    examples=(
        Example(
            edits=(
                Put("/actors/@peer-ee-1/roles", ["external-assessor"]),
                Put("/actors/@peer-ee-1/first_time", True),  # noqa: FBT003 -- the value of a field
                Put("/actors/@peer-ee-1/trained", False),  # noqa: FBT003 -- the value of a field
            ),
            at="/actors/@peer-ee-1/trained",
        ),
    ),
    module=__name__,
    check=check,
)
