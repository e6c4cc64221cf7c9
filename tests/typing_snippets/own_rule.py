"""A third party writes a rule."""

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import HOUSE_RULE, Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    for paper in plan.papers:
        if paper.it.title is not None and paper.it.title.isupper():
            find(f"{paper.at}/title", title=paper.it.title)


RULE = Rule(
    code="ACM101",
    name="paper-title-in-capitals",
    severity="advice",
    message='The title "{title}" is all capitals',
    params={"title": "title of the paper"},
    why="Capitals are hard to read.",
    remedy="Write the title in ordinary letters.",
    when_fine="The title is an abbreviation.",
    sources=(HOUSE_RULE,),
    scans=("papers.title",),
    examples=(Example(edits=(Put("/papers/0/title", "HOST PAPER"),), at="/papers/0/title"),),
    module=__name__,
    check=check,
)
