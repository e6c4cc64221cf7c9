from __future__ import annotations

import pytest

from mutuallearning.rulebook.promises.published_despite_confidentiality import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(
    RULE,
    confidentiality="closed",
    privacy={"minutes": {"planned": False}},
    papers=[{"kind": "report", "audience": "participants"}],
)


@pytest.mark.parametrize(
    ("parts", "outcome", "at"),
    [
        ({}, "met", []),
        ({"papers": [{"kind": "report", "audience": "public"}]}, "not_met", ["/papers/0/audience"]),
        ({"papers": [{"kind": "report", "audience": "public", "state": "dropped"}]}, "met", []),
        # It is written before anybody said anything.
        ({"papers": [{"kind": "invitation", "audience": "public"}]}, "met", []),
        ({"papers": [{"kind": "report"}]}, "not_judged", []),
        ({"papers": None}, "not_judged", []),
        (
            {"privacy": {"minutes": {"planned": True, "audience": "public"}}},
            "not_met",
            ["/privacy/minutes/audience"],
        ),
        ({"privacy": None}, "not_judged", []),
        ({"onward_sharing": "What the report says."}, "not_applicable", []),
        ({"confidentiality": "no-attribution"}, "not_applicable", []),
        ({"confidentiality": None}, "not_judged", []),
    ],
)
def test_what_is_closed_is_in_no_public_account(
    parts: dict[str, object], outcome: str, at: list[str]
) -> None:
    found = judged(**parts)
    assert (outcome, at) == (found.outcome, places(found))


@pytest.mark.parametrize(
    ("judgement", "attributed", "outcome"),
    [("scores", None, "not_met"), ("narrative", None, "met"), ("scores", True, "met")],
)
def test_marks_leave_a_closed_activity_with_a_report_to_the_programme(
    judgement: str,
    attributed: bool | None,  # noqa: FBT001 -- the value of a field
    outcome: str,
) -> None:
    paper = {"kind": "report", "audience": "programme", "attributed": attributed}
    assert outcome == judged(judgement=judgement, papers=[paper]).outcome
