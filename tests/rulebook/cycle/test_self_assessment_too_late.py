from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.cycle.self_assessment_too_late import RULE
from mutuallearning.testing.rules import judge_document, places


def review(**paper: object) -> Judgement:
    return judge_document(
        RULE,
        {
            "kind": "peer-review-cycle",
            "format": "peer-review",
            "visit": {"dates": {"start": "2026-09-22"}},
            "papers": [{"kind": "self-assessment", **paper}],
        },
    )


@pytest.mark.parametrize(
    ("paper", "outcome"),
    [
        ({"due": "2 weeks before start"}, "not_judged"),
        ({"due": "2 weeks before start", "delivered": "2026-09-08"}, "met"),
        ({"due": "13 days before start"}, "not_met"),
        ({"due": "2026-09-20"}, "not_met"),
        ({"due": "2026-09"}, "not_judged"),
        ({"due": "4 weeks before start", "delivered": "2026-09-21"}, "not_met"),
        ({"due": "1 week before start", "delivered": "2026-08-21"}, "met"),
        # That it comes after the visit has begun is another rule's finding.
        ({"due": "2026-09-23"}, "not_judged"),
        ({}, "not_judged"),
        ({"kind": "report", "due": "1 day before start"}, "met"),
    ],
)
def test_there_is_time_to_read_it(paper: dict[str, object], outcome: str) -> None:
    assert outcome == review(**paper).outcome


def test_the_place_is_the_day_that_counts() -> None:
    assert ["/papers/0/due"] == places(review(due="2026-09-20"))
    assert ["/papers/0/delivered"] == places(review(due="2026-08-20", delivered="2026-09-20"))


@pytest.mark.parametrize(
    "parts", [{"format": None}, {"format": "peer-assist"}, {"visit": None}, {"papers": None}]
)
def test_it_depends_on_the_format_and_the_visit(parts: dict[str, object]) -> None:
    cycle: dict[str, object] = {
        "kind": "peer-review-cycle",
        "format": "peer-review",
        "visit": {"dates": {"start": "2026-09-22"}},
        "papers": [{"kind": "self-assessment", "due": "2026-09-21"}],
    }
    assert "not_judged" == judge_document(RULE, cycle | parts).outcome


def test_each_service_has_its_own_visit() -> None:
    paper = {"kind": "self-assessment", "due": "1 week before start"}
    one = {"id": "one", "visit": {"dates": {"start": "2026-09-22"}}, "papers": [paper]}
    found = judge_document(RULE, {"kind": "benchlearning-cycle", "assessments": [one]})
    assert ["/assessments/0/papers/0/due"] == places(found)
