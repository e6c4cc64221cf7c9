"""CUR405: all who come look at the topic from the same place; who else could say something?"""

from __future__ import annotations

from mutuallearning.models.party import Stance
from mutuallearning.models.structure import words
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import stances_unsaid, with_stance
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule

_BESIDE: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner", "observer"})
"""Stances of those who make the exchange possible, or look on."""

_HELPING = "support"
"""Category of those who see to it that the others can work."""

_LOOKED_AT: frozenset[Stance] = frozenset({"under-review"})
_EXPERTS = ("thematic-expert", "country-expert")
_STAKEHOLDERS: frozenset[Stance] = frozenset({"stakeholder"})


def check(plan: PlanIndex, find: Find) -> None:
    """Ask where people of several parties are all of one category; one whose category is not said may differ."""
    if plan.is_record or plan.reached("done"):
        find.inapplicable("it is over")
        return
    if with_stance(plan, _STAKEHOLDERS) or holders(plan, *_EXPERTS):
        return
    learning = {
        party.it.id for party in plan.parties if not _BESIDE.issuperset(party.it.stances or ("peer",))
    }
    review = plan.format.is_a("peer-review")
    if review:
        # It is those who come to look who should differ; the staff they meet are as they are.
        learning -= {party.it.id for party in with_stance(plan, _LOOKED_AT)}
    people = [actor.it for actor in plan.taking_part if actor.it.party in learning]
    people = [actor for actor in people if actor.category != _HELPING]
    kinds = {actor.category for actor in people}
    if None in kinds or len({actor.party for actor in people}) < 2:  # noqa: PLR2004 -- one alone is no mix
        find.unsaid("who comes from several parties, and from where they look at the topic")
    elif len(kinds) == 1:
        kind = people[0].category or ""
        find("/actors", count=len(people), kind=words(kind))
    elif review and stances_unsaid(plan):
        find.unsaid("who is looked at, and who comes to look")


RULE = Rule(
    code="CUR405",
    name="one-kind-of-people",
    severity="advice",
    certainty="ask",
    principle="curiosity",
    message='All {count} people who come are of the kind "{kind}"; who else could say something?',
    params={
        "count": "How many people there are, helpers and those under review not counted",
        "kind": "Their category",
    },
    why="Who makes a policy, who carries it out and who studies it know different things; one learns by the mix.",
    remedy="Ask each party to send somebody who carries it out beside somebody who decides, or an expert.",
    when_fine="The question is one among colleagues of the same trade, and that is how they wanted it.",
    sources=("seed-eu",),
    reads=(
        "stage",
        "written_as",
        "actors.category",
        "actors.roles",
        "actors.party",
        "actors.nomination.status",
        "parties.id",
        "parties.stances",
    ),
    requires=("actors.category",),
    formats=(
        "peer-review",
        "learning-exchange",
        "peer-learning-activity",
        "mutual-learning-exercise",
        "thematic-event",
        "good-practice-seminar",
        "study-visit",
    ),
    examples=(
        Example(
            base="learning-exchange",
            edits=(Put("/actors/@host-lead/category", "practitioner"),),
            at="/actors",
        ),
    ),
    module=__name__,
    check=check,
)
