from __future__ import annotations

from mutuallearning.rulebook.questions.no_learning_questions import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="draft")

TOPICS = [{"title": "How people meet"}]


def test_a_draft_of_a_review_has_its_questions() -> None:
    assert "not_met" == judged(topics=TOPICS).outcome


def test_pairs_of_mentors_find_theirs_by_the_time_they_begin() -> None:
    drafted, planned = (
        judged(format="mentoring/reverse", stage=stage, topics=TOPICS).outcome for stage in ("draft", "final")
    )
    assert ("not_judged", "not_met") == (drafted, planned)
