"""What is about one person is hidden where a line is shown."""

from __future__ import annotations

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.privacy import (
    personal_shapes,
    personal_texts,
    without_personal_keys,
    without_persons,
)

SHAPES = personal_shapes(ActivityPlan)


def test_everything_in_a_personal_object_is_personal() -> None:
    data = {
        "actors": [{"id": "a", "person": {"name": "Mara", "nmae": ["Muster"], "email": 3}}, "odd"],
        "title": "T",
    }
    assert ["Mara", "Muster"] == list(personal_texts(data, SHAPES))


def test_a_name_is_hidden_wherever_it_stands_and_as_wide_as_it_was() -> None:
    line = without_persons(
        lambda _: "title: Talk by Mara Muster, muster@example.org",
        {"actors": [{"person": {"name": "Mara Muster"}}]},
        ActivityPlan,
    )
    assert "title: Talk by •••••••••••, ••••••••••••••••••" == line(1)


def test_without_persons_only_addresses_are_hidden() -> None:
    line = without_persons(lambda _: "name: Austria, x@example.org", {}, ActivityPlan)
    assert "name: Austria, •••••••••••••" == line(1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  name: Mara Muster", "  name: •••••••••••"),
        ('{"name": "Mara", "id": "a"}', '{"name": ••••••, "id": "a"}'),
        ("{name: Mara, id: a}", "{name: ••••, id: a}"),
        ("  email:  'x", "  email:  ••"),
        ("  short_name: PES", "  short_name: PES"),
        ("name:", "name:"),
    ],
)
def test_in_a_text_that_was_not_understood_keys_decide(before: str, after: str) -> None:
    assert after == without_personal_keys(lambda _: before, ActivityPlan)(1)
