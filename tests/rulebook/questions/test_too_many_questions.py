from __future__ import annotations

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.too_many_questions import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def questions(*counts: int | None) -> Judgement:
    return judged(
        topics=[
            {"title": "One", "questions": None if count is None else [{"text": "How?"}] * count}
            for count in counts
        ]
    )


def test_as_many_as_the_format_allows_are_fine() -> None:
    assert "met" == questions(3).outcome
    assert "met" == questions(1, 2).outcome


def test_one_list_too_long_is_marked_and_several_lists_together_at_the_topics() -> None:
    assert ["/topics/1/questions"] == places(questions(0, 4))
    assert ["/topics"] == places(questions(2, 2))


def test_an_unsaid_list_may_hold_more_but_never_makes_it_fewer() -> None:
    assert "not_judged" == questions(2, None).outcome
    assert "not_met" == questions(4, None).outcome


def test_without_questions_another_rule_speaks() -> None:
    assert "not_judged" == questions(None).outcome
    assert "not_applicable" == questions(0).outcome
