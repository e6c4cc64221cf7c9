"""GOV604: a party that does not plan how the learning gets home."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_EXCHANGING: frozenset[Stance] = frozenset(
    {
        "under-review",
        "peer",
        "assisted",
        "assisting",
        "participant",
        "member",
        "fellow",
        "joining",
    }
)
"""Those who learn and go home; who only hosts is at home, and nobody asks a funder for a plan of its own."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for something said about diffusion by each party that seeks something: who seeks, carries home."""
    exchanging = with_stance(plan, _EXCHANGING)
    learners = [party for party in exchanging if party.it.seeks]
    silent = [party for party in learners if not _carries_home(party.it)]
    if silent:
        find.missing(
            None,
            f"{silent[0].at}/diffusion",
            count=len(silent),
            parties=tuple(plan.party_name(party.it) for party in silent),
        )
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif any(party.it.seeks is None for party in exchanging):
        find.unsaid("what every party wants to learn")
    elif not learners:
        find.inapplicable("no party wants to learn anything")


def _carries_home(party: Party) -> bool:
    plan = party.diffusion
    return plan is not None and not (
        plan.how is None and plan.audience is None and plan.by is None and plan.due is None
    )


RULE = Rule(
    code="GOV604",
    name="nothing-carried-home",
    severity="warning",
    message="{count:learning party does/learning parties do} not say how the learning gets home: {parties:list}",
    params={"count": "How many parties", "parties": "Those parties, all of which seek something"},
    why="What two people learned on a journey stays with two people unless somebody planned otherwise.",
    remedy="Agree with each party on one meeting and one note at home, with a date.",
    when_fine="Those who come are those who decide and do it.",
    sources=("eip-15", "eip-10"),
    reads=(
        "parties.stances",
        "parties.seeks",
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
