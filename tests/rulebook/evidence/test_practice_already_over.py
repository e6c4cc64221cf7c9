from __future__ import annotations

import pytest

from mutuallearning.rulebook.evidence.practice_already_over import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="study-visit", dates={"start": "2026-05-19", "end": "2026-05-20"})


@pytest.mark.parametrize(
    ("state", "until", "outcome"),
    [
        ("established", "2026-03", "not_met"),
        ("pilot", "2025", "not_met"),
        ("established", "2026-05-19", "met"),
        ("established", "2030", "met"),
        ("established", "2026-05", "not_judged"),
        ("ended", "2026-03", "not_applicable"),
        ("idea", "2026-03", "not_applicable"),
        (None, "2026-03", "not_judged"),
        ("established", None, "not_judged"),
    ],
)
def test_what_is_shown_as_in_use_is_in_use(state: str | None, until: str | None, outcome: str) -> None:
    assert outcome == judged(practices=[{"title": "Vouchers", "state": state, "until": until}]).outcome


def test_one_that_does_not_say_it_leaves_the_question_open() -> None:
    practices = [
        {"title": "Vouchers", "state": "pilot", "until": "2027"},
        {"title": "Loans", "state": "pilot"},
    ]
    assert "not_judged" == judged(practices=practices).outcome


def test_without_a_date_of_the_event_it_is_not_known() -> None:
    practices = [{"title": "Vouchers", "state": "pilot", "until": "2020"}]
    assert "not_judged" == judged(dates=None, practices=practices).outcome
