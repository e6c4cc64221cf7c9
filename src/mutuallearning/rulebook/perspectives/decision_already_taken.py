"""CUR402: advice is asked for, but everything is decided."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

ADVICE = frozenset({"advice-on-reform", "problem-solving"})


def check(plan: PlanIndex, find: Find) -> None:
    """Look at the state of all decisions, as long as the event has not begun."""
    purpose = plan.plan.purpose
    decisions = plan.plan.decisions or ()
    if plan.reached("running"):
        find.inapplicable("the event has begun; decisions may be taken")
    elif purpose is None:
        find.unsaid("what the activity is for")
    elif purpose not in ADVICE:
        find.inapplicable("nobody asks for advice")
    elif "open" in (states := [decision.state for decision in decisions]):
        return
    elif None in states:
        find.unsaid("which decisions are still open")
    else:
        find(
            "/decisions/0/state",
            count=len(decisions),
            decisions=tuple(decision.subject for decision in decisions),
        )


RULE = Rule(
    code="CUR402",
    name="decision-already-taken",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message="Advice is asked for, yet {count:decision is/decisions are} taken: {decisions:list}",
    params={"count": "How many decisions there are, all taken", "decisions": "What they are about"},
    why="Peers notice when their advice cannot change anything, and do not come again.",
    remedy="Name a decision that is still open, or say that the purpose is another one.",
    when_fine="The decisions in the plan are about the event, and the one that matters is made elsewhere.",
    sources=("assist-nhs", "assist-wa"),
    reads=("stage", "purpose", "decisions.subject", "decisions.state"),
    requires=("decisions.subject",),
    examples=(
        Example(
            edits=(Drop("/decisions/@wording"), Put("/decisions/@roll-out/state", "taken")),
            at="/decisions/@roll-out/state",
        ),
    ),
    module=__name__,
    check=check,
)
