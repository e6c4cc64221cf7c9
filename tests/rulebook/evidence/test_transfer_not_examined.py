from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.evidence.transfer_not_examined import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def plan(about: list[str] | None = None, sections: list[str] | None = None, **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    agenda = {"days": [{"sessions": [{"about": about}]}]}
    return judged(**{"agenda": agenda, "papers": [{"kind": "comments-paper", "sections": sections}]} | more)


def test_a_session_a_paper_or_the_practice_may_look_at_it() -> None:
    assert "met" == plan(["transfer"]).outcome
    assert "met" == plan(["practice"], ["transfer"]).outcome
    assert "met" == plan(["practice"], papers=[{"kind": "transfer-plan"}]).outcome
    assert "met" == plan(practices=[{"title": "x", "transferability": "Needs two services."}]).outcome


def test_without_any_of_them_nobody_looks() -> None:
    assert ["/agenda/days"] == places(plan(["practice"], ["context"]))


def test_who_uses_no_themes_is_not_told_that_one_is_missing() -> None:
    assert "not_judged" == plan().outcome
    assert "not_judged" == plan(["practice"], papers=None).outcome


def test_formats_that_do_not_ask_for_it_are_left_alone() -> None:
    assert "not_applicable" == plan(["practice"], format="after-action-review").outcome
