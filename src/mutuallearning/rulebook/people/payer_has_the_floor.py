"""TRA312: who pays, and neither learns nor runs the activity, has the floor, chooses or decides."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid
from mutuallearning.rulekit.people import holders, roles_are_open
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE: frozenset[Stance] = frozenset({"funder", "stakeholder", "observer"})
"""Stances of those who neither learn nor run the activity."""

_RUNNING = _BESIDE | {"organiser"}
"""These, and that of those who run it."""

_ON_STAGE = ("chair", "moderator", "facilitator", "presenter", "rapporteur")


def check(plan: PlanIndex, find: Find) -> None:
    """Look at what those do who pay and take no other part; who has declared interests was asked already."""
    on_stage = [actor for actor in holders(plan, *_ON_STAGE) if actor.it.interests_declared is not True]
    busy = {actor.it.party for actor in on_stage}.union(_choosing(plan))
    paying = [party for party in plan.parties if _pays(plan, party.it)]
    payers = [party for party in paying if _only_pays(plan, party.it)]
    asked = [party for party in payers if party.it.id in busy]
    if asked:
        find(
            f"{asked[0].at}/stances",
            related=tuple((f"{party.at}/stances", "pays too") for party in asked[1:]),
            parties=tuple([plan.party_name(party.it) for party in asked]),
        )
    elif stances_unsaid(plan) or not paying:
        find.unsaid("who pays, and what else each party does")
    elif not payers:
        find.inapplicable("who pays also learns or runs the activity")
    elif any(_may_sell(plan, party.it) and not _only_pays(plan, party.it) for party in paying):
        find.unsaid("what sort of body pays")
    elif (
        plan.plan.actors is None or roles_are_open(plan) or any(actor.it.party is None for actor in on_stage)
    ):
        find.unsaid("who leads and speaks, and for whom")


def _only_pays(plan: PlanIndex, party: Party) -> bool:
    """Tell whether a party takes no part of its own; a company that also runs an activity of public bodies sells."""
    if _BESIDE.issuperset(party.stances or ("participant",)):
        return True
    return _may_sell(plan, party) and _kind(plan, party) == "company" and plan.plan.setting == "public-policy"


def _may_sell(plan: PlanIndex, party: Party) -> bool:
    """Tell whether a party that pays and runs the activity may be a company among public bodies."""
    runs = party.stances is not None and _RUNNING.issuperset(party.stances)
    return runs and plan.plan.setting != "workplace" and _kind(plan, party) in {None, "company"}


def _kind(plan: PlanIndex, party: Party) -> str | None:
    body = plan.organisations.get(party.organisation or "")
    return None if body is None else body.kind


def _pays(plan: PlanIndex, party: Party) -> bool:
    funding = plan.plan.funding
    funders = (funding.funders if funding else None) or ()
    return plan.has_stance(party, "funder") or party.id in funders


def _choosing(plan: PlanIndex) -> Iterator[str | None]:
    """Yield the parties that choose who comes, or decide something, themselves or through somebody."""
    selection = plan.plan.selection
    chosen = (selection.selected_by if selection else None) or ()
    decided = [one for decision in plan.plan.decisions or () for one in decision.deciders or ()]
    for one in (*chosen, *decided):
        actor = plan.actor_by_id.get(one)
        yield actor.it.party if actor else one


RULE = Rule(
    code="TRA312",
    name="payer-has-the-floor",
    severity="advice",
    certainty="ask",
    principle="transparency",
    message="What do {parties:list} gain? They pay, and lead, speak, choose or decide as well",
    params={"parties": "Parties that pay and take no part of their own, and companies that also run it"},
    why="Nobody tells what went wrong with a product while the firm that sells it holds the microphone.",
    remedy="Let somebody without a stake lead and choose, and say openly what those who pay have to gain.",
    when_fine="It is the public body for which all of them work, or it only says a word of welcome.",
    sources=("house rule",),
    reads=(
        "parties.id",
        "parties.stances",
        "parties.organisation",
        "organisations.id",
        "organisations.kind",
        "setting",
        "funding.funders",
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.nomination.status",
        "actors.interests_declared",
        "selection.selected_by",
        "decisions.deciders",
    ),
    requires=("parties.stances",),
    examples=(
        Example(
            base="city-exchange",
            edits=(
                Put("/parties/@programme-owner/stances", ["funder"]),
                Put("/actors/@host-police/party", "programme-owner"),
            ),
            at="/parties/@programme-owner/stances",
        ),
    ),
    module=__name__,
    check=check,
)
