"""Series: which one of several activities this is."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.series import SeriesPosition


@pytest.mark.parametrize("of", [3, "at least 2", "around 3", None])
def test_the_third_of_three_or_more_can_be(of: object) -> None:
    assert 3 == SeriesPosition.model_validate({"position": 3, "of": of}).position


def test_the_fourth_of_three_cannot_be() -> None:
    with pytest.raises(ValidationError, match="is number 4 of 3"):
        SeriesPosition.model_validate({"position": 4, "of": 3})


def test_others_keep_what_is_known_of_them() -> None:
    data = {"position": 2, "others": [{"position": 1, "when": "2020-02-27", "participants": 113}]}
    assert data == SeriesPosition.model_validate(data).to_data()
