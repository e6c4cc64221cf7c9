"""Calendars are read back by the package that wrote them, as another program would."""

import datetime
import sys
from typing import Any

import pytest
from icalendar import Calendar, Component
from writable_strings import writable

from mutuallearning.errors import MissingExtraError
from mutuallearning.exporting.ics import UNDATED_STAMP, calendar_text
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.moving import moved
from mutuallearning.timetables.timetable import Timetable

DATA: dict[str, Any] = {
    "id": "graz-2026",
    "title": "Graz; täglich, neu",
    "dates": {"start": "2026-03-28", "end": "2026-03-29"},
    "place": {"city": "Graz", "country": "AT"},
    "actors": [{"id": "host-lead", "roles": ["host-lead"]}],
    "agenda": {
        "time_zone": "Europe/Vienna",
        "days": [
            {
                "date": "2026-03-28",
                "sessions": [
                    {"id": "talk", "title": "Talk", "start": "9:00", "end": "10:30", "leads": ["host-lead"]}
                ],
            },
            {
                "date": "2026-03-29",
                "sessions": [
                    {"title": "Walk", "start": "9:00"},
                    {"title": "Gap", "start": "2:30", "minutes": 30},
                ],
            },
            {"sessions": [{"title": "Undated"}]},
        ],
    },
    "papers": [
        {"id": "hp", "kind": "host-paper", "due": "4 weeks before start", "responsible": "host-lead"},
        {"kind": "report", "due": "by 2026-06"},
        {"kind": "invitation", "due": "after 2026-01-10"},
    ],
    "preparation": [
        {"title": "Call", "due": "2026-02", "id": "call"},
        {"title": "Team", "due": "2026-01-07", "recurs": "every 3 to 4 weeks until 2026-02-10", "id": "team"},
        {"title": "Open end", "due": "by 2026-02"},
    ],
}


def made(**changes: object) -> Timetable:
    return make_timetable(ActivityPlan.model_validate(DATA | changes))


def read(text: str) -> dict[str, Component]:
    """Read a calendar; give its events and tasks by summary."""
    calendar = Calendar.from_ical(text)
    assert isinstance(calendar, Calendar)
    parts = [part for part in calendar.walk() if part.name in {"VEVENT", "VTODO"}]
    found = {str(part["summary"]): part for part in parts}
    assert len(parts) == len(found)
    return found


def test_every_entry_is_there_and_reads_back() -> None:
    timetable = made()
    found = read(calendar_text(timetable))
    assert {one.what for one in (*timetable, *timetable.unresolved)} == set(found)
    assert 1 == len(timetable.unresolved)
    assert len(found) == len({str(part["uid"]) for part in found.values()})


def test_what_takes_place_is_an_event_on_its_clock() -> None:
    talk = read(calendar_text(made()))["Talk"]
    assert "VEVENT" == talk.name
    assert ("2026-03-28T09:00:00+01:00", "2026-03-28T10:30:00+01:00") == (
        talk.decoded("dtstart").isoformat(),
        talk.decoded("dtend").isoformat(),
    )
    assert "Europe/Vienna" == talk["dtstart"].params["TZID"]
    assert ("Graz, Austria", "Who: host-lead\nNote: is a Saturday", "CONFIRMED") == (
        str(talk["location"]),
        str(talk["description"]),
        str(talk["status"]),
    )


def test_the_zone_is_described_with_its_changes() -> None:
    calendar = Calendar.from_ical(calendar_text(made()))
    zones = [part for part in calendar.walk() if part.name == "VTIMEZONE"]
    assert ["Europe/Vienna"] == [str(zone["tzid"]) for zone in zones]
    found = read(calendar_text(made()))
    offsets = [found[name].decoded("dtstart").utcoffset() for name in ("Talk", "Walk")]
    assert [datetime.timedelta(hours=1), datetime.timedelta(hours=2)] == offsets
    assert "2026-03-29T03:30:00+02:00" == found["Gap"].decoded("dtstart").isoformat()
    assert "02:30 does not exist" in str(found["Gap"]["description"])


def test_whole_days_end_on_the_day_after() -> None:
    event = read(calendar_text(made()))["Graz; täglich, neu"]
    assert (datetime.date(2026, 3, 28), datetime.date(2026, 3, 30)) == (
        event.decoded("dtstart"),
        event.decoded("dtend"),
    )


