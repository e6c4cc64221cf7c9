from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.dialogue.study_visit_without_visit import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="study-visit", stage="final")


def agenda(*kinds: str | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(agenda={"days": [{"sessions": [{"kind": kind} for kind in kinds]}]}, **more)


def test_something_is_seen() -> None:
    assert "met" == agenda("presentation", "observation").outcome
    assert ["/agenda/days"] == places(agenda("presentation", "discussion"))


def test_what_may_be_a_visit_leaves_it_open() -> None:
    assert "not_judged" == agenda("presentation", None).outcome
    assert "not_judged" == agenda("presentation", "x-walk").outcome


def test_other_formats_need_no_visit() -> None:
    assert "not_applicable" == agenda("presentation", format="peer-review").outcome
