from __future__ import annotations

import pytest

from mutuallearning.rulebook.suitability.readiness_not_checked import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("readiness", "outcome"),
    [
        (None, "not_met"),
        ({"checked_on": "2026-02"}, "not_met"),
        ({"items": []}, "not_met"),
        ({"conclusion": "go"}, "met"),
        ({"items": [{"statement": "People have time."}]}, "met"),
    ],
)
def test_a_date_alone_is_no_check(readiness: object, outcome: str) -> None:
    assert outcome == judged(readiness=readiness).outcome


HOST = {"id": "host", "stances": ["host"], "committed_on": "2026-02-02", "seeks": ["Ways to reach tenants"]}
PEER = {"id": "peer", "stances": ["peer"], "seeks": ["Training"]}
KNOWN = [{"title": "Visits", "evidence": [{"kind": "evaluation"}]}]


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_judged"),
        ({"practices": [], "registration": {"asks_expectations": True}}, "not_judged"),
        ({"practices": []}, "not_met"),
        ({"parties": [HOST | {"committed_on": None}, PEER]}, "not_met"),
        ({"parties": [HOST | {"committed_on": None, "time_mandate": {"granted": True}}, PEER]}, "not_judged"),
        ({"parties": [HOST | {"committed_on": None, "time_mandate": {"granted": False}}, PEER]}, "not_met"),
        ({"parties": [HOST, PEER | {"seeks": None}]}, "not_met"),
        ({"parties": [PEER]}, "not_met"),
    ],
)
def test_commitment_wishes_and_what_is_known_were_asked_for_under_other_names(
    parts: dict[str, object], outcome: str
) -> None:
    assert outcome == judged(**{"parties": [HOST, PEER], "practices": KNOWN} | parts).outcome
