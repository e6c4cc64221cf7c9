"""What is to be decided and done: open decisions, actions."""

from __future__ import annotations

from mutuallearning.models.follow_up import Action
from mutuallearning.models.governance import Decision
from mutuallearning.rulekit.document_index import Located, once
from mutuallearning.rulekit.index import PlanIndex


@once
def open_decisions(plan: PlanIndex) -> tuple[Located[Decision], ...]:
    """Give the decisions that are not taken yet, or not surely."""
    decisions = enumerate(plan.plan.decisions or ())
    return tuple([Located(f"/decisions/{position}", it) for position, it in decisions if it.state != "taken"])


@once
def actions(plan: PlanIndex) -> tuple[Located[Action], ...]:
    """Give the actions of the follow-up."""
    follow_up = plan.plan.follow_up
    every = (follow_up.actions if follow_up else None) or ()
    return tuple([Located(f"/follow_up/actions/{position}", it) for position, it in enumerate(every)])
