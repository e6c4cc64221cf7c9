from __future__ import annotations

import pytest

from mutuallearning.rulebook.safety.one_sided_report import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("sections", "outcome", "lacking"),
    [
        (["strengths", "opportunities"], "met", None),
        (["strengths", "recommendations"], "met", None),
        (["success-factors", "obstacles"], "met", None),
        (["context", "recommendations"], "not_met", "strengths"),
        (["strengths", "transfer"], "not_met", "what could be better"),
        (["success-factors", "opportunities"], "met", None),
        (["recommendations", "x-appraisal"], "not_judged", None),
        (["context", "failures"], "not_judged", None),
        (["context", "success-factors"], "not_judged", None),
        ([], "not_applicable", None),
        (None, "not_judged", None),
    ],
)
def test_both_sides_are_wanted(sections: list[str] | None, outcome: str, lacking: str | None) -> None:
    judgement = judged(papers=[{"kind": "report", "sections": sections}])
    assert outcome == judgement.outcome
    assert [lacking] * (lacking is not None) == [hit.params["lacking"] for hit in judgement.hits]


def test_a_draft_and_its_report_are_one_finding() -> None:
    papers = [
        {"kind": kind, "sections": ["recommendations"]} for kind in ("host-paper", "draft-report", "report")
    ]
    found = judged(papers=papers)
    assert ["/papers/1/sections"] == places(found)
    assert (("/papers/2/sections", "has none either"),) == found.hits[0].related


@pytest.mark.parametrize(
    ("plan", "outcome"),
    [
        ({"written_as": "record"}, "not_judged"),
        ({"format": "study-visit"}, "not_applicable"),
        ({"format": "peer-challenge"}, "not_met"),
    ],
)
def test_records_and_formats_that_judge_nobody_are_left_alone(plan: dict[str, object], outcome: str) -> None:
    papers = [{"kind": "report", "sections": ["recommendations"]}]
    assert outcome == judging(RULE, **{"format": "peer-review", **plan})(papers=papers).outcome


def test_a_report_that_will_not_be_written_lacks_nothing() -> None:
    papers = [{"kind": "report", "state": "dropped", "sections": ["recommendations"]}]
    assert "not_applicable" == judged(papers=papers).outcome
