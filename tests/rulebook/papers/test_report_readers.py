"""TRA111 and TRA112: reports that nobody may read, and such as the format publishes."""

from __future__ import annotations

import pytest

from mutuallearning.rulebook.papers import report_for_nobody, report_not_published
from mutuallearning.testing.rules import judging

nobody = judging(report_for_nobody.RULE, format="peer-review")
published = judging(report_not_published.RULE, format="peer-challenge")


@pytest.mark.parametrize(
    ("kind", "audience", "hidden", "kept_back"),
    [
        ("report", "nobody", "not_met", "met"),
        ("report", "programme", "met", "not_met"),
        ("report", "public", "met", "met"),
        ("report", None, "not_judged", "not_judged"),
        ("action-plan", "organiser", "not_applicable", "not_met"),
        ("learning-note", "nobody", "not_applicable", "not_applicable"),
        ("draft-report", "host-and-organiser", "not_applicable", "not_applicable"),
    ],
)
def test_who_reads_a_report(kind: str, audience: str | None, hidden: str, kept_back: str) -> None:
    papers = [{"kind": kind, "audience": audience}]
    assert hidden == nobody(papers=papers).outcome
    assert kept_back == published(papers=papers).outcome


def test_elsewhere_a_report_may_stay_with_those_who_took_part() -> None:
    assert "not_applicable" == published(format="peer-review", papers=[{"kind": "report"}]).outcome
