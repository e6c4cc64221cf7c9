"""GOV808: nobody asked those who take part what they need."""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner", "observer"})
"""Stances of those who make it possible or look on, and need not be asked."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for a date, a question at registration, a survey beforehand, or wishes of all who learn."""
    it = plan.plan
    asked = it.registration.asks_expectations if it.registration else None
    if asked or (it.readiness and it.readiness.needs_assessed_on):
        return
    if it.evaluation and it.evaluation.survey_before:
        return
    learning = [party.it for party in plan.parties if not _BESIDE.issuperset(party.it.stances or ("peer",))]
    if not learning or any(not party.seeks for party in learning):
        find.missing(asked, "/registration/asks_expectations")


RULE = Rule(
    code="GOV808",
    name="needs-not-asked",
    severity="advice",
    principle="curiosity",
    message="{activity} does not ask those who take part what they need",
    why="A programme made without asking answers the questions of the organiser; one question at sign-up mends that.",
    remedy="Ask with the registration what people want to learn and can offer, and change the programme by it.",
    when_fine="The topic came from those who take part, and they have had a say in the programme.",
    sources=("bb-4098", "seed-eu"),
    reads=(
        "registration.asks_expectations",
        "readiness.needs_assessed_on",
        "evaluation.survey_before",
        "parties.stances",
        "parties.seeks",
    ),
    expects="registration.asks_expectations",
    planned_ahead=True,
    examples=(
        Example(
            base="thematic-review-workshop",
            edits=(Drop("/registration/asks_expectations"),),
            at="/registration/asks_expectations",
        ),
    ),
    module=__name__,
    check=check,
)
