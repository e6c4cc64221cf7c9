"""What a waiver is for: whether its target is a thing or a place of the plan."""

from __future__ import annotations

from pydantic import BaseModel

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.structure import shapes_of
from mutuallearning.paths import shape, split
from mutuallearning.rulekit.index import PlanIndex

EVERYTHING = tuple(sorted(shapes_of(ActivityPlan)))
"""Shapes of all that a target can be in, and of all that a finding can depend on."""


def exists(plan: PlanIndex, target: str) -> bool:
    """Tell whether a target is the id of a thing, or a pointer to a place that is or could be filled."""
    if not target.startswith("/"):
        return any(identity.id == target for identity in plan.identities)
    node: object = plan.plan
    for step in split(target):
        if isinstance(node, tuple):
            if not step.isdecimal() or int(step) >= len(node):
                return False
            node = node[int(step)]
        elif isinstance(node, BaseModel):
            if step not in type(node).model_fields:
                return False
            node = getattr(node, step)
        elif node is None:
            # Findings about what is missing stand at a place that is not there.
            return shape(target) in shapes_of(ActivityPlan)
        else:
            # The inside of extensions is not ours to know; other values have none.
            return not isinstance(node, str | int | float)
    return True
