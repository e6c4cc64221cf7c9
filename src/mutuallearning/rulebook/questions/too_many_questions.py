"""CUR102: more learning questions than an activity can answer."""

from __future__ import annotations

from mutuallearning.rulekit.edit import Add
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule


def check(plan: PlanIndex, find: Find) -> None:
    """Count the questions under all topics."""
    count, limit = len(plan.questions), plan.format.limit("questions-max")
    if count > limit:
        asking = [topic.at for topic in plan.topics if topic.it.questions]
        find(f"{asking[0]}/questions" if len(asking) == 1 else "/topics", count=count, limit=limit)
    elif None in [topic.it.questions for topic in plan.topics]:
        find.unsaid("the questions of every topic")


RULE = Rule(
    code="CUR102",
    name="too-many-questions",
    severity="advice",
    principle="curiosity",
    message="{activity} has {count} learning questions; there is time for {limit}",
    params={"count": "How many questions there are", "limit": "Most questions that the format can answer"},
    why="A long list is ticked off; a few questions are gone into, and everybody remembers them.",
    remedy="Merge questions that belong together, or leave some to another activity.",
    when_fine="The activity takes longer than usual, or its questions are worked on in parallel groups.",
    sources=("eui-faq",),
    reads=("topics.questions",),
    requires=("topics.questions",),
    limits=("questions-max",),
    examples=(
        Example(
            edits=(
                Add("/topics/@one-door/questions", {"id": "q-cost", "text": "What do joint teams cost?"}),
                Add("/agenda/days/0/sessions/@group-share/questions", "q-cost"),
            ),
            at="/topics/@one-door/questions",
        ),
    ),
    module=__name__,
    check=check,
)
