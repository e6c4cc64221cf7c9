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
    """Look for something said about diffusion by each party that seeks something: who seeks, carries home.

    A host is at home; where it has to answer what it was told, that is how it gets there.
    """
    exchanging = with_stance(plan, _EXCHANGING)
    answers = plan.plan.follow_up is not None and plan.plan.follow_up.response_due is not None
    learners = [
        party
        for party in exchanging
        if party.it.seeks and not (answers and plan.has_stance(party.it, "host", "under-review"))
    ]
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
    elif len(learners) < len(exchanging) and any(party.it.seeks is None for party in exchanging):
        find.unsaid("what every party wants to learn")
    elif not learners:
        find.inapplicable("no party wants to learn anything")


def _carries_home(party: Party) -> bool:
    plan = party.diffusion
    if plan is None:
        return False
    # Nearly always it is said how.
    return plan.how is not None or not (plan.audience is None and plan.by is None and plan.due is None)


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
        "follow_up.response_due",
    ),
    requires=("parties",),
    expects="parties.diffusion",
    examples=(Example(edits=(Drop("/parties/@peer-pt/diffusion"),), at="/parties/@peer-pt/diffusion"),),
    module=__name__,
    check=check,
)