def test_days_that_are_not_known_are_tentative() -> None:
    found = read(calendar_text(made()))
    call = found["Call"]
    assert ("TENTATIVE", datetime.date(2026, 2, 1), datetime.date(2026, 3, 1)) == (
        str(call["status"]),
        call.decoded("dtstart"),
        call.decoded("dtend"),
    )
    assert "Day: from 2026-02-01 to 2026-02-28" in str(call["description"])
    assert "CONFIRMED" == str(found["Team (1)"]["status"])
    assert "TENTATIVE" == str(found["Team (2)"]["status"])


def test_what_is_due_or_open_is_a_task() -> None:
    found = read(calendar_text(made()))
    due = {
        name: (found[name].get("due") and found[name].decoded("due"))
        for name in ("Host paper", "Report", "Open end")
    }
    assert {
        "Host paper": datetime.date(2026, 2, 28),
        "Report": datetime.date(2026, 6, 30),
        "Open end": datetime.date(2026, 2, 28),
    } == due
    assert {"VTODO"} == {found[name].name for name in (*due, "Invitation", "Day 3")}
    assert datetime.date(2026, 1, 11) == found["Invitation"].decoded("dtstart")
    assert "Rule: 4 weeks before start\nWho: host-lead\nNote: is a Saturday" == str(
        found["Host paper"]["description"]
    )
    undated = found["Day 3"]
    assert (None, None) == (undated.get("due"), undated.get("dtstart"))
    assert "No day follows from the document: the day has no date" in str(undated["description"])


def test_nobody_is_invited() -> None:
    text = calendar_text(made())
    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text


def test_same_bytes_each_time() -> None:
    assert calendar_text(made()) == calendar_text(made())
    assert f"DTSTAMP:{UNDATED_STAMP:%Y%m%d}T000000Z" in calendar_text(made())
    assert "DTSTAMP:20260102T000000Z" in calendar_text(made(), datetime.date(2026, 1, 2))
    assert "\r\n" in calendar_text(made())


def test_identifiers_stay_when_the_event_moves() -> None:
    plan = ActivityPlan.model_validate(DATA)
    later = make_timetable(moved(plan, datetime.timedelta(weeks=5)))
    before, after = read(calendar_text(make_timetable(plan))), read(calendar_text(later))
    assert {name: part["uid"] for name, part in before.items()} == {
        name: part["uid"] for name, part in after.items()
    }
    assert before["Talk"].decoded("dtstart") != after["Talk"].decoded("dtstart")


def test_identifiers_differ_between_documents() -> None:
    one, other = read(calendar_text(made())), read(calendar_text(made(id="linz-2026")))
    assert {str(part["uid"]) for part in one.values()}.isdisjoint(str(part["uid"]) for part in other.values())


def test_whose_it_is_in_a_programme() -> None:
    programme = Programme.model_validate({"title": "Network", "activities": [DATA]})
    found = read(calendar_text(make_timetable(programme)))
    assert str(found["Talk"]["description"]).startswith("Part of: Graz; täglich, neu\n")


def test_hostile_text_stays_text() -> None:
    title = "A\nEND:VEVENT\nBEGIN:VALARM"
    found = read(calendar_text(made(title=title)))
    assert title in found
    assert title == str(Calendar.from_ical(calendar_text(made(title=title)))["x-wr-calname"]).replace(
        "\\n", "\n"
    )


def test_the_last_days_of_the_calendar() -> None:
    last = made(dates={"start": "9999-12-30", "end": "9999-12-31"}, papers=None, agenda=None)
    assert "VEVENT" == read(calendar_text(last))["Graz; täglich, neu"].name


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'mutuallearning\[calendar\]'"):
        calendar_text(made())


def test_identifiers_are_unique_even_where_ids_repeat() -> None:
    calls = [{"id": "call", "title": f"Call {month}", "due": f"2026-0{month}"} for month in (3, 2, 1)]
    unnamed = [{"title": "Talk"}, {"title": "Talk"}]
    days = [{"date": "2026-03-28", "sessions": [{"id": "talk", "title": str(n)} for n in range(3)] + unnamed}]
    plan = ActivityPlan.model_validate(DATA | {"preparation": calls, "agenda": {"days": days}})
    parts = events(calendar_text(make_timetable(plan)))
    assert len(parts) == len({str(part["uid"]) for part in parts})
    before = {str(part["summary"]): str(part["uid"]) for part in parts}
    # Their order in the document decides, so a new date changes nothing.
    later = [*calls[:-1], calls[-1] | {"due": "2026-04"}]
    after = read(calendar_text(make_timetable(ActivityPlan.model_validate(DATA | {"preparation": later}))))
    assert [before[f"Call {month}"] for month in (3, 2, 1)] == [
        str(after[f"Call {month}"]["uid"]) for month in (3, 2, 1)
    ]
    # The first keeps the identifier that it has alone.
    alone = read(calendar_text(made(preparation=calls[:1])))
    assert before["Call 3"] == str(alone["Call 3"]["uid"])


