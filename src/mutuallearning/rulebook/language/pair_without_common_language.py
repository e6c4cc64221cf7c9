"""EMP305: two who form a pair and share no language."""

from __future__ import annotations

from collections.abc import Iterator

from mutuallearning.models.actor import Actor
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.languages import plain
from mutuallearning.rulekit.people import holders
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Compare the languages of the two of each pair; where somebody interprets, between whom is not known."""
    bridged = bool(plan.plan.interpretation) or bool(holders(plan, "interpreter"))
    apart: list[tuple[Located[Actor], Located[Actor]]] = []
    named = {name for actor in plan.taking_part for name in actor.it.paired_with or ()}
    alone = [actor for actor in plan.taking_part if actor.it.paired_with is None and actor.it.id not in named]
    unknown = bool(alone) or not named <= plan.actor_by_id.keys()
    for one, other in _pairs(plan):
        own, others = plain(one.it.languages), plain(other.it.languages)
        if not own or not others:
            unknown = True
        elif own.isdisjoint(others):
            apart.append((one, other))
    if apart and bridged:
        find.unsaid("for whom it is interpreted")
    elif apart:
        find(
            f"{apart[0][0].at}/languages",
            count=len(apart),
            pairs=tuple(f"{one.it.id} and {other.it.id}" for one, other in apart),
            related=tuple((f"{one.at}/languages", "another pair") for one, _ in apart[1:]),
        )
    elif unknown:
        find.unsaid("who forms a pair with whom, and which languages the two speak")


def _pairs(plan: PlanIndex) -> Iterator[tuple[Located[Actor], Located[Actor]]]:
    """Yield each pair once, whichever of the two names the other."""
    there = {actor.it.id: actor for actor in plan.taking_part}
    seen: set[frozenset[str]] = set()
    for actor in plan.taking_part:
        for name in actor.it.paired_with or ():
            pair = frozenset({actor.it.id, name})
            if name in there and pair not in seen:
                seen.add(pair)
                yield actor, there[name]


RULE = Rule(
    code="EMP305",
    name="pair-without-common-language",
    severity="error",
    principle="empathy",
    message="{count:pair has/pairs have} no language in common: {pairs:list}",
    params={"count": "How many pairs", "pairs": "Ids of the two of each pair"},
    why="Two who are alone with each other have nobody to ask; without words there is little left but to watch.",
    remedy="Pair people who share a language, or give the pair somebody who interprets.",
    when_fine="A colleague goes along and interprets; then record the colleague as an interpreter.",
    sources=("impel-deck", "house rule"),
    reads=(
        "interpretation",
        "actors.id",
        "actors.roles",
        "actors.languages",
        "actors.paired_with",
        "actors.nomination.status",
    ),
    requires=("actors.paired_with", "actors.languages"),
    examples=(
        Example(
            base="mentoring",
            edits=(
                Put("/actors/@mentor/paired_with", ["mentee"]),
                Put("/actors/@mentor/languages", ["hu"]),
                Put("/actors/@mentee/paired_with", ["mentor"]),
                Put("/actors/@mentee/languages", ["de", "en"]),
            ),
            at="/actors/@mentor/languages",
        ),
    ),
    module=__name__,
    check=check,
)
