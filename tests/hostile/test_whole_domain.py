"""Programmes, cycles, surveys, timetables and profiles cannot ask for far more work than their size."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from mutuallearning.__main__ import main
from mutuallearning.api import check_file, load, timetable
from mutuallearning.checking.assembly import RELATED
from mutuallearning.exporting.ics import calendar_text
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import ProfileError
from mutuallearning.formatbook.user_profiles import read_profiles
from mutuallearning.models.programme import MOST_DOCUMENTS
from mutuallearning.types.zone import zone_names

Data: TypeAlias = dict[str, Any]

AS_OF = datetime.date(2026, 11, 22)

SECONDS = 12.0
"""CPU time that each document may take: much on a slow machine, too little where work grows with the square."""


def _document(kind: str, **fields: object) -> Data:
    return {"mutuallearning": 1, "kind": kind, **fields}


def _lent_chain() -> Data:
    """Many activities that each name the first of a long chain of organisations."""
    chain = [{"id": f"o-{n}", "name": "Body", "part_of": f"o-{n + 1}"} for n in range(3_000)]
    parties = [{"id": "host", "organisation": "o-0"}]
    return _document(
        "programme",
        organisations=chain,
        activities=[{"id": f"a-{n}", "parties": parties} for n in range(300)],
    )


def _broken_activities() -> Data:
    return _document("programme", activities=[{"id": f"a-{n}", "stage": "drft"} for n in range(1_500)])


def _chained_surveys() -> Data:
    items = [{"id": "q", "text": "?"}]
    return _document(
        "programme",
        surveys=[{"id": f"s-{n}", "uses": f"s-{n + 1}", "items": items} for n in range(20_000)],
    )


def _borrowed_items() -> Data:
    """Many surveys that use one with many items."""
    items = [{"id": f"q-{n}", "text": "?"} for n in range(2_000)]
    users: list[Data] = [
        {"uses": "all", "items": [{"id": "own", "text": "?"}], "responses": [{}]} for _ in range(2_000)
    ]
    return _document("programme", surveys=[{"id": "all", "items": items}, *users])


def _unknown_items() -> Data:
    """Many answers to items that look like none of many others."""
    items = [{"id": f"q-{n}", "text": "?"} for n in range(1_000)]
    answers = [{"item": f"x-{n}", "value": 3} for n in range(50_000)]
    return _document("programme", surveys=[{"id": "s", "items": items, "responses": [{"answers": answers}]}])


def _many_conditions() -> Data:
    """Many passages through a phase with many conditions."""
    conditions = [{"id": f"c-{n}", "at": "entry", "kind": "attested"} for n in range(10_000)]
    return _document(
        "peer-review-cycle",
        phases=[{"phase": "visit", "conditions": conditions}],
        course=[{"phase": "visit", "entered_on": "2020-01-01"}] * 5_000,
    )


def _long_course() -> Data:
    return _document("peer-review-cycle", course=[{"phase": "visit", "entered_on": "2020-01-01"}] * 20_000)


@pytest.mark.parametrize(
    "make",
    [
        _lent_chain,
        _broken_activities,
        _chained_surveys,
        _borrowed_items,
        _unknown_items,
        _many_conditions,
        _long_course,
    ],
)
def test_work_grows_with_the_document_and_no_faster(make: Callable[[], Data], tmp_path: Path) -> None:
    report, seconds = _checked(make(), tmp_path)
    assert [] == [verdict.code for verdict in report.verdicts if verdict.verdict == "errored"]
    assert seconds < SECONDS


def test_a_phase_is_told_once_of_a_condition_that_is_not_met(tmp_path: Path) -> None:
    document = _document(
        "peer-review-cycle",
        phases=[{"phase": "visit", "conditions": [{"id": "c", "at": "entry", "kind": "attested"}]}],
        course=[{"phase": "visit", "entered_on": f"2020-01-0{n}"} for n in range(1, 6)],
    )
    report, _ = _checked(document, tmp_path)
    assert ["/course/0/entered_on"] == [found.pointer for found in report.findings if found.code == "CYC105"]


@pytest.mark.parametrize(
    ("kind", "key", "item", "most"),
    [
        ("programme", "activities", {}, MOST_DOCUMENTS),
        ("programme", "peer_review_cycles", {}, MOST_DOCUMENTS),
        ("programme", "benchlearning_cycles", {}, MOST_DOCUMENTS),
        ("peer-review-cycle", "phases", {"phase": "visit"}, 100),
        ("benchlearning-cycle", "phases", {"phase": "visit"}, 100),
    ],
)
def test_more_than_can_be_judged_is_refused(
    kind: str, key: str, item: Data, most: int, tmp_path: Path
) -> None:
    report, seconds = _checked(_document(kind, **{key: [item] * (most + 1)}), tmp_path)
    assert [(f"/{key}", "error")] == [(found.pointer, found.severity) for found in report.findings]
    assert str(most) in report.findings[0].message.replace(",", "")
    assert seconds < SECONDS


@pytest.mark.parametrize(
    "rule",
    [
        "every day, 1000 times",
        "every month on the last Friday, 1000 times",
        "every week on Monday, Tuesday and Friday until 9999",
        "every 1 to 2 days until 9999",
    ],
)
def test_many_recurrences_end_soon(rule: str, tmp_path: Path) -> None:
    rhythms = [{"what": "Board", "first": f"2020-01-{n % 28 + 1:02}", "recurs": rule} for n in range(3_000)]
    programme = load(_written(_document("programme", rhythms=rhythms), tmp_path))
    start = time.process_time()
    made = timetable(programme)
    assert time.process_time() - start < SECONDS
    assert len(made.entries) <= 10_000
    assert made.unresolved


def test_long_distances_in_working_days_take_no_longer_than_short_ones(tmp_path: Path) -> None:
    tasks = [{"task": "Draft", "due": f"{n % 900 + 100} working days before start"} for n in range(20_000)]
    plan = load(
        _written(_document("activity-plan", dates={"start": "2026-05-06"}, responsibilities=tasks), tmp_path)
    )
    start = time.process_time()
    timetable(plan)
    assert time.process_time() - start < SECONDS


def test_time_zones_are_described_for_years_that_have_clocks(tmp_path: Path) -> None:
    zones = sorted(zone_names())[:200]
    sessions = [{"title": "Talk", "start": "9:00"}]
    days = [{"date": f"{year}-03-29", "sessions": sessions} for year in (1000, 9999)]
    plans = [{"id": f"a-{n}", "agenda": {"time_zone": zone, "days": days}} for n, zone in enumerate(zones)]
    made = timetable(load(_written(_document("programme", activities=plans), tmp_path)))
    start = time.process_time()
    text = calendar_text(made)
    assert time.process_time() - start < SECONDS
    assert len(zones) == text.count("BEGIN:VTIMEZONE")


def test_a_finding_names_no_more_places_than_one_can_look_at(tmp_path: Path) -> None:
    ring = [{"id": f"o-{n}", "builds_on": [f"o-{(n + 1) % 5_000}"]} for n in range(5_000)]
    report, _ = _checked(_document("programme", outcomes=ring), tmp_path)
    (found,) = (found for found in report.findings if found.code == "OUT101")
    assert RELATED == len(found.related)
    assert len(found.message) < 300


def test_no_text_of_a_document_adds_a_property_to_a_calendar(tmp_path: Path) -> None:
    evil = "x\r\nATTENDEE:mailto:a@b\nEND:VEVENT\u2028X-EVIL:1\u2029y\u202ez\u2066" + "ü" * 100
    plan = _document(
        "activity-plan",
        title=evil,
        dates={"start": "2026-05-06"},
        place={"city": evil, "venue": evil},
        actors=[{"id": "lead", "person": {"name": "Mara Muster", "email": "mara@muster.example"}}],
        responsibilities=[{"task": evil, "due": "4 weeks before start", "owner": "lead"}],
    )
    text = calendar_text(timetable(load(_written(plan, tmp_path))))
    assert text == "\r\n".join(text.splitlines()) + "\r\n"
    names = {line.partition(":")[0].partition(";")[0] for line in text.splitlines() if line[0] != " "}
    assert set() == names & {"ATTENDEE", "X-EVIL"}
    assert text.splitlines().count("END:VEVENT") == text.splitlines().count("BEGIN:VEVENT")
    assert all(len(line.encode()) <= 75 for line in text.splitlines())
    assert set() == set(text) & set("\u202e\u2066\u2028\u2029")
    assert "Muster" not in text


PROFILES = {
    "long-number": "version = " + "9" * 100_000,
    "deep-key": "a" + ".a" * 100_000 + " = 1",
    "deep-table": "[" + "a" + ".a" * 100_000 + "]",
    "deep-list": "a = " + "[" * 50_000 + "]" * 50_000,
    "huge-version": "version = 0x" + "f" * 100_000,
    "escapes": '"evil\\u001b[31m\\n::error" = 1',
    "long-key": '"' + "k" * 200_000 + '" = 1',
    "outside": 'extends = "../../etc/passwd"',
}


@pytest.mark.parametrize("text", PROFILES.values(), ids=PROFILES)
def test_hostile_profiles_are_refused_in_one_short_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f'slug = "x-mine"\n{text}\n', encoding="utf-8")
    start = time.process_time()
    with pytest.raises(ProfileError, match=r"mine\.toml ") as caught:
        read_profiles(path)
    assert time.process_time() - start < SECONDS
    told = str(caught.value).replace(str(path), "")
    assert told.isprintable()
    assert len(told) < 300


@pytest.mark.parametrize(
    "words",
    [
        ("new", "peer-review", "-o"),
        ("formats", "--profile"),
        ("check",),
        ("schedule",),
    ],
    ids=" ".join,
)
def test_a_name_that_no_file_can_have_is_told(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main([*words, str(tmp_path / ("a" * 300))])
    shown = capsys.readouterr()
    assert code in {2, 3}
    assert "File name too long" in shown.out + shown.err or "is no file" in shown.out + shown.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_told_however_short_the_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = _written(_document("activity-plan"), tmp_path)
    assert main(["schedule", str(plan), "-o", "/dev/full"]) == 2
    assert "/dev/full cannot be written" in capsys.readouterr().err


def _written(document: Data, folder: Path) -> Path:
    path = folder / "document.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def _checked(document: Data, folder: Path) -> tuple[Report, float]:
    path = _written(document, folder)
    start = time.process_time()
    report = check_file(path, as_of=AS_OF)
    return report, time.process_time() - start
