"""`examples/real/`: 44 real activities as one programme, there and back, fact by fact."""

from __future__ import annotations

import calendar
import copy
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuallearning.api import check_file, load
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.types.number_words import NUMBER_WORDS

ROOT = Path(__file__).parents[2]
REAL = ROOT / "examples" / "real"
DOCUMENT = REAL / "programme.yaml"
sys.path.insert(0, str(REAL))

import convert  # noqa: E402 -- the folder of the example has to be on the path first
from records.into_plan import UnknownFactError  # noqa: E402 -- the same
from records.into_record import record_out  # noqa: E402 -- the same

Record = dict[str, Any]
Facts = dict[tuple[str | int, ...], object]

RECORDS: list[Record] = convert.read(Path(__file__).with_name("real-activities.yaml"))["activities"]
READINGS: Record = convert.read(convert.READINGS)
BY_ID = {record["id"]: record for record in RECORDS}
each_record = pytest.mark.parametrize("name", BY_ID)


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load(DOCUMENT, Programme)


@pytest.fixture(scope="module")
def plans(programme: Programme) -> dict[str | None, ActivityPlan]:
    return {plan.id: plan for plan in programme.activities or ()}


def facts(value: object, path: tuple[str | int, ...] = ()) -> Facts:
    """Take data apart into single facts, each with the place where it is said."""
    return dict(_facts(value, path))


def _facts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], object]]:  # noqa: ANN401
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _facts(item, (*path, key))
    elif isinstance(value, list) and value:
        for number, item in enumerate(value):
            yield from _facts(item, (*path, number))
    else:
        yield path, value


def back(record: Record) -> Record:
    """Turn a record into a document as it stands in a file, and that into a record."""
    made = convert.programme_from_records([record], READINGS)
    (found,) = convert.records_from_programme(Programme.model_validate(made.to_data()))
    return found


def test_all_activities_are_in_one_programme(programme: Programme) -> None:
    assert 44 == len(RECORDS)
    assert list(BY_ID) == [plan.id for plan in programme.activities or ()]


@each_record
def test_the_document_gives_the_record_again_fact_by_fact(name: str, programme: Programme) -> None:
    found = {record["id"]: record for record in convert.records_from_programme(programme)}
    assert facts(BY_ID[name]) == facts(found[name])


def test_the_document_is_what_the_converter_makes_of_the_records(programme: Programme) -> None:
    """After a change: `python examples/real/convert.py tests/examples/real-activities.yaml > …/programme.yaml`."""
    assert convert.programme_from_records(RECORDS, READINGS) == programme


def test_the_document_is_the_same_after_being_written_and_read(programme: Programme) -> None:
    assert programme == load(to_yaml(programme.to_data()).encode(), Programme)
    assert programme == Programme.model_validate_json(programme.model_dump_json())


def test_the_document_is_sound() -> None:
    report = check_file(DOCUMENT)
    assert [] == [str(found) for found in report.findings if found.severity == "error"]
    assert [] == [str(found) for found in report.findings if found.family in {"DOC", "REF"}]


def test_nothing_is_kept_in_extensions(programme: Programme) -> None:
    places = [path for path, _ in facts(programme.to_data()).items() if "extensions" in path]
    assert [] == places


@each_record
def test_notes_hold_the_remarks_of_the_record_and_nothing_else(
    name: str, plans: dict[str | None, ActivityPlan]
) -> None:
    plan = plans[name]
    assert BY_ID[name].get("notes") == plan.notes
    assert plan.summary is None
    assert plan.actual is None or plan.actual.note is None


SENTENCES = ("notes", "follow_up", "inputs", "evidence_base")
"""Keys of a record with sentences in them, which may tell a fact that has a structure."""

OF_ANOTHER_PROGRAMME = {"prp-2004-fi-almp": {"10"}}
"""A remark compares with the usual number of peers of a later programme: no fact of this activity."""


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS = {
    **{word: str(number) for word, number in NUMBER_WORDS.items() if word != "a"},
    **{word: str(number) for number, word in enumerate(ORDINALS, start=1)},
    **{word.lower(): f"{number:02}" for number, word in enumerate(calendar.month_name) if word},
}


def figures(text: str) -> set[str]:
    """Find the numbers and months in a text, in digits or words."""
    return {
        found
        for word in re.findall("[A-Za-z]+|[0-9]+", text)
        if (found := WORDS.get(word.lower(), word)).isdecimal()
    }


