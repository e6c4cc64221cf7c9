from __future__ import annotations

import pytest

from mutuallearning.rulebook.evidence.too_young_to_copy import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="transfer-network", purpose="transfer", dates={"start": "2027-01-11"})


@pytest.mark.parametrize(
    ("since", "kind", "outcome"),
    [
        ("2026-05", None, "not_met"),
        # The day on which it is a year old, and those around.
        ("2026-01-11", None, "met"),
        ("2026-01-12", None, "not_met"),
        ("2026-05", "testimony", "not_met"),
        ("2026-05", "evaluation", "met"),
        ("2027-03", None, "not_met"),
        ("2024", None, "met"),
        ("2026", None, "not_judged"),
        (None, None, "not_judged"),
    ],
)
def test_what_is_copied_has_been_tried(since: str | None, kind: str | None, outcome: str) -> None:
    evidence = [{"kind": kind}] if kind else None
    other = {"title": "Tool library", "since": "2015"}
    practices = [{"title": "Repair centre", "since": since, "evidence": evidence}, other]
    assert outcome == judged(practices=practices).outcome


@pytest.mark.parametrize(("purpose", "outcome"), [("reflection", "not_applicable"), (None, "not_judged")])
def test_only_what_is_to_be_taken_over_is_looked_at(purpose: str | None, outcome: str) -> None:
    assert outcome == judged(purpose=purpose, practices=[{"title": "Centre", "since": "2026-12"}]).outcome


def test_without_a_date_of_the_event_it_is_not_known() -> None:
    assert "not_judged" == judged(dates=None, practices=[{"title": "Centre", "since": "2026-12"}]).outcome
