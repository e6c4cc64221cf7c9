"""GOV103: a role that the format needs and nobody has."""

from __future__ import annotations

from mutuallearning.models.structure import words
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import roles_held
from mutuallearning.rulekit.rule import Example, Rule

_JUDGED_APART = frozenset({"owner"})
"""The owner has a rule of its own, for all formats."""

_ARRANGING = _JUDGED_APART | {"coordinator", "host-lead"}
"""Who arranges an event is of no use once it is over; who led the talk still tells how it was."""


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the roles of the format with those of the actors who have not declined or been replaced."""
    apart = _ARRANGING if plan.stage == "done" else _JUDGED_APART
    needed = [role for role in plan.format.roles if role not in apart]
    filled = roles_held(plan)
    lacking = tuple([words(role) for role in needed if role not in filled])
    if lacking:
        find.missing(None, "/actors", count=len(lacking), roles=lacking)
    elif not needed:
        find.inapplicable("the format needs no role but the owner")


RULE = Rule(
    code="GOV103",
    name="role-not-filled",
    severity="error",
    message="{activity} lacks {count:role/roles} that its format needs: {roles:list}",
    params={"count": "How many roles", "roles": "Those roles"},
    why="What no role covers is done by chance or not at all, and it shows on the day of the event.",
    remedy="Give the role to an actor, or add a slot for it whose nomination is open.",
    when_fine="Somebody does it under another role; then give that actor both.",
    sources=("impel-how", "mle-intl"),
    reads=("stage", "actors.roles", "actors.nomination.status"),
    # With no role said at all, the missing owner says so already.
    requires=("actors.roles",),
    expects="actors.roles",
    examples=(Example(edits=(Put("/actors/@facilitator/roles", ["moderator"]),), at="/actors"),),
    module=__name__,
    check=check,
)
