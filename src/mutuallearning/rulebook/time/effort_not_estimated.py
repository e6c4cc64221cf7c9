"""GOV507: nobody has estimated how much work it is."""

from __future__ import annotations

from mutuallearning.models.party import Party
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for an estimate of the whole or of one party, or for the days that who is looked at grants each person."""
    if plan.plan.effort_days is None and not any(_is_estimated(plan, party.it) for party in plan.parties):
        find.missing(None, "/effort_days")


def _is_estimated(plan: PlanIndex, party: Party) -> bool:
    mandate = party.time_mandate
    granted = mandate is not None and mandate.days is not None
    return party.effort_days is not None or (granted and plan.has_stance(party, "host", "under-review"))


RULE = Rule(
    code="GOV507",
    name="effort-not-estimated",
    severity="advice",
    message="{activity} does not say how much work it is, for the host or in all",
    why="A review takes weeks of work that no budget shows; who knows it beforehand can free the time or say no.",
    remedy="Estimate the person-days of the host and of each peer, with papers, travel and follow-up.",
    when_fine="The parties have done the same before and know what it takes.",
    sources=("seed-workplace", "heads-2019", "welhat"),
    reads=("effort_days", "parties.effort_days", "parties.stances", "parties.time_mandate.days"),
    expects="parties.effort_days",
    planned_ahead=True,
    examples=(
        Example(
            base="peer-challenge",
            edits=(Drop("/parties/@council/effort_days"), Drop("/parties/@council/time_mandate/days")),
            at="/effort_days",
        ),
    ),
    module=__name__,
    check=check,
)
