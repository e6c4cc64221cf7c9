"""GOV203: a home organisation that has not granted time."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.silence import silent

_WORKING: frozenset[Stance] = frozenset({"host", "under-review", "peer", "assisted", "assisting"})
"""Stances of those whose people do the work beside their daily tasks."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a granted time mandate of each working party; refused and not said are told apart."""
    committed = with_stance(plan, _WORKING)
    places = {party.at for party in committed}
    working = [
        party
        for party in plan.parties
        if _granted(party.it) is False or (party.at in places and not _gives_days(party.it))
    ]
    for value, found in silent(working, lambda party: _granted(party.it)):
        parties = tuple(plan.party_name(party.it) for party in found)
        if value is None:
            find.missing(None, _at(found[0]), count=len(found), parties=parties)
        else:
            # A refusal hurts whatever the format and the party's part.
            find(_at(found[0]), count=len(found), parties=parties)
    if any(_gives_days(party.it) for party in committed):
        find.unsaid("whether those who are committed to it, and count the days, have granted them")
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif not working:
        find.inapplicable("no party works beside its daily tasks")


def _granted(party: Party) -> bool | None:
    return None if party.time_mandate is None else party.time_mandate.granted


def _gives_days(party: Party) -> bool:
    """Tell whether the leadership stands behind it and counts the days: no letter to its own people is needed."""
    return party.time_mandate is None and party.committed_on is not None and party.effort_days is not None


def _at(party: Located[Party]) -> str:
    return f"{party.at}/time_mandate" if party.it.time_mandate is None else f"{party.at}/time_mandate/granted"


RULE = Rule(
    code="GOV203",
    name="no-time-mandate",
    severity="advice",
    message="{count:party has/parties have} not granted time for the activity: {parties:list}",
    params={"count": "How many parties", "parties": "Those parties"},
    why="Without time from home people prepare at night, leave early, and pay for it in their own office.",
    remedy="Ask the leadership of each party for working days in writing before the invitation is final.",
    when_fine="The activity takes an hour or two.",
    sources=("eip-10", "mle-deck"),
    reads=(
        "parties.stances",
        "parties.time_mandate.granted",
        "parties.committed_on",
        "parties.effort_days",
    ),
    requires=("parties",),
    expects="parties.time_mandate",
    planned_ahead=True,
    examples=(
        Example(
            edits=(Put("/parties/@peer-pt/time_mandate/granted", False),),  # noqa: FBT003 -- the value of a field
            at="/parties/@peer-pt/time_mandate/granted",
        ),
    ),
    module=__name__,
    check=check,
)
