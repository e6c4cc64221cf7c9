"""TRA311: some did not come who were to give something, and the record says nothing of it."""

from __future__ import annotations

from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.rule import Example, Rule

_GIVING: frozenset[Stance] = frozenset(
    {"peer", "assisting", "stakeholder", "under-review", "assisted", "host"}
)
"""Those without whom an event is another one; of others some are always missing, if they were not to speak."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for parties that stayed away without another in their place; a note or a change on record explains it.

    Where somebody of a party was there, one of the two is wrong, which another rule says.
    """
    if plan.is_record:
        find.unsaid("what was said of those who stayed away; records of the past are thin on that")
        return
    speakers = {name for entry in plan.sessions for name in entry.it.speakers or ()}
    speaking = {actor.it.party for actor in plan.actors if actor.it.id in speakers}
    own = {party.it.id for party in with_stance(plan, _GIVING)}
    giving = [party for party in plan.parties if party.it.id in own or party.it.id in speaking]
    there = {actor.it.party for actor in plan.actors if actor.it.attended}
    missing = [party for party in giving if _stayed_away(party.it) and party.it.id not in there]
    actual = plan.plan.actual
    told = bool(plan.plan.changes) or (actual is not None and actual.note is not None)
    if missing and not told:
        find(
            f"{missing[0].at}/came",
            related=tuple((f"{other.at}/came", "did not come either") for other in missing[1:]),
            parties=_names(plan, missing),
        )
    elif stances_unsaid(plan) or any(party.it.came is None for party in giving):
        find.unsaid("which of those who were to give something came")
    elif not missing:
        find.inapplicable("all who were to give something came")


def _stayed_away(party: Party) -> bool:
    return party.came is False and party.replaced_by is None and party.left_because is None


def _names(plan: PlanIndex, parties: list[Located[Party]]) -> tuple[str, ...]:
    return tuple([plan.party_name(party.it) for party in parties])


RULE = Rule(
    code="TRA311",
    name="absence-passed-over",
    severity="advice",
    principle="transparency",
    message="No word on what it meant that some did not come: {parties:list}",
    params={"parties": "Parties that were to host, advise, be advised or have the floor, and did not come"},
    why="Advice without half of those who were to give it is other advice, and its readers ought to know.",
    remedy="Note what went differently and why, who was asked afterwards, and what is left open.",
    when_fine="They sent what they had to say in writing, and it was used.",
    sources=("helsinki", "house rule"),
    reads=(
        "written_as",
        "parties.id",
        "parties.stances",
        "parties.came",
        "parties.replaced_by",
        "parties.left_because",
        "actors.id",
        "actors.party",
        "actors.attended",
        "changes",
        "actual.note",
    ),
    scans=("agenda.days.sessions.speakers",),
    requires=("parties.came",),
    examples=(
        Example(
            edits=(Put("/parties/@peer-ee/came", value=False),),
            at="/parties/@peer-ee/came",
        ),
    ),
    module=__name__,
    check=check,
)
