from __future__ import annotations

from typing import Any

from mutuallearning.checking.engine import Judgement, judge
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulebook.papers.report_too_late import RULE
from mutuallearning.rulekit.index import build


def judged(**data: Any) -> Judgement:  # noqa: ANN401 -- document data of any shape
    plan = ActivityPlan.model_validate({"format": "peer-review", "stage": "final"} | data)
    format_, known = formatbook.find(plan.format)
    return judge(RULE, build(plan, format_, format_known=known, as_of=None))


def places(judgement: Judgement) -> list[str]:
    return [hit.at for hit in judgement.hits]


def due(due: str | None, end: str | None = None, kind: str = "report") -> Judgement:
    return judged(dates={"start": end} if end else None, papers=[{"kind": kind, "due": due}])


def test_the_distance_is_known_without_a_date() -> None:
    assert "met" == due("13 weeks after end").outcome
    assert ["/papers/0/due"] == places(due("14 weeks after end"))
    assert ["/papers/0/due"] == places(due("14 weeks after end", kind="key-policy-messages"))


def test_three_months_are_in_time_whatever_the_months() -> None:
    assert "met" == due("3 months after end", "2026-05-06").outcome
    assert "not_judged" == due("3 months after end").outcome


def test_a_date_of_which_only_the_month_is_known() -> None:
    assert "not_judged" == due("2026-08", "2026-05-06").outcome
    assert "not_met" == due("2026-09", "2026-05-06").outcome


def test_a_draft_is_no_report() -> None:
    assert "not_applicable" == due("14 weeks after end", kind="draft-report").outcome
