from __future__ import annotations

import pytest

from mutuallearning.evaluating.readiness import suggest
from mutuallearning.models.readiness import Readiness


@pytest.mark.parametrize(
    ("items", "conclusion"),
    [
        ([("common-goal", "yes", None), ("time-available", "yes", None)], "go"),
        ([("common-goal", "yes", None), ("time-available", "partly", None)], "go-with-conditions"),
        ([("common-goal", "yes", None), ("time-available", "no", "Ten days granted")], "go-with-conditions"),
        ([("common-goal", "yes", None), ("time-available", "no", None)], "not-now"),
        ([("common-goal", None, None), ("time-available", "no", None)], "not-now"),
        ([("common-goal", None, None), ("time-available", "yes", None)], None),
        ([], None),
    ],
)
def test_one_gap_is_enough_for_not_now(
    items: list[tuple[str, str | None, str | None]], conclusion: str | None
) -> None:
    data = [{"id": name, "answer": answer, "measure": measure} for name, answer, measure in items]
    assert conclusion == suggest(Readiness.model_validate({"items": data})).conclusion


def test_it_names_what_stands_in_the_way() -> None:
    items = [{"id": "time-available", "answer": "no"}, {"id": "common-goal"}]
    found = suggest(Readiness.model_validate({"items": items}))
    assert ["time-available"] == [item.id for item in found.in_the_way]
    assert ["common-goal"] == [item.id for item in found.open]
    assert found.in_the_way[0].statement
