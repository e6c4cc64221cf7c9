from __future__ import annotations

import pytest

from mutuallearning.rulebook.programme.results_before_work import RULE
from mutuallearning.testing.rules import judge_document

SEMINAR = {
    "id": "end",
    "format": "dissemination-seminar",
    "dates": {"start": "2027-03-18"},
    "theme": "Arrears",
}


def work(start: str | None, **parts: object) -> dict[str, object]:
    return {"format": "peer-assist", "dates": {"start": start}, "theme": "Arrears", **parts}


EARLY, LATE = work("2027-02-01"), work("2027-05-10")


@pytest.mark.parametrize(
    ("others", "outcome"),
    [
        ([LATE], "not_met"),
        ([EARLY, LATE, LATE], "not_met"),
        ([EARLY, LATE], "met"),
        ([EARLY], "met"),
        ([], "met"),
        ([EARLY, work(None)], "met"),
        ([LATE, work(None)], "not_judged"),
        ([work("2027-03")], "not_judged"),
        ([EARLY, work("2027-05", theme="Repairs")], "met"),
        ([EARLY, work("2027-05", theme=None)], "not_judged"),
        ([EARLY, work("2027-05", changes=[{"kind": "cancelled"}])], "met"),
        ([EARLY, {**SEMINAR, "id": "again", "dates": {"start": "2027-05-10"}}], "met"),
    ],
)
def test_the_work_comes_before_its_results(others: list[dict[str, object]], outcome: str) -> None:
    assert outcome == judge_document(RULE, {"kind": "programme", "activities": [SEMINAR, *others]}).outcome


def test_a_theme_names_its_activities_too() -> None:
    every = [{**SEMINAR, "theme": None}, {**LATE, "theme": None, "id": "late"}]
    themes = [{"title": "Arrears", "activities": ["end", "late"]}]
    found = judge_document(RULE, {"kind": "programme", "themes": themes, "activities": every})
    assert "not_met" == found.outcome


def test_where_nothing_is_there_to_tell_results_the_question_does_not_arise() -> None:
    found = judge_document(RULE, {"kind": "programme", "activities": [LATE]})
    assert "not_applicable" == found.outcome
