from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.readiness import READINESS_ITEMS, Readiness, ReadinessItem


def test_the_built_in_items_cover_benefits_and_challenges() -> None:
    by_aspect = {
        aspect: [item.id for item in READINESS_ITEMS if item.aspect == aspect]
        for aspect in ("benefit", "challenge")
    }
    assert ["new-ideas", "learning-culture", "better-relations"] == by_aspect["benefit"]
    assert {
        "clear-responsibilities",
        "contributions-recognised",
        "decisions-possible",
        "common-goal",
        "time-available",
    } == set(by_aspect["challenge"])
    assert len(READINESS_ITEMS) == len({item.id for item in READINESS_ITEMS})


@pytest.mark.parametrize("item", READINESS_ITEMS, ids=lambda item: str(item.id))
def test_a_built_in_item_need_not_be_written_out(item: ReadinessItem) -> None:
    assert item == ReadinessItem(id=item.id).complete()


def test_other_items_need_a_statement() -> None:
    with pytest.raises(ValidationError, match="has no statement") as caught:
        ReadinessItem(id="weather", answer="yes")
    assert ("statement",) == caught.value.errors()[0].get("ctx", {})["at"]


def test_not_now_is_an_answer() -> None:
    data = {
        "conclusion": "not-now",
        "reason": "Two of the three services are being merged.",
        "look_again": "2027-05",
        "instead": "A library of short notes that each service reads by itself.",
    }
    assert data == Readiness.model_validate(data).to_data()
