from __future__ import annotations

import pytest

from mutuallearning.rulebook.evaluation.figures_contradict_responses import RULE
from mutuallearning.testing.rules import judge_document, places

RESPONSES = [{"answers": [{"item": "needs-matched", "value": value}]} for value in (5, 4, 2)]
ASKED = [{"id": "needs-matched"}]


@pytest.mark.parametrize(
    ("survey", "at"),
    [
        ({"invited": 40, "responded": 31, "response_percent": 78}, None),
        ({"invited": 40, "responded": 31, "response_percent": 31}, "response_percent"),
        ({"invited": "around 40", "responded": 31, "response_percent": 31}, "unsaid"),
        ({"responses": RESPONSES, "responded": 2}, "responded"),
        ({"responses": RESPONSES, "responded": 31}, None),
        ({"responses": RESPONSES, "results": [{"item": "needs-matched", "n": 4}]}, "results/0/n"),
        ({"responses": RESPONSES, "results": [{"item": "needs-matched", "agree_percent": 67}]}, None),
        (
            {
                "responses": [*RESPONSES, {"answers": [{"item": "needs-matched", "no_opinion": True}]}],
                "results": [{"item": "needs-matched", "agree_percent": 67}],
            },
            None,
        ),
        (
            {"responses": RESPONSES, "results": [{"item": "needs-matched", "agree_percent": 94}]},
            "results/0/agree_percent",
        ),
        ({"responses": RESPONSES}, "unsaid"),
        ({"responded": 7, "results": [{"item": "needs-matched", "n": 12}]}, "results/0/n"),
        ({"responded": 7, "results": [{"item": "needs-matched", "n": 7}]}, "unsaid"),
        ({"responded": "around 11", "results": [{"item": "needs-matched", "n": 12}]}, "unsaid"),
        # Nine people cannot give 94 per cent; eight of them are 89.
        ({"results": [{"item": "needs-matched", "n": 9, "agree_percent": 94}]}, "results/0/agree_percent"),
        ({"results": [{"item": "needs-matched", "n": 9, "agree_percent": 89}]}, "unsaid"),
        ({"results": [{"item": "needs-matched", "n": 9, "agree_percent": 80}]}, "unsaid"),
        ({"results": [{"item": "needs-matched", "n": 90, "agree_percent": 94}]}, "unsaid"),
        ({"results": [{"item": "needs-matched", "agree_percent": 94}]}, "unsaid"),
    ],
)
def test_what_is_published_can_be_counted(survey: dict[str, object], at: str | None) -> None:
    found = judge_document(RULE, {"evaluation": {"survey": {"items": ASKED, **survey}}})
    expected = "not_judged" if at == "unsaid" else "not_met" if at else "met"
    assert expected == found.outcome
    if expected == "not_met":
        assert [f"/evaluation/survey/{at}"] == places(found)
