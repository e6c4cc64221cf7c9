"""`examples/real/more.yaml`: real activities that did not go the usual way, each fact in a field of its own."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from mutuallearning.api import check_file, load
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.reading.yaml_writer import to_yaml

DOCUMENT = Path(__file__).parents[2] / "examples" / "real" / "more.yaml"


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load(DOCUMENT, Programme)


def test_it_is_sound() -> None:
    report = check_file(DOCUMENT, as_of=datetime.date(2026, 1, 15))
    assert [] == [str(found) for found in report.findings]
    assert "judged" == report.state


def test_it_is_the_same_after_being_written_and_read(programme: Programme) -> None:
    assert programme == load(to_yaml(programme.to_data()).encode(), Programme)
    assert programme == Programme.model_validate_json(programme.model_dump_json())


def records(programme: Programme) -> list[ActivityPlan | PeerReviewCycle | BenchlearningCycle]:
    return [
        *(programme.activities or ()),
        *(programme.peer_review_cycles or ()),
        *(programme.benchlearning_cycles or ()),
    ]


def test_nothing_is_kept_in_notes_or_extensions(programme: Programme) -> None:
    assert len(records(programme)) > 20
    assert [] == [one.id for one in records(programme) if one.notes is not None]
    assert programme.notes is None
    assert '"extensions"' not in programme.model_dump_json(exclude_none=True)


def test_every_record_cites_where_its_facts_come_from(programme: Programme) -> None:
    without = [one.id for one in records(programme) if not any(source.url for source in one.sources or ())]
    assert [] == without


def test_who_was_announced_and_did_not_come(programme: Programme) -> None:
    helsinki = next(one for one in programme.activities or () if one.id == "mlp-2014-fi-youth-guarantee")
    assert ["ee"] == [party.id for party in helsinki.parties or () if party.came is False]
    tallied = next(entry for entry in helsinki.compare_actual() if entry.at.startswith("/tallies"))
    assert ("fewer", 1) == (tallied.kind, tallied.by)


def test_pairs_are_pairs_on_both_sides(programme: Programme) -> None:
    twinning = next(one for one in programme.activities or () if one.id == "com-2019-twinning")
    pairs = {(party.id, other) for party in twinning.parties or () for other in party.paired_with or ()}
    assert 14 == len(pairs)
    assert pairs == {(other, party) for party, other in pairs}
