from __future__ import annotations

from typing import Any

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.evidence.showcase_without_evidence import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def practice(purpose: str | None = "showcase", **more: Any) -> Judgement:  # noqa: ANN401 -- document data
    return judged(purpose=purpose, practices=[{"title": "Joint teams"} | more])


def test_what_is_shown_needs_evidence() -> None:
    assert ["/practices/0/evidence"] == places(practice())
    assert ["/practices/0/evidence"] == places(practice("transfer", state="established", evidence=[]))
    assert "met" == practice(evidence=[{"kind": "experience"}]).outcome


def test_a_new_practice_cannot_have_any() -> None:
    assert "met" == practice(state="emerging").outcome
    assert ["/practices/0/evidence"] == places(practice(state="pilot"))


def test_other_purposes_do_not_ask() -> None:
    assert "not_applicable" == practice("advice-on-reform").outcome
    assert "not_judged" == practice(None).outcome


def test_who_claims_results_owes_evidence_in_any_format() -> None:
    claim = {"format": "webinar", "stage": "invited", "purpose": "dissemination"}

    def outcome(practice: dict[str, Any], **more: object) -> str:
        return judged(**claim | more, practices=[{"title": "Tutor", **practice}]).outcome

    assert "not_met" == outcome({"state": "pilot", "results": ["Marks are better"]})
    assert "not_met" == outcome({"state": "idea", "results": ["Teachers save time"]})
    assert "met" == outcome({"state": "emerging", "results": ["Pupils like it"]})
    assert "met" == outcome({"state": "pilot", "results": ["x"], "evidence": [{"kind": "experience"}]})
    assert "not_applicable" == outcome({"state": "pilot"})
    assert "not_applicable" == outcome({"state": "pilot", "results": ["Marks are better"]}, stage="draft")
    assert "not_applicable" == outcome({"state": "pilot", "results": ["x"]}, written_as="record")
