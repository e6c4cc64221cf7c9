"""GOV104: a paper that nobody answers for."""

from __future__ import annotations

from mutuallearning.rulekit import names
from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for the one actor who sees that each paper appears."""
    for paper in plan.papers:
        if paper.it.responsible is None:
            find.missing(None, f"{paper.at}/responsible", paper=names.paper(paper.it))


RULE = Rule(
    code="GOV104",
    name="paper-without-responsible",
    severity="error",
    message='Nobody is responsible for the paper "{paper}"',
    params={"paper": "The paper"},
    why="A paper with several authors and nobody responsible is the one that arrives the evening before.",
    remedy="Name one actor who sees that the paper appears.",
    when_fine="The paper exists already.",
    sources=("mle-intl", "seed-workplace"),
    scans=("papers.responsible",),
    requires=("papers",),
    expects="papers.responsible",
    examples=(
        Example(
            edits=(Drop("/papers/@thematic-paper/responsible"),), at="/papers/@thematic-paper/responsible"
        ),
    ),
    module=__name__,
    check=check,
)
