"""GOV101: an activity that nobody owns."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for an actor with the role of owner who has not declined or been replaced."""
    if not holders(plan, "owner"):
        # Actors without an owner do not decide that there is none; an empty list of actors does.
        find.missing(() if plan.plan.actors == () else None, "/actors")


RULE = Rule(
    code="GOV101",
    name="no-owner",
    severity="error",
    message="{activity} has no owner: nobody answers for it as a whole",
    why="Where several people share the work and nobody answers for it, work stalls at the first obstacle.",
    remedy="Give one actor the role of owner.",
    when_fine="Never: co-hosts too need one person who answers for the plan.",
    sources=("seed-workplace",),
    reads=("actors.roles", "actors.nomination.status"),
    expects="actors.roles",
    examples=(Example(edits=(Put("/actors/@owner/roles", ["coordinator"]),), at="/actors"),),
    module=__name__,
    check=check,
)
