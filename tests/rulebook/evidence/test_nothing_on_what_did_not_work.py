from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.evidence.nothing_on_what_did_not_work import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def themes(*about: list[str] | None, papers: list[dict[str, Any]] | None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    agenda = {"days": [{"sessions": [{"about": one} for one in about]}]}
    return judged(agenda=agenda, papers=papers, **more)


def test_a_session_or_the_hosts_paper_may_tell_it() -> None:
    assert "met" == themes(["failures"], papers=None).outcome
    assert "met" == themes(["practice"], papers=[{"kind": "host-paper", "sections": ["obstacles"]}]).outcome
    assert "met" == themes(None, papers=[{"kind": "self-assessment", "sections": ["failures"]}]).outcome


def test_a_report_comes_too_late_to_tell_it() -> None:
    assert "not_met" == themes(["practice"], papers=[{"kind": "report", "sections": ["failures"]}]).outcome


def test_who_uses_no_themes_is_not_told_that_one_is_missing() -> None:
    assert "not_judged" == themes(None, None, papers=[{"kind": "host-paper"}]).outcome
    assert "not_met" == themes(["practice"], None, papers=[]).outcome


def test_papers_that_are_not_planned_yet_leave_it_open() -> None:
    assert "not_judged" == themes(["practice"], papers=None).outcome


def test_a_draft_and_other_formats_are_left_alone() -> None:
    assert "not_judged" == themes(["practice"], papers=[], stage="draft").outcome
    assert "not_applicable" == themes(["practice"], papers=[], format="peer-assist").outcome
