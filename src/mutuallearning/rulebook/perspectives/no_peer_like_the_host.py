"""CUR403: peers none of whom is in a situation like the host's."""

from __future__ import annotations

from collections import Counter

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_REVIEWED: frozenset[Stance] = frozenset({"under-review"})
_HELPED: frozenset[Stance] = frozenset({"assisted"})
_HOSTS: frozenset[Stance] = frozenset({"host"})


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the tags of each party under review with those of all others that may look at it as peers."""
    learners = _learners(plan)
    own = {party.it.id for party in learners}
    others = [party.it for party in plan.parties if party.it.id in own or _may_be_peer(plan, party.it)]
    if not learners or len(others) == 1:
        if stances_unsaid(plan):
            find.unsaid("which parties are under review, and which are peers")
        else:
            find.inapplicable("nobody is under review by peers")
        return
    holders = Counter(tag for party in others for tag in set(party.context or ()))
    for learner in learners:
        tags = learner.it.context
        # One holder of a tag is the party itself.
        if tags and any(holders[tag] > 1 for tag in tags):
            continue
        if not tags or any(not party.context for party in others):
            find.unsaid("in what situation each party is")
        else:
            find(f"{learner.at}/context", host=plan.party_name(learner.it), context=tags)


def _learners(plan: PlanIndex) -> tuple[Located[Party], ...]:
    """Give those under review or helped; the hosts only where it is sure that nobody is: some only lend the place."""
    found = with_stance(plan, _REVIEWED) or with_stance(plan, _HELPED)
    return found if found or stances_unsaid(plan) else with_stance(plan, _HOSTS)


def _may_be_peer(plan: PlanIndex, party: Party) -> bool:
    return party.stances is None or plan.has_stance(party, "peer", "assisting")


RULE = Rule(
    code="CUR403",
    name="no-peer-like-the-host",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message='No peer shares a trait of its situation with "{host}": {context:list}',
    params={"host": "The party under review", "context": "The tags of its situation"},
    why="Advice from a place where everything is different is easily put aside; one like-minded case makes it count.",
    remedy="Invite one more peer of like size, problem or means, or say what the contrast is to show.",
    when_fine="The contrast is wanted, or the tags are about something else than what matters here.",
    sources=("metropolis", "eui-2025"),
    reads=("parties.id", "parties.stances", "parties.context"),
    requires=("parties.stances", "parties.context"),
    formats=("peer-review", "city-exchange", "learning-exchange", "twinning"),
    examples=(
        Example(edits=(Put("/parties/@host/context", ["island", "seasonal"]),), at="/parties/@host/context"),
    ),
    status="preview",
    module=__name__,
    check=check,
)
