"""EMP210: several decide together, and nobody is known to have asked what each of them needs."""

from __future__ import annotations

from mutuallearning.models.governance import Decision
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.tasks import open_decisions

_TOGETHER = 2
"""Deciders from whom on there is something to agree on."""


def check(plan: PlanIndex, find: Find) -> None:
    """Ask where several decide, once people are invited and until it is over, unless the plan says it was asked."""
    if plan.is_record or plan.stage == "done":
        find.inapplicable("it is over")
        return
    decisions = [decision for decision in open_decisions(plan) if decision.it.rule != "one-decides"]
    together = [decision for decision in decisions if _count(decision.it) >= _TOGETHER]
    if together and not _everybody_was_asked(plan):
        open_ = [decision for decision in together if not _say_what_they_need(plan, decision.it)]
        if open_ and not plan.reached("invited"):
            find.unsaid("what was asked of people; it can from the stage invited on")
        elif open_:
            _ask(find, open_)
    if None in [decision.it.deciders for decision in decisions]:
        find.unsaid("who decides")
    elif not together:
        find.inapplicable("nothing is decided together")


def _ask(find: Find, decisions: list[Located[Decision]]) -> None:
    first, *more = decisions
    find(
        f"{first.at}/deciders",
        count=_count(first.it),
        subject=first.it.subject,
        related=tuple((f"{decision.at}/deciders", "they decide this as well") for decision in more),
    )


def _count(decision: Decision) -> int:
    return len(set(decision.deciders or ()))


def _everybody_was_asked(plan: PlanIndex) -> bool:
    registration, readiness = plan.plan.registration, plan.plan.readiness
    return (registration is not None and registration.asks_expectations is True) or (
        readiness is not None and readiness.needs_assessed_on is not None
    )


def _say_what_they_need(plan: PlanIndex, decision: Decision) -> bool:
    return all(_says_what_it_needs(plan, decider) for decider in decision.deciders or ())


def _says_what_it_needs(plan: PlanIndex, decider: str) -> bool:
    actor = plan.actor_by_id.get(decider)
    party = plan.party_by_id.get(decider if actor is None else actor.it.party or "")
    return party is not None and bool(party.it.seeks)


RULE = Rule(
    code="EMP210",
    name="interests-not-asked",
    severity="advice",
    certainty="ask",
    principle="empathy",
    message='{count} decide together on "{subject}": who asks what each needs, and how each feels about it?',
    params={"count": "How many decide together", "subject": "What they decide on"},
    why="Positions collide where interests need not; a need that was asked for opens ways that no vote shows.",
    remedy="Let the facilitator ask each decider, before it is decided, what they need and what worries them.",
    when_fine="The deciders know each other's needs, or there is nothing in it that could hurt anybody.",
    sources=("schwarz-b5",),
    reads=(
        "stage",
        "written_as",
        "decisions.subject",
        "decisions.deciders",
        "decisions.rule",
        "decisions.state",
        "registration.asks_expectations",
        "readiness.needs_assessed_on",
        "parties.id",
        "parties.seeks",
        "actors.id",
        "actors.party",
    ),
    requires=("decisions",),
    examples=(
        Example(
            base="benchlearning-visit",
            edits=(
                Put("/registration/asks_expectations", value=False),
                Drop("/readiness/needs_assessed_on"),
                Drop("/actors/@assessor-at/party"),
            ),
            at="/decisions/0/deciders",
        ),
    ),
    module=__name__,
    check=check,
)
