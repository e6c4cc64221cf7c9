from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.dates.paper_after_its_use import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate(data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


DATES = {"start": "2026-05-06", "end": "2026-05-07"}


@pytest.mark.parametrize(
    ("kind", "due", "outcome"),
    [
        ("host-paper", "2026-04-01", "met"),
        ("host-paper", "2026-05-06", "met"),
        ("host-paper", "2026-05-07", "not_met"),
        ("host-paper", "1 week after end", "not_met"),
        ("host-paper", "2026-05", "not_judged"),
        ("host-paper", None, "not_judged"),
        ("report", "1 week after end", "not_applicable"),
        ("thematic-paper", "1 week after end", "not_applicable"),
    ],
)
def test_papers_to_prepare_with_are_due_before(kind: str, due: str | None, outcome: str) -> None:
    assert outcome == judged(dates=DATES, papers=[{"kind": kind, "due": due}]).outcome


def test_an_offset_is_judged_without_dates() -> None:
    assert ["/papers/0/due"] == places(judged(papers=[{"kind": "invitation", "due": "1 day after start"}]))
    assert "met" == judged(papers=[{"kind": "invitation", "due": "1 day before start"}]).outcome
    assert "not_judged" == judged(papers=[{"kind": "invitation", "due": "2026-05-01"}]).outcome
