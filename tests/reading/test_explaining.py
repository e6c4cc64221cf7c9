"""What a problem says about what was meant."""

from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.explaining import FORM
from mutuallearning.reading.personal import PERSONAL_VALUE
from mutuallearning.reading.problem import Problem
from mutuallearning.reading.structure import parse


def problem(**data: Any) -> Problem:  # noqa: ANN401 -- what stands in a document
    """Give the only problem of a plan."""
    (one,) = parse(data, ActivityPlan).problems
    return one


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ({"languages": "en"}, "languages: [en]"),
        ({"assumptions": "people have time, and money"}, "assumptions: [people have time, and money]"),
        ({"assumptions": "a: b"}, "assumptions: […]"),
        ({"assumptions": "x" * 49}, "assumptions: […]"),
        ({"assumptions": {"a": "b"}}, "assumptions: […]"),
        ({"topics": "Youth"}, "topics: [{title: Youth}]"),
        ({"topics": {"title": "Youth"}}, "topics: [{title: …}]"),
        ({"topics": ["Youth"]}, "{title: Youth}"),
        ({"actors": "Mara"}, "actors: [{id: …}]"),
        ({"place": "Tampere, Finland"}, "place: {city: …}"),
        ({"dates": "2026-05-07"}, "dates: {start: 2026-05-07}"),
        ({"goal": 7}, "goal: {statement: …}"),
        ({"dates": "soon"}, "dates: {start: …}"),
        ({"place": ["Tampere"]}, None),
        ({"title": 7}, None),
    ],
)
def test_the_form_of_a_list_or_mapping(data: dict[str, Any], form: str | None) -> None:
    assert form == problem(**data).params.get(FORM)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("yes", "; write true"),
        ("NO", "; write false"),
        ("false", "; leave out the quotes"),
        ("ja", ""),
        ("on", ""),
        (1, ""),
    ],
)
def test_true_or_false_is_suggested_for_plain_english_only(value: object, hint: str) -> None:
    assert hint == problem(actors=[{"id": "a", "trained": value}]).params["hint"]


def test_a_number_in_quotes() -> None:
    sessions = [{"title": "A", "minutes": "30"}]
    assert "; leave out the quotes" == problem(agenda={"days": [{"sessions": sessions}]}).params["hint"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Host Lead", "an identifier such as host-lead"),
        ("Åbo  (city)", "an identifier such as abo-city"),
        ("東京", "an identifier of lower-case letters, digits and hyphens"),
        ("!!", "an identifier of lower-case letters, digits and hyphens"),
        ("A" * 70, "an identifier of lower-case letters, digits and hyphens"),
    ],
)
def test_an_identifier_is_made_of_a_name(name: str, expected: str) -> None:
    assert expected == problem(topics=[{"id": name, "title": "T"}]).params["expected"]


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        ({"city": "Tampere"}, "; put it under place"),
        ({"actors": [{"id": "a", "email": "team@example.org"}]}, "; put it under person"),
        ({"minutes": 30}, "; put it under privacy"),
        ({"stances": ["host"]}, ""),  # belongs under each party, and which one is not known
        ({"titel": "Vienna"}, ""),
    ],
)
def test_a_key_that_belongs_under_another(data: dict[str, Any], hint: str) -> None:
    assert hint == problem(**data).params["hint"]


def test_what_stands_in_the_wrong_place_is_unknown_in_the_right_one() -> None:
    parsed = parse({"city": "Tampere"}, ActivityPlan)
    assert ["/place"] == [at for at, _ in parsed.unknown]


@pytest.mark.parametrize(
    "data",
    [
        {"actors": [{"id": "a", "person": "Anna Berg"}]},
        {"actors": [{"id": "a", "person": {"name": ["Anna Berg"]}}]},
        {"actors": [{"id": "a", "person": {"name": {"Anna Berg": 1}}}]},
        {"actors": [{"id": "a", "person": {"Anna Berg": 1}}]},
        {"actors": [{"id": "a", "person": {"email": "Anna Berg"}}]},
        {"actors": ["Anna Berg"]},
        {"actors": "Anna Berg"},
        {"actors": {"Anna Berg": 1}},
        {"actors": [{"id": "Anna Berg"}]},
        {"actors": [{"id": "a", "deputy": "Anna Berg"}]},
        {"agenda": {"days": [{"sessions": [{"title": "T", "leads": ["Anna Berg"]}]}]}},
        {"agenda": {"days": [{"sessions": [{"title": "T", "leads": "Anna Berg"}]}]}},
    ],
)
def test_no_name_of_a_person_is_repeated(data: dict[str, Any]) -> None:
    found = problem(**data)
    assert "Berg" not in str(found.params)
    assert PERSONAL_VALUE in (found.params.get("found"), found.params.get("key"))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"topics": [{"id": "Old Town", "title": "T"}]}, '"Old Town"'),
        ({"actors": [{"id": 7}]}, "7"),
        ({"agenda": {"days": [{"sessions": [{"title": "T", "leads": "host"}]}]}}, '"host"'),
    ],
)
def test_what_names_nobody_is_repeated(data: dict[str, Any], found: str) -> None:
    assert found == problem(**data).params["found"]


def test_the_facts_are_shortened_and_the_length_is_the_real_one() -> None:
    assert 200 == len(str(problem(stage="x" * 300).params["found"])) + 2
    assert 200 == len(str(problem(goal="x" * 300).params["found"]))
    longest = problem(actors=[{"id": "a", "person": {"name": "x" * 3000}}])
    assert 3000 == longest.params["found"]
