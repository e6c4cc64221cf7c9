"""GOV204: papers in which each party is to speak for itself, written by those who organise."""

from __future__ import annotations

from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party, Stance
from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop, Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PaperEntry, PlanIndex
from mutuallearning.rulekit.papers import of_kinds
from mutuallearning.rulekit.rule import Example, Rule

_OF_PARTIES = frozenset(
    {
        "background-paper",
        "self-assessment",
        "position-statement",
        "problem-statement",
        "comments-paper",
        "action-plan",
        "transfer-plan",
        "roadmap",
    }
)
"""Kinds of paper in which a party tells of itself, where there is one of each."""

_BEHIND: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner"})
"""Stances of those who are not themselves the subject of these papers."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look who writes papers of which there are several, one of each party."""
    papers = of_kinds(plan, _OF_PARTIES)
    if not papers:
        find.inapplicable("no paper is planned in which a party speaks for itself")
    written: list[PaperEntry] = []
    for entry in papers:
        several = _are_several(entry.it)
        outsiders = _by_outsiders(plan, entry.it) if several else False
        if several is None:
            find.unsaid("whether there is one of these papers of each party")
        elif outsiders is None:
            find.unsaid("for whom all stand who write these papers")
        elif outsiders:
            written.append(entry)
    if written:
        find(
            f"{written[0].at}/authors",
            papers=tuple(names.paper(entry.it) for entry in written),
            related=tuple((f"{entry.at}/authors", "by them too") for entry in written[1:]),
        )


def _are_several(paper: Paper) -> bool | None:
    if paper.number is None:
        return None if paper.per is None else True
    return paper.number.lowest > 1


def _by_outsiders(plan: PlanIndex, paper: Paper) -> bool | None:
    """Tell whether only those who organise write it; None if that cannot be told."""
    if paper.author_organisations or paper.by:
        return None
    parties = [plan.party_by_id.get(one) for one in paper.author_parties or ()]
    for author in paper.authors or ():
        actor = plan.actor_by_id.get(author)
        parties.append(plan.party_by_id.get(actor.it.party or "") if actor else None)
    behind = [None if party is None else _is_behind(party.it) for party in parties]
    if False in behind:
        return False
    return None if not behind or None in behind else True


def _is_behind(party: Party) -> bool | None:
    return None if party.stances is None else _BEHIND.issuperset(party.stances)


RULE = Rule(
    code="GOV204",
    name="written-for-the-parties",
    severity="warning",
    principle="empathy",
    message="Only organisers write what each party is to say of itself: {papers:list}",
    params={"papers": "Those papers"},
    why="Who writes down where a country stands learns most from it; what others wrote is owned by nobody at home.",
    remedy="Let each party write its own, and let the experts help with questions and a template.",
    when_fine="The parties asked for it, and each corrects and signs its own.",
    sources=("mle-deck",),
    reads=(
        "parties.id",
        "parties.stances",
        "actors.id",
        "actors.party",
        "papers.kind",
        "papers.title",
        "papers.number",
        "papers.per",
        "papers.authors",
        "papers.author_parties",
        "papers.author_organisations",
        "papers.by",
    ),
    requires=("papers.kind", "parties"),
    examples=(
        Example(
            base="mutual-learning-exercise",
            edits=(
                Drop("/papers/@backgrounds/author_parties"),
                Put("/papers/@backgrounds/authors", ["owner"]),
                Put("/papers/@backgrounds/number", 4),
            ),
            at="/papers/@backgrounds/authors",
        ),
    ),
    module=__name__,
    check=check,
)
