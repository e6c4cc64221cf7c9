"""GOV203: a home organisation that has not granted time."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_WORKING: frozenset[Stance] = frozenset({"host", "under-review", "peer", "assisted", "assisting"})
"""Stances of those whose people do the work beside their daily tasks."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a granted time mandate of each working party; refused and not said are told apart."""
    committed = with_stance(plan, _WORKING)
    unsaid = [party for party in committed if _granted(party.it) is None]
    sending = _sending_whom_they_named(plan) if unsaid else frozenset[str | None]()
    lacking = [party for party in unsaid if not _gives_days(party.it) and not _lets_go(party.it, sending)]
    answered = [party for party in plan.parties if party.it.time_mandate is not None]
    refused = [party for party in answered if _granted(party.it) is False]
    if lacking:
        find.missing(None, _at(lacking[0]), count=len(lacking), parties=_names(plan, lacking))
    if refused:
        # A refusal hurts whatever the format and the party's part.
        find(_at(refused[0]), count=len(refused), parties=_names(plan, refused))
    if len(lacking) < len(unsaid):
        find.unsaid(
            "whether those who are committed to it, or have confirmed who comes, have granted the days"
        )
    elif stances_unsaid(plan):
        find.unsaid("as what every party takes part")
    elif not committed and not refused:
        find.inapplicable("no party works beside its daily tasks")


def _granted(party: Party) -> bool | None:
    mandate = party.time_mandate
    return None if mandate is None else mandate.granted


def _gives_days(party: Party) -> bool:
    """Tell whether the leadership stands behind it and counts the days: no letter to its own people is needed."""
    return party.time_mandate is None and party.committed_on is not None and party.effort_days is not None


def _lets_go(party: Party, sending: AbstractSet[str | None]) -> bool:
    """Tell whether a peer has confirmed whom it sends: who confirms somebody lets them go."""
    return party.time_mandate is None and party.stances == ("peer",) and party.id in sending


def _sending_whom_they_named(plan: PlanIndex) -> AbstractSet[str | None]:
    """Give the parties of which there are actors, all of them confirmed."""
    named, open_ = set[str | None](), set[str | None]()
    for actor in plan.actors:
        nomination = actor.it.nomination
        confirmed = nomination is not None and nomination.status == "confirmed"
        (named if confirmed else open_).add(actor.it.party)
    return named - open_


def _names(plan: PlanIndex, parties: list[Located[Party]]) -> tuple[str, ...]:
    return tuple([plan.party_name(party.it) for party in parties])


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
        "parties.id",
        "actors.party",
        "actors.nomination.status",
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
