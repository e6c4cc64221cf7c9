"""What themes say of activities and activities of themes is put together, whichever of them says it."""

from __future__ import annotations

import datetime

import pytest

from mutuallearning.rulebook.programme import activity_without_theme, theme_without_activity
from mutuallearning.testing.rules import judge_document, places

AS_OF = datetime.date(2026, 11, 22)


def programme(*activities: dict[str, object], **theme: object) -> dict[str, object]:
    return {
        "kind": "programme",
        "themes": [{"title": "First weeks", "period": {"start": 2025}, **theme}],
        "activities": list(activities),
    }


@pytest.mark.parametrize(
    ("document", "outcome", "at"),
    [
        (programme({"id": "a"}, {"id": "b"}, activities=["a"]), "not_met", ["/activities/1/theme"]),
        (programme({"id": "a"}, {"id": "b", "theme": "First weeks"}, activities=["a"]), "met", []),
        # It follows one that has its place, or is only an idea.
        (programme({"id": "a"}, {"id": "b", "follows": ["a"]}, activities=["a"]), "met", []),
        (programme({"id": "a"}, {"id": "b", "stage": "idea"}, activities=["a"]), "met", []),
        (
            programme({"id": "a"}, {"id": "b"}, {"id": "c"}, activities=["a"]),
            "not_met",
            ["/activities/1/theme"],
        ),
        # Nobody has put the two together at all.
        (programme({"id": "a"}, {"id": "b"}), "not_judged", []),
        (programme({"id": "a"}, {"id": "b"}, activities=["a"]) | {"written_as": "record"}, "not_judged", []),
    ],
)
def test_activities_without_a_theme(document: dict[str, object], outcome: str, at: list[str]) -> None:
    found = judge_document(activity_without_theme.RULE, document)
    assert (outcome, at) == (found.outcome, places(found))


@pytest.mark.parametrize(
    ("document", "outcome", "at"),
    [
        (programme({"id": "a"}), "not_met", ["/themes/0/activities"]),
        (programme({"id": "a"}, activities=[]), "not_met", ["/themes/0/activities"]),
        (programme({"id": "a"}, activities=["a"]), "met", []),
        (programme({"id": "a", "theme": "first WEEKS"}), "met", []),
        (programme({"id": "a"}, period={"start": "2027"}), "met", []),
        (programme({"id": "a"}, period=None), "not_judged", []),
        (programme({"id": "a"}) | {"written_as": "record"}, "not_judged", []),
        (programme({"id": "a"}) | {"peer_review_cycles": [{"id": "c"}]}, "not_judged", []),
        (programme(), "not_applicable", []),
    ],
)
def test_themes_without_an_activity(document: dict[str, object], outcome: str, at: list[str]) -> None:
    found = judge_document(theme_without_activity.RULE, document, as_of=AS_OF)
    assert (outcome, at) == (found.outcome, places(found))
