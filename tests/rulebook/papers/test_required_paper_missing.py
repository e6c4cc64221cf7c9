from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.papers.required_paper_missing import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def papers(*kinds: str, **more: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    return judged(**{"papers": [{"kind": kind} for kind in kinds]} | more)


def test_all_missing_papers_are_one_finding() -> None:
    (hit,) = papers("host-paper").hits
    assert ("comments paper", "report") == hit.params["kinds"]
    assert "met" == papers("host-paper", "comments-paper", "report").outcome


def test_papers_of_other_names_do_the_same_work() -> None:
    assert "met" == papers("self-assessment", "peer-questions", "synthesis-report").outcome
    (hit,) = papers("thematic-paper", "comments-paper", "draft-report").hits
    assert ("host paper", "report") == hit.params["kinds"]


def test_a_draft_need_not_have_them_but_must_not_decide_against_them() -> None:
    assert "not_judged" == papers("host-paper", stage="draft").outcome
    assert "not_judged" == papers(stage="draft", papers=None).outcome
    assert "not_met" == papers(stage="draft").outcome


def test_formats_without_papers_are_left_alone() -> None:
    assert "not_applicable" == papers(format="peer-assist").outcome
    assert "not_applicable" == papers(format=None).outcome


def test_after_a_study_visit_a_note_is_enough() -> None:
    assert "met" == papers("learning-note", format="study-visit").outcome
    assert "not_met" == papers("learning-note", "host-paper", "comments-paper").outcome


def test_the_message_names_what_would_do_in_this_format() -> None:
    (hit,) = papers(format="study-visit").hits
    assert (("report",), ' or "learning note"') == (hit.params["kinds"], hit.params["instead"])
    (hit,) = papers("host-paper", "comments-paper").hits
    assert "" == hit.params["instead"]
