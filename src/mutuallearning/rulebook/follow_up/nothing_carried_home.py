"""GOV604: a party that does not plan how the learning gets home."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_LEARNERS: tuple[Stance, ...] = ("under-review", "peer", "assisted")
"""Those who come to learn for home; a host who only shows its work has nothing to carry."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for something said about diffusion by each party that comes to learn."""
    learners = [party for party in plan.parties if plan.has_stance(party.it, *_LEARNERS)]
    silent = [party for party in learners if not _carries_home(party.it)]
    if silent:
        find.missing(
            None,
            f"{silent[0].at}/diffusion",
            count=len(silent),
            parties=tuple(plan.party_name(party.it) for party in silent),
        )
    elif any(party.it.stances is None for party in plan.parties):
        find.unsaid("as what every party takes part")
    elif not learners:
        find.inapplicable("no party comes to learn")


def _carries_home(party: Party) -> bool:
    plan = party.diffusion
    return plan is not None and any(
        value is not None for value in (plan.how, plan.audience, plan.by, plan.due)
    )


RULE = Rule(
    code="GOV604",
    name="nothing-carried-home",
    severity="warning",
    message="{count:party does/parties do} not say how the learning gets home: {parties:list}",
    params={"count": "How many parties", "parties": "Those parties"},
    why="What two people learned on a journey stays with two people unless somebody planned otherwise.",
    remedy="Agree with each party on one meeting and one note at home, with a date.",
    when_fine="Those who come are those who decide and do it.",
    sources=("eip-15", "eip-10"),
    reads=(
        "parties.stances",
        "parties.diffusion.how",
        "parties.diffusion.audience",
        "parties.diffusion.by",
        "parties.diffusion.due",
    ),
    requires=("parties",),
    expects="parties.diffusion",
    examples=(Example(edits=(Drop("/parties/@peer-pt/diffusion"),), at="/parties/@peer-pt/diffusion"),),
    module=__name__,
    check=check,
)
