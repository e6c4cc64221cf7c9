"""GOV102: more than one owner."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Count the actors with the role of owner who have not declined or been replaced."""
    owners = holders(plan, "owner")
    if len(owners) > 1:
        find(
            f"{owners[1].at}/roles",
            count=len(owners),
            owners=tuple(owner.it.id for owner in owners),
            related=tuple((f"{owner.at}/roles", "owner as well") for owner in (owners[0], *owners[2:])),
        )
    elif roles_are_open(plan):
        find.unsaid("the roles of all actors")
    elif not owners:
        find.inapplicable("nobody is the owner")


RULE = Rule(
    code="GOV102",
    name="several-owners",
    severity="error",
    message="{activity} has {count} owners: {owners:list}",
    params={"count": "How many owners", "owners": "Ids of the owners"},
    why="Two owners each wait for the other, or decide apart.",
    remedy="Keep one as owner and make the others coordinators or deputies.",
    when_fine="Never: joint hosts can share the work and still name one who answers for the plan.",
    sources=("seed-workplace",),
    reads=("actors.id", "actors.roles", "actors.nomination.status"),
    requires=("actors",),
    examples=(
        Example(edits=(Put("/actors/@coordinator/roles", ["owner"]),), at="/actors/@coordinator/roles"),
    ),
    module=__name__,
    check=check,
)