@each_record
def test_no_figure_stands_in_a_sentence_only(name: str, plans: dict[str | None, ActivityPlan]) -> None:
    record, plan = BY_ID[name], plans[name]
    sentences = {key: value for key in SENTENCES if isinstance(value := record.get(key), str)}
    told = set(sentences.values())
    data = plan.to_data()
    structured = [text for value in facts(data).values() if (text := str(value)) not in told]
    structured += [str(len(value)) for value in lists_in(data)]
    known = {part for value in structured for part in value.replace("-", " ").split()}
    known |= {str(int(part)) for part in known if part.isdecimal()}
    missing = set().union(*map(figures, sentences.values())) if sentences else set()
    assert OF_ANOTHER_PROGRAMME.get(name, set()) == missing - known


def lists_in(value: Any) -> Iterator[list[object]]:  # noqa: ANN401 -- any part of a document
    """Yield the lists in data, whose lengths are facts too."""
    if isinstance(value, list):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from lists_in(item)


@each_record
def test_what_was_announced_is_planned_and_what_happened_is_actual(
    name: str, plans: dict[str | None, ActivityPlan]
) -> None:
    plan = plans[name]
    assert "record" == plan.written_as
    if BY_ID[name].get("status") == "announced":
        assert plan.dates is not None
        assert plan.actual is None
    else:
        assert plan.dates is None
        assert plan.place is None


def test_distances_in_time_are_worked_out(plans: dict[str | None, ActivityPlan]) -> None:
    with_distances = [record for record in RECORDS if "lead_times" in record]
    assert with_distances
    for record in with_distances:
        dates_only = {key: value for key, value in record.items() if key != "lead_times"}
        assert record == back(dates_only)
        assert not plans[record["id"]].responsibilities


def test_a_changed_document_gives_a_changed_record(plans: dict[str | None, ActivityPlan]) -> None:
    """The record comes from the fields, not from somewhere else."""
    data = plans["ucpm-2026-cz"].to_data()
    data["dates"] = {"start": "2026-03-16", "end": "2026-03-20"}
    found = record_out(ActivityPlan.model_validate(data), load(DOCUMENT, Programme).organisations or ())
    assert ("2026-03-16", "2026-03-20") == (found["start"], found["end"])
    assert {"nomination_deadline_before_visit_weeks": 16} == found["lead_times"]


def test_a_name_is_the_person_of_an_actor_and_nowhere_else() -> None:
    record = copy.deepcopy(BY_ID["emin-2018-es-active-inclusion"])
    record["documents"][0]["author"] = "Ada Example"
    plan = convert.plan_from_record(record, READINGS)
    named = [path for path, value in facts(plan.to_data()).items() if value == "Ada Example"]
    assert [("actors", 0, "person", "name")] == named
    assert record == back(record)


@pytest.mark.parametrize(
    "fact",
    [{"weather": "sunny"}, {"agenda": {"songs": 3}}, {"documents": [{"kind": "report", "smell": "ink"}]}],
)
def test_a_fact_that_the_converter_does_not_know_is_refused_and_not_lost(fact: Record) -> None:
    record = {**BY_ID["mlp-2012-no-senior-policy"], **fact}
    with pytest.raises(UnknownFactError, match=r"weather|songs|smell"):
        convert.plan_from_record(record)


POOL: dict[str, list[Any]] = {}
for _record in RECORDS:
    for _key, _value in _record.items():
        POOL.setdefault(_key, []).append(_value)
ALWAYS = ("id", "title", "programme", "format", "topic", "sources")
ONE_OF = ("peer_countries", "peer_countries_known", "peers")
SOMETIMES = sorted(set(POOL) - {*ALWAYS, *ONE_OF, "start", "end", "lead_times"})


@st.composite
def other_records(draw: st.DrawFn) -> Record:
    """Make a record of the parts of many: an activity as it could have been."""
    keys = [
        *ALWAYS,
        *draw(st.sets(st.sampled_from(SOMETIMES))),
        *draw(st.sets(st.sampled_from(ONE_OF), max_size=1)),
    ]
    record = {key: copy.deepcopy(draw(st.sampled_from(POOL[key]))) for key in keys}
    dated = draw(st.sampled_from(RECORDS))
    return record | {key: dated[key] for key in ("start", "end") if key in dated}


@given(other_records())
@settings(max_examples=60, deadline=None)
def test_other_records_come_back_too(record: Record) -> None:
    made = record_out(convert.plan_from_record(record, {"bodies": READINGS["bodies"]}))
    made.pop("lead_times", None)
    assert facts(record) == facts(made)
