from __future__ import annotations

from mutuallearning.rulebook.papers.paper_without_audience import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="transfer-network", stage="final")


def test_what_people_write_for_themselves_needs_no_readers() -> None:
    assert "met" == judged(papers=[{"kind": "transfer-plan"}]).outcome
    (hit,) = judged(papers=[{"kind": "transfer-plan"}, {"kind": "report"}]).hits
    assert ("/papers/1/audience", 1) == (hit.at, hit.params["count"])