SECRET: dict[str, Any] = {
    "confidentiality": "closed",
    "title": "Secret merger",
    "id": "secret-id",
    "place": {"city": "Secretville"},
}


def events(text: str) -> list[Component]:
    calendar = Calendar.from_ical(text)
    assert isinstance(calendar, Calendar)
    return [part for part in calendar.walk() if part.name in {"VEVENT", "VTODO"}]


def exported(plan: ActivityPlan, *, inside: bool = False) -> str:
    return calendar_text(make_timetable(plan), None, plan, inside=inside)


def test_of_what_is_closed_it_only_says_that_it_takes_place() -> None:
    agenda = DATA["agenda"]
    plan = ActivityPlan.model_validate(DATA | SECRET | {"agenda": agenda})
    text = exported(plan).replace("\r\n ", "")
    for told in ("Secret", "secret-id", "host-lead", "Talk", "Host paper", "Team", "4 weeks"):
        assert told not in text
    parts = events(text)
    assert {"CONFIDENTIAL"} == {str(part["class"]) for part in parts}
    assert {"Closed activity", "Closed session", "Closed paper", "Closed meeting", "Closed day"} == {
        str(part["summary"]) for part in parts
    }
    inside = exported(plan, inside=True)
    assert {str(part["uid"]) for part in parts} == {str(part["uid"]) for part in events(inside)}
    assert "Secret merger" in inside
    assert {"CONFIDENTIAL"} == {str(part["class"]) for part in events(inside)}


def test_a_closed_session_of_an_open_activity() -> None:
    sessions = [
        {"title": "Talk", "start": "9:00", "end": "10:00", "leads": ["host-lead"]},
        {
            "title": "Inner",
            "start": "10:00",
            "leads": ["host-lead"],
            "place": "Cellar",
            "confidentiality": "closed",
        },
    ]
    plan = ActivityPlan.model_validate(
        DATA | {"agenda": {"days": [{"date": "2026-03-28", "sessions": sessions}]}}
    )
    found = read(exported(plan))
    assert "Who: host-lead" in str(found["Talk"]["description"])
    closed = found["Closed session"]
    assert ("CONFIDENTIAL", None, None) == (
        str(closed["class"]),
        closed.get("description"),
        closed.get("location"),
    )
    assert "class" not in found["Talk"]
    assert "Inner" not in exported(plan)
    assert "Cellar" not in exported(plan)


@pytest.mark.parametrize(
    ("said", "is_shown"),
    [
        ({}, True),
        ({"confidentiality": "open"}, True),
        ({"confidentiality": "no-attribution"}, False),
        ({"privacy": {"participant_list": {"audience": "participants"}}}, True),
        ({"privacy": {"participant_list": {"audience": "organiser"}}}, False),
        ({"privacy": {"participant_list": {"audience": "nobody"}}}, False),
        ({"privacy": {"participant_list": "none"}}, False),
    ],
)
def test_who_takes_part_where_that_is_not_shared(said: dict[str, Any], is_shown: bool) -> None:  # noqa: FBT001 -- a case
    plan = ActivityPlan.model_validate(DATA | said)
    assert is_shown is ("host-lead" in exported(plan))
    assert "host-lead" in exported(plan, inside=True)


def test_a_closed_activity_in_a_programme() -> None:
    programme = Programme.model_validate({"title": "Network", "activities": [DATA, DATA | SECRET]})
    text = calendar_text(make_timetable(programme), None, programme).replace("\r\n ", "")
    assert "Secret" not in text
    assert "Part of: Graz" in text
    assert "SUMMARY:Closed activity" in text


@pytest.mark.parametrize("text", writable(), ids=str)
def test_hostile_strings_stay_texts(text: str) -> None:
    plan = ActivityPlan.model_validate(
        DATA | {"title": text, "place": {"venue": text}, "papers": [{"kind": "report", "title": text}]}
    )
    wanted, found = (
        exported(ActivityPlan.model_validate(DATA | {"papers": [{"kind": "report"}]})),
        exported(plan),
    )
    lines = [[line.partition(":")[0].partition(";")[0] for line in unfolded(one)] for one in (wanted, found)]
    assert lines[0] == lines[1]
    assert len(events(wanted)) == len(events(found))


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_identifiers_are_promised() -> None:
    # From version to version, or calendars would have everything twice.
    assert "68ad89fd-de21-5ce3-beaf-92a695bc458a@mutuallearning" == str(
        read(calendar_text(made()))["Talk"]["uid"]
    )
