import pytest
from pydantic import ValidationError

from mutuallearning.formatbook.profile import HOUSE_DEFAULT, Expectation, FormatProfile, Limit

LEAST = {"slug": "x-open-space", "title": "Open space", "summary": "People set the agenda themselves."}


def test_a_profile_needs_no_more_than_its_names() -> None:
    profile = FormatProfile.model_validate(LEAST)
    assert (None, None, None) == (profile.extends, profile.roles, profile.limits)


def test_a_figure_without_source_is_our_own_judgement() -> None:
    limit = Limit.model_validate({"name": "days-max", "value": 2.0, "unit": "days"})
    assert limit.source == HOUSE_DEFAULT


def test_an_expectation_without_source_is_our_own_judgement() -> None:
    assert Expectation.model_validate({"part": "goal", "stage": "draft"}).source == HOUSE_DEFAULT


@pytest.mark.parametrize("part", ["topics.questions", "goal", "agenda.days.sessions"])
def test_a_part_is_named_by_its_shape(part: str) -> None:
    assert part == Expectation.model_validate({"part": part, "stage": "draft"}).part


@pytest.mark.parametrize("part", ["/topics/0", "topics.", "Topics", ""])
def test_a_part_that_is_no_shape_is_refused(part: str) -> None:
    with pytest.raises(ValidationError, match="part"):
        Expectation.model_validate({"part": part, "stage": "draft"})


def test_a_stage_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError, match="stage"):
        Expectation.model_validate({"part": "goal", "stage": "soon"})


@pytest.mark.parametrize("figure", [{"value": "3", "unit": "days"}, {"value": 3.0}, {"unit": "days"}])
def test_a_figure_needs_a_number_and_a_unit(figure: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Limit.model_validate({"name": "days-max", **figure})


def test_a_key_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValidationError, match="colour"):
        FormatProfile.model_validate({**LEAST, "colour": "red"})
