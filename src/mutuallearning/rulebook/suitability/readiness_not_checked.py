"""GOV801: nobody checked whether mutual learning suits here and now."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import AT_HOME, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_LEARNING: frozenset[Stance] = frozenset({*AT_HOME, "peer"})
"""Stances of those who come with a question of their own."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a readiness check with conditions or a conclusion; a date alone says nothing.

    Where those who host have committed themselves or given their people time, all say what they seek, and what is known
    of the practice or of the needs is written down, it has been asked under other names.
    """
    readiness = plan.plan.readiness
    if not readiness and _asked_by_other_names(plan):
        find.unsaid("whether it suits, beside commitment, wishes and what is known")
        return
    if not readiness:
        find.missing(readiness, "/readiness")
    elif not readiness.items and readiness.conclusion is None:
        find.missing(readiness.items, "/readiness/items")


def _is_backed(party: Party) -> bool:
    mandate = party.time_mandate
    return party.committed_on is not None or (mandate is not None and mandate.granted is True)


def _asked_by_other_names(plan: PlanIndex) -> bool:
    hosts, learning = with_stance(plan, AT_HOME), with_stance(plan, _LEARNING)
    if not hosts or not all(_is_backed(party.it) for party in hosts):
        return False
    if not all(party.it.seeks for party in learning):
        return False
    registration = plan.plan.registration
    asked = registration is not None and registration.asks_expectations is True
    return asked or any(practice.evidence for practice in plan.plan.practices or ())


RULE = Rule(
    code="GOV801",
    name="readiness-not-checked",
    severity="warning",
    message="{activity} has no check whether it suits these organisations now",
    why="Mutual learning is not for every organisation at every time; where trust is low, it does harm.",
    remedy="Ask a handful of questions: can the host speak openly, is anything still open, do people have time?",
    when_fine="The parties have done it together before, and nothing has changed.",
    sources=("seed-workplace", "rm-brancher"),
    reads=(
        "readiness.items",
        "readiness.conclusion",
        "parties.stances",
        "parties.committed_on",
        "parties.time_mandate.granted",
        "parties.seeks",
        "practices.evidence",
        "registration.asks_expectations",
    ),
    expects="readiness",
    planned_ahead=True,
    examples=(Example(base="mentoring/reverse", edits=(Drop("/readiness"),), at="/readiness"),),
    module=__name__,
    check=check,
)
