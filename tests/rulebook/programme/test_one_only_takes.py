from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.one_only_takes import RULE
from mutuallearning.testing.rules import judge_document


def visit(year: int | None, **party: object) -> dict[str, object]:
    guest = {"id": "guest", "country": "SI", "stances": ["peer"], **party}
    host = {"id": "host", "country": "AT", "stances": ["host"]}
    return {"dates": {"start": year} if year else None, "parties": [host, guest]}


@pytest.mark.parametrize(
    ("activities", "outcome"),
    [
        ([visit(2024), visit(2025), visit(2026)], "not_met"),
        ([visit(2024), visit(2025)], "met"),
        # Three times in two years.
        ([visit(2024), visit(2025), visit(2025)], "met"),
        ([visit(2024), visit(2025), visit(2026, brings=["A failure worth telling"])], "met"),
        ([visit(2024), visit(2025), visit(2026, stances=["host"])], "met"),
        ([visit(2024), visit(2025), visit(None)], "not_judged"),
        ([visit(2024), visit(2025), visit(2026, country=None)], "not_judged"),
        ([visit(2024), visit(2025), visit(2026, stances=None)], "not_judged"),
        ([visit(2024), visit(2025), {"dates": {"start": 2026}}], "not_judged"),
        ([visit(2024), visit(2025), visit(2026) | {"changes": [{"kind": "cancelled"}]}], "met"),
    ],
)
def test_who_takes_for_years_is_asked_about(activities: list[dict[str, object]], outcome: str) -> None:
    assert outcome == judge_document(RULE, {"kind": "programme", "activities": activities}).outcome


def test_all_who_only_take_are_in_one_question() -> None:
    activities = [visit(year) for year in (2023, 2024, 2025)] + [
        visit(year, country="EE") for year in (2023, 2024, 2025)
    ]
    found = judge_document(RULE, {"kind": "programme", "activities": activities})
    assert [("Slovenia", "Estonia")] == [hit.params["takers"] for hit in found.hits]


def test_records_say_too_little_about_who_gave() -> None:
    activities = [visit(2024), visit(2025), visit(2026)]
    found = judge_document(RULE, {"kind": "programme", "written_as": "record", "activities": activities})
    assert "not_judged" == found.outcome
