from __future__ import annotations

import json

import pytest

from mutuallearning.reading.draft import Draft
from mutuallearning.reading.migration import CURRENT_VERSION, MIGRATIONS, Migration, migrate
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, read_text

# A made-up older format: people had a job instead of a role, the hall stood at the top, nothing had a stage.
OLD_YAML = """\
mutuallearning: -1
title: Peer review
people:
  - id: chair
    job: chair
  - id: host
    job: host
    country: NO
hall:
  city: Vienna
  seats: 40
"""


def jobs_become_roles(draft: Draft) -> None:
    for pointer in draft.find("/people/*/job"):
        draft.rename(pointer, "role")
    draft.rename("/people", "actors")


def halls_become_places(draft: Draft) -> None:
    draft.move("/hall", "/event/place")
    draft.put("/stage", "draft")


STEPS = (Migration(-1, jobs_become_roles), Migration(0, halls_become_places))


def old_json() -> str:
    return json.dumps(read_text(OLD_YAML.encode(), "yaml").value, indent=2)


def sources() -> list[SourceText]:
    return [read_text(OLD_YAML.encode(), "yaml"), read_text(old_json().encode(), "json")]


@pytest.mark.parametrize("source", sources(), ids=["yaml", "json"])
def test_a_chain_of_steps(source: SourceText) -> None:
    before = json.dumps(source.value)
    new = migrate(source, STEPS, 1)
    expected = {
        "mutuallearning": 1,
        "title": "Peer review",
        "actors": [{"id": "chair", "role": "chair"}, {"id": "host", "role": "host", "country": "NO"}],
        "event": {"place": {"city": "Vienna", "seats": 40}},
        "stage": "draft",
    }
    assert expected == new.value
    assert ["mutuallearning", "title", "actors", "event", "stage"] == list(new.value)
    assert before == json.dumps(source.value)


@pytest.mark.parametrize("source", sources(), ids=["yaml", "json"])
@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("/mutuallearning", "mutuallearning"),
        ("/title", "title"),
        ("/actors/0/role", "job"),
        ("/actors/1/role", "job"),
        ("/actors/1/country", "country"),
        ("/event/place", "hall"),
        ("/event/place/seats", "seats"),
    ],
)
def test_keys_keep_the_lines_of_the_text(source: SourceText, pointer: str, words: str) -> None:
    new = migrate(source, STEPS, 1)
    place = new.locate_keys([pointer])[pointer]
    assert words == new.line(place.line)[place.column - 1 : place.end_column - 1].strip('"')


@pytest.mark.parametrize("source", sources(), ids=["yaml", "json"])
@pytest.mark.parametrize(
    ("pointer", "old_pointer"),
    [
        ("/actors/1/role", "/people/1/job"),
        ("/actors/1", "/people/1"),
        ("/event/place/city", "/hall/city"),
        # put there by a step: the place around it
        ("/stage", ""),
        ("/event", ""),
        # absent, although the text has it elsewhere under that name
        ("/people", ""),
        ("/hall/city", ""),
        ("/event/title", ""),
        ("/actors/0/job", "/people/0"),
    ],
)
def test_values_keep_the_lines_of_the_text(source: SourceText, pointer: str, old_pointer: str) -> None:
    new = migrate(source, STEPS, 1)
    assert source.locate([old_pointer])[old_pointer] == new.locate([pointer])[pointer]


def test_a_chain_may_start_later() -> None:
    source = read_text(b"mutuallearning: 0\npeople: []\nhall: {}\n", "yaml")
    assert {"mutuallearning", "people", "event", "stage"} == set(migrate(source, STEPS, 1).value)


def test_a_current_document_is_left_alone() -> None:
    source = read_text(f"mutuallearning: {CURRENT_VERSION}\n".encode(), "yaml")
    assert migrate(source) is source


def test_a_document_without_a_version_is_left_to_the_validation() -> None:
    source = read_text(b"title: x\n", "yaml")
    assert migrate(source) is source


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2", 2),
        ("-2", -2),
        ("'1'", 'the text "1"'),
        ("1.0", "the number 1.0"),
        ("true", "not a whole number"),
        ("", "not a whole number"),
        ("[1]", "not a whole number"),
    ],
)
def test_an_unknown_version_is_refused(written: str, found: str | int) -> None:
    source = read_text(f"title: x\nmutuallearning: {written}\n".encode(), "yaml")
    with pytest.raises(Refusal) as caught:
        migrate(source, STEPS, 1)
    assert ("unknown-version", {"found": found, "oldest": -1, "newest": 1}) == (
        caught.value.name,
        caught.value.params,
    )
    assert caught.value.location is not None
    assert caught.value.location.line == 2


def test_the_steps_of_this_release_lead_to_its_version() -> None:
    assert [*range(CURRENT_VERSION - len(MIGRATIONS), CURRENT_VERSION)] == [
        step.from_version for step in MIGRATIONS
    ]
