"""Learning questions in the languages that a rule has words for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from mutuallearning.models.topic import LearningQuestion
from mutuallearning.rulekit.document_index import Located
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex

W = TypeVar("W")


def worded_questions(
    plan: PlanIndex, find: Find, wordings: Mapping[str, W]
) -> Iterator[tuple[Located[LearningQuestion], W]]:
    """Yield each question with the words of its language, and say of which that cannot be done.

    Args:
        plan: The plan.
        find: The voice of the rule.
        wordings: What the rule knows of each language, by its code without region and script.
    """
    common = plan.plan.language
    for question in plan.questions:
        language = question.it.language or common
        wording = None if language is None else wordings.get(language.partition("-")[0].lower())
        if language is None:
            find.unsaid("in which language every question is")
        elif wording is None:
            find.unsaid(f"every question in a language that this rule knows: {', '.join(wordings)}")
        else:
            yield question, wording
    if any(topic.it.questions is None for topic in plan.topics):
        find.unsaid("the questions of every topic")
