"""CUR402: advice is asked for, but everything is decided, or will be by the time of the event."""

from __future__ import annotations

from mutuallearning.models.governance import Decision
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
    elif "open" in (states := [_state(plan, decision) for decision in decisions]):
        return
    elif None in states:
        find.unsaid("which decisions are still open when the event begins")
    else:
        find(
            "/decisions/0/state",
            count=len(decisions),
            decisions=tuple(decision.subject for decision in decisions),
        )


def _state(plan: PlanIndex, decision: Decision) -> str | None:
    """Tell whether a decision is taken, or surely will be before the event; None where that is not known."""
    due = plan.span(decision.due)
    if decision.state != "open":
        return decision.state
    if due is None or plan.start is None:
        return None
    return "taken" if due[1] < plan.start[0] else "open" if due[0] >= plan.start[1] else None


RULE = Rule(
    code="CUR402",
    name="decision-already-taken",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message="Advice is asked for, yet by its start {count:decision is/decisions are} taken: {decisions:list}",
    params={
        "count": "How many decisions there are, all taken or due before the event",
        "decisions": "What they are about",
    },
    why="Peers notice when their advice cannot change anything, and do not come again.",
    remedy="Name a decision that is still open, or say that the purpose is another one.",
    when_fine="The decisions in the plan are about the event, and the one that matters is made elsewhere.",
    sources=("assist-nhs", "assist-wa"),
    reads=(
        "stage",
        "purpose",
        "decisions.subject",
        "decisions.state",
        "decisions.due",
        "dates.start",
        "dates.end",
    ),
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
