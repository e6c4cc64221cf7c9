"""EMP304: somebody who can talk with nobody from elsewhere, among several working languages."""

from __future__ import annotations

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.languages import plain, shared
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for actors whose working languages are those of nobody else outside their own house."""
    working = plain(plan.plan.languages)
    if len(working) == 1:
        find.inapplicable("there is one working language")
        return
    if plan.plan.interpretation is None:
        find.unsaid("what is interpreted")
        return
    if plan.plan.interpretation or holders(plan, "interpreter"):
        find.inapplicable("it is interpreted")
        return
    if any(session.it.languages or session.it.interpretation for session in plan.sessions):
        find.unsaid("who sits in which session, with its own languages")
        return
    actors = plan.taking_part
    alone = [
        actor
        for actor in actors
        # Who shares none of the working languages is another rule's finding.
        if actor.it.languages and shared(actor.it.languages, working) and _is_alone(actor.it, actors)
    ]
    if alone:
        find(
            f"{alone[0].at}/languages",
            count=len(alone),
            actors=tuple(actor.it.id for actor in alone),
            related=tuple((f"{actor.at}/languages", "alone with it too") for actor in alone[1:]),
        )
    elif any(not actor.it.languages for actor in actors):
        find.unsaid("in which languages everybody can work")


def _is_alone(actor: Actor, actors: tuple[Located[Actor], ...]) -> bool:
    others = [other.it for other in actors if other.it.id != actor.id and not _of_one_house(actor, other.it)]
    own = plain(actor.languages)
    return bool(others) and all(other.languages and not shared(other.languages, own) for other in others)


def _of_one_house(one: Actor, other: Actor) -> bool:
    return one.party is not None and one.party == other.party


RULE = Rule(
    code="EMP304",
    name="alone-with-a-language",
    severity="warning",
    certainty="heuristic",
    principle="empathy",
    message="Nothing is interpreted, and {count:actor/actors} can talk with nobody from elsewhere: {actors:list}",
    params={"count": "How many actors", "actors": "Ids of the actors"},
    why="Several working languages help only those who have one in common with somebody they came to meet.",
    remedy="Add interpretation, or ask a colleague who speaks both to come along as interpreter.",
    when_fine="The person understands more than is noted, or others from elsewhere speak the language.",
    sources=("impel-deck", "house rule"),
    reads=(
        "languages",
        "interpretation",
        "actors.id",
        "actors.roles",
        "actors.party",
        "actors.languages",
        "actors.nomination.status",
        "agenda.days.sessions.languages",
        "agenda.days.sessions.interpretation",
    ),
    requires=("languages", "actors"),
    examples=(
        Example(
            base="learning-exchange",
            edits=(
                Put("/interpretation", []),
                Put("/actors/@peer-be-1/languages", ["nl"]),
                Put("/languages", ["en", "nl"]),
            ),
            at="/actors/@peer-be-1/languages",
        ),
    ),
    module=__name__,
    check=check,
)
