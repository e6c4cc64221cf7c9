"""GOV201: a paper that hides who wrote it, without saying why."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_AUTHORED = frozenset(
    {
        "host-paper",
        "comments-paper",
        "thematic-paper",
        "background-paper",
        "feedback-report",
        "draft-report",
        "report",
        "learning-note",
        "synthesis-report",
        "key-policy-messages",
        "practice-fiche",
        "evaluation-report",
    }
)
"""Kinds of paper that are somebody's thought; an invitation or a programme is not."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look for authors, author parties, somebody who answers for it, or a reason for anonymity."""
    judged = False
    for paper in plan.papers:
        it = paper.it
        if it.kind not in _AUTHORED:
            continue
        judged = True
        named = it.authors or it.author_parties or it.responsible or it.anonymous_because
        if not named:
            decided = it.authors is not None and it.author_parties is not None
            find.missing(() if decided else None, f"{paper.at}/authors", paper=names.paper(it))
    if not judged:
        find.inapplicable("no paper with an author is planned")


RULE = Rule(
    code="GOV201",
    name="paper-without-author",
    severity="warning",
    message='The paper "{paper}" names nobody who writes it or answers for it',
    params={"paper": "The paper"},
    why="Individual effort that nobody sees is not given twice, and readers cannot ask back.",
    remedy="Name the authors or their parties, or write down why the paper is anonymous.",
    when_fine="Several people fill a common template, each a line.",
    sources=("seed-workplace",),
    scans=(
        "papers.kind",
        "papers.authors",
        "papers.author_parties",
        "papers.responsible",
        "papers.anonymous_because",
    ),
    requires=("papers",),
    expects="papers.authors",
    examples=(
        Example(
            base="learning-exchange",
            edits=(Drop("/papers/@note/authors"), Drop("/papers/@note/responsible")),
            at="/papers/@note/authors",
        ),
    ),
    module=__name__,
    check=check,
)
