from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.survey_item import CORE_ITEMS, SCALES, AnswerScale, Scale, SurveyItem


def at(error: ValidationError) -> tuple[object, ...]:
    (one,) = error.errors()
    assert "contradiction" == one["type"]
    return tuple(one.get("ctx", {})["at"])


def test_the_core_items_are_those_of_the_employment_survey() -> None:
    ids = ("relevance-to-work", "understanding-of-other-countries", "needs-matched")
    assert ids == tuple(item.id for item in CORE_ITEMS)
    assert ("relevance", "understanding", "needs-matched") == tuple(item.topic for item in CORE_ITEMS)
    assert all(item.text and item.scale == "agreement-5" for item in CORE_ITEMS)


@pytest.mark.parametrize("core", CORE_ITEMS, ids=lambda item: str(item.id))
def test_a_core_item_need_not_be_written_out(core: SurveyItem) -> None:
    assert core == SurveyItem(id=core.id).complete()


def test_what_is_said_stays() -> None:
    item = SurveyItem(id="needs-matched", text="Did it match your needs?", scale="yes-no").complete()
    assert ("Did it match your needs?", "yes-no", "needs-matched") == (item.text, item.scale, item.topic)


def test_an_own_scale_is_not_mixed_with_that_of_the_core_item() -> None:
    item = SurveyItem(id="needs-matched", own_scale=Scale(points=7, agreement=(6, 7))).complete()
    assert item.scale is None
    assert item.answer_scale == Scale(points=7, agreement=(6, 7))


@pytest.mark.parametrize("name", [None, "our-own"])
def test_other_items_need_a_text(name: str | None) -> None:
    with pytest.raises(ValidationError, match="has no text") as caught:
        SurveyItem(id=name)
    assert ("text",) == at(caught.value)


def test_an_item_has_one_scale() -> None:
    with pytest.raises(ValidationError) as caught:
        SurveyItem(text="Useful?", scale="yes-no", own_scale=Scale(points=3))
    assert ("own_scale",) == at(caught.value)


@pytest.mark.parametrize(
    ("scale", "on", "off"),
    [("agreement-5", (1, 5), (0, 6, 2.5)), ("agreement-4", (1, 4), (0, 5)), ("yes-no", (0, 1), (2, 0.5))],
)
def test_scales_know_their_points(scale: AnswerScale, on: tuple[float, ...], off: tuple[float, ...]) -> None:
    assert all(map(SCALES[scale].has, on))
    assert not any(map(SCALES[scale].has, off))


@pytest.mark.parametrize("scale", ["number", "open-text", None])
def test_numbers_and_texts_have_no_points(scale: AnswerScale | None) -> None:
    assert SurveyItem(text="How many hours?", scale=scale).answer_scale is None


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"points": 3, "labels": ["no", "yes"]}, ("labels",)),
        ({"points": 5, "agreement": [5, 6]}, ("agreement", 1)),
        ({"points": 5, "lowest": 0, "agreement": [5]}, ("agreement", 0)),
    ],
)
def test_a_scale_agrees_with_itself(data: dict[str, object], place: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        Scale.model_validate(data)
    assert place == at(caught.value)
