"""What is about one person is hidden where a line is shown."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.privacy import (
    personal_texts,
    without_personal_keys,
    without_persons,
)


def test_everything_in_a_personal_object_is_personal() -> None:
    data = {
        "actors": [{"id": "a", "person": {"name": "Mara", "nmae": ["Muster"], "email": 3}}, "odd"],
        "title": "T",
    }
    assert ["Mara", "Muster"] == list(personal_texts(data, ActivityPlan))


@pytest.mark.parametrize(
    "data",
    [
        {"actors": [{"id": "a", "persn": {"name": "Anna Berg"}}]},
        {"actors": [{"id": "a", "name": "Anna Berg"}]},
        {"actors": [{"id": "a", "Full-Name": ["Anna Berg"]}]},
        {"actors": [{"id": "Anna Berg"}]},
        {"actors": ["Anna Berg"]},
        {"actors": [{"id": "a", "person": {"Anna Berg": 1}}]},
        {"persons": ["Anna Berg"]},
        {"contact": {"who": "Anna Berg"}},
        {"follow_up": {"actions": [{"owner": "Anna Berg"}]}},
    ],
)
def test_what_is_about_a_person_in_the_wrong_place_is_hidden(data: dict[str, Any]) -> None:
    line = without_persons(lambda _: "notes: ask Anna Berg", data, ActivityPlan)
    assert "notes: ask •••••••••" == line(1)


def test_keys_of_the_models_are_not_taken_for_those_of_persons() -> None:
    data = {"organisations": [{"id": "o", "name": "Vienna", "short_name": "VIE"}], "title": "T"}
    assert [] == list(personal_texts(data, ActivityPlan))


def test_an_escaped_name_is_hidden() -> None:
    data = {"actors": [{"id": "a", "person": {"name": "Mäller"}}]}
    line = without_persons(lambda _: '{"name": "M\\u00e4ller", "x": 1}', data, ActivityPlan)
    assert "{••••••: •••••••••••••, •••: 1}" == line(1)


def test_a_part_of_a_line_is_the_part_of_the_whole() -> None:
    text = f"{{name: {'x' * 500} Mara, id: a}}"
    line = without_personal_keys(lambda _: text, ActivityPlan)
    assert line(1)[490:] == line.part(1, 490, len(text))


def test_thousands_of_names_on_one_line_take_little_time() -> None:
    actors = [{"id": f"a{n}", "person": {"name": f"Vor{n:x}name Nach{n:x}name"}} for n in range(5000)]
    text = json.dumps({"actors": actors})
    line = without_persons(lambda _: text, {"actors": actors}, ActivityPlan)
    before = time.process_time()
    assert all("Nach" not in line.part(1, start, start + 700) for start in range(0, 200_000, 100))
    assert time.process_time() - before < 10


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
        ('{"name": "Mara", "id": "a"}', '{"name": ••••••, "id": •••}'),
        ("name: Berg, Anna # not Mara", "name: ••••, •••••••••••••••"),
        ("persn: {Anna Berg: 1}", "persn: {••••••••••••}"),
        ("E-Mail: anna", "E-Mail: ••••"),
        ("{name: Mara, id: a}", "{name: ••••, id: •}"),
        ("  email:  'x", "  email:  ••"),
        ("  short_name: PES", "  short_name: PES"),
        ("name:", "name:"),
    ],
)
def test_in_a_text_that_was_not_understood_keys_decide(before: str, after: str) -> None:
    assert after == without_personal_keys(lambda _: before, ActivityPlan)(1)


@pytest.mark.parametrize(
    "text", ["person:\n  Anna Berg: 1", "persons:\n\n  - Anna Berg\n", "name: >\n    Anna\n    Berg"]
)
def test_in_a_text_that_was_not_understood_lines_below_such_a_key_are_hidden(text: str) -> None:
    lines = ["", *text.splitlines()]
    shown = without_personal_keys(lambda number: lines[number], ActivityPlan)
    assert "Berg" not in "".join(shown(number) for number in range(2, len(lines)))


def test_lines_beside_such_a_key_are_shown() -> None:
    lines = ["", "- person:", "    name: Anna", "  id: a", "title: T"]
    shown = without_personal_keys(lambda number: lines[number], ActivityPlan)
    assert ["  id: a", "title: T"] == [shown(3), shown(4)]
