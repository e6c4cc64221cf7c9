from __future__ import annotations

import pytest

from mutuallearning.rulebook.promises.data_deleted_before_use import RULE
from mutuallearning.testing.rules import judging

NONE: list[object] = []

judged = judging(
    RULE,
    dates={"start": "2026-05-06", "end": "2026-05-07"},
    privacy={"retention_until": "6 months after end"},
    follow_up={"meetings": NONE},
    evaluation={"survey": {"due": "1 week after end"}},
)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "met"),
        ({"evaluation": {"survey": {"due": "7 months after end"}}}, "not_met"),
        ({"follow_up": {"meetings": [{"due": "2026-12-01"}]}}, "not_met"),
        ({"follow_up": {"meetings": [{"due": "2026-11"}]}}, "not_judged"),
        ({"follow_up": {"meetings": [{"title": "Call"}]}}, "not_judged"),
        ({"follow_up": None}, "not_judged"),
        # That it comes before the event is another rule's finding.
        ({"follow_up": {"meetings": [{"due": "2026-05-01"}]}}, "met"),
        (
            {
                "dates": {"start": "2026-05-06"},
                "privacy": {"retention_until": "2026-01-01"},
                "follow_up": {"meetings": [{"due": "2026-05-01"}]},
                "evaluation": {"survey": {"due": "2026-05-02"}},
            },
            "met",
        ),
        # Offices are asked, not people.
        ({"evaluation": {"survey": {"due": "1 week after end"}, "later_check": "1 year after end"}}, "met"),
        ({"dates": None, "privacy": {"retention_until": "4 weeks after end"}}, "met"),
        ({"dates": None, "privacy": {"retention_until": "3 days after end"}}, "not_met"),
        ({"privacy": None}, "not_judged"),
        ({"dates": None, "privacy": {"retention_until": "2026-11-01"}}, "not_judged"),
        (
            {
                "evaluation": {
                    "survey": {"due": "1 week after end"},
                    "later_checks": [{"due": "1 year after end"}],
                }
            },
            "met",
        ),
    ],
)
def test_addresses_are_kept_as_long_as_people_are_written_to(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome


def test_a_later_survey_is_sent_with_its_check() -> None:
    later = {"due": "1 year after end", "survey": {"items": NONE}}
    found = judged(evaluation={"survey": {"due": "1 week after end"}, "later_checks": [later]})
    assert [("a later survey", "1 year after end")] == [
        (hit.params["what"], hit.params["due"]) for hit in found.hits
    ]
