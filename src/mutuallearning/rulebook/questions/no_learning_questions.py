"""CUR101: a plan without a learning question."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Drop
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Look for at least one question under any topic."""
    if not plan.questions:
        asked = [topic.it.questions for topic in plan.topics]
        at = plan.topics[0].at + "/questions" if plan.topics else "/topics"
        find.missing(None if None in asked or not asked else (), at)


RULE = Rule(
    code="CUR101",
    name="no-learning-questions",
    severity="error",
    principle="curiosity",
    message="{activity} has no learning question",
    why="Without a question, people present and listen; a question makes them look for an answer together.",
    remedy="Write one to three open questions that the activity is to answer, under its topic.",
    when_fine="The format has its question elsewhere, such as the problem statement of a peer assist.",
    sources=("eui-faq",),
    reads=("topics.questions",),
    expects="topics.questions",
    implies=("REF101",),
    examples=(Example(base="peer-review", edits=(Drop("/topics/0/questions"),), at="/topics/0/questions"),),
    module=__name__,
    check=check,
)
