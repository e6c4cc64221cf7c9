from __future__ import annotations

from mutuallearning.evaluating.survey_items import items_of
from mutuallearning.models.evaluation import Survey
from mutuallearning.models.survey_item import SurveyItem

STANDARD = Survey(
    id="standard",
    items=(
        SurveyItem(id="needs-matched"),
        SurveyItem(id="food", text="How was the food?", scale="agreement-4"),
    ),
)
SHARED = {"standard": STANDARD}


def ids(items: tuple[SurveyItem, ...] | None) -> list[str | None] | None:
    return None if items is None else [item.id for item in items]


def test_own_items_come_after_shared_ones() -> None:
    survey = Survey(uses="standard", items=(SurveyItem(id="method", text="What next time?"),))
    assert ["needs-matched", "food", "method"] == ids(items_of(survey, SHARED))


def test_an_own_item_stands_in_the_place_of_the_shared_one() -> None:
    survey = Survey(uses="standard", items=(SurveyItem(id="food", text="Was there enough food?"),))
    items = items_of(survey, SHARED)
    assert ["needs-matched", "food"] == ids(items)
    assert "Was there enough food?" in {item.text for item in items or ()}


def test_items_without_an_id_are_all_kept() -> None:
    assert 2 == len(items_of(Survey(items=(SurveyItem(text="A"), SurveyItem(text="A")))) or ())


def test_what_a_survey_elsewhere_asks_is_not_known() -> None:
    assert items_of(Survey(uses="elsewhere", items=STANDARD.items), SHARED) is None
    assert items_of(Survey()) is None
    assert () == items_of(Survey(items=()))


def test_surveys_that_use_each_other_come_to_an_end() -> None:
    shared = {"a": Survey(id="a", uses="b", items=STANDARD.items), "b": Survey(id="b", uses="a")}
    assert ["needs-matched", "food"] == ids(items_of(shared["a"], shared))
