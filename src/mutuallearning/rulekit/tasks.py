"""What is to be decided and done: open decisions, actions."""

from __future__ import annotations

from mutuallearning.models.follow_up import Action
from mutuallearning.models.governance import Decision
from mutuallearning.rulekit.document_index import Located, located
from mutuallearning.rulekit.index import PlanIndex


def open_decisions(plan: PlanIndex) -> tuple[Located[Decision], ...]:
    """Give the decisions that are not taken yet, or not surely."""
    return tuple(
        decision for decision in located(plan.plan.decisions, "/decisions") if decision.it.state != "taken"
    )


def actions(plan: PlanIndex) -> tuple[Located[Action], ...]:
    """Give the actions of the follow-up."""
    return located(plan.plan.follow_up.actions if plan.plan.follow_up else None, "/follow_up/actions")
