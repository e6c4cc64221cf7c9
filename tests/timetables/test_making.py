"""Timetables of documents of all kinds."""

import datetime
import pickle
from typing import Any

import pytest
from pydantic import TypeAdapter

from mutuallearning.api import timetable
from mutuallearning.errors import UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.timetables.collecting import MAX_RECURRING, Collector, Spot
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.recurrence import Recurrence


def plan(**fields: object) -> ActivityPlan:
    return ActivityPlan.model_validate(
        {"title": "Graz", "dates": {"start": "2027-03-24", "end": "2027-03-26"}} | fields
    )


def told(timetable: Timetable) -> list[tuple[str, str, str]]:
    """Give days, kinds and subjects in short."""
    return [
        (
            f"{one.earliest or ''}..{one.latest or ''}" if one.day is None else str(one.day),
            one.kind,
            one.what + ("" if one.certain else "?"),
        )
        for one in timetable
    ]


def lacks(timetable: Timetable) -> list[tuple[str, str]]:
    return [(one.pointer, one.because) for one in timetable.unresolved]


def test_everything_in_order() -> None:
    made = make_timetable(
        plan(
            called_on="2026-11-02",
            papers=[
                {"kind": "host-paper", "due": "10 working days before start", "responsible": "a"},
                {"kind": "report", "due": "within 3 months after end"},
                {"kind": "invitation", "due": "2026-Q4"},
                {"kind": "comments-paper"},
            ],
            registration={"deadline": "6 weeks before start"},
            evaluation={"survey": {"due": "3 days after end"}, "later_check": "10 months after end"},
            follow_up={"due": "by 2028", "response_due": "after 2027-06-30"},
        )
    )
    assert [
        ("2026-10-01..2026-12-31", "paper", "Invitation"),
        ("2026-11-02", "milestone", "Called on"),
        ("2027-02-10", "deadline", "Registration: deadline"),
        ("2027-03-10", "paper", "Host paper"),
        ("2027-03-24", "event", "Graz"),
        ("2027-03-29", "check", "Survey"),
        ("2027-06-26", "paper", "Report"),
        ("2027-07-01..", "deadline", "Follow up: response due"),
        ("2028-01-26", "check", "Evaluation: later check"),
        ("..2028-12-31", "check", "Follow up"),
    ] == told(made)
    assert () == made.unresolved
    host_paper = next(one for one in made if one.what == "Host paper")
    assert ("/papers/0/due", "10 working days before start", ("a",)) == (
        host_paper.pointer,
        host_paper.rule,
        host_paper.who,
    )


def test_working_days_heed_holidays_and_days_off_are_noted() -> None:
    easter = {datetime.date(2027, 3, 29): "Easter Monday"}
    due = plan(
        papers=[{"kind": "report", "due": "1 working day after end"}], follow_up={"due": "3 days after end"}
    )
    assert [("2027-03-29", ()), ("2027-03-29", ())] == [
        (str(one.day), one.notes) for one in make_timetable(due)
    ][1:]
    noted = make_timetable(due, holidays=easter)
    assert [
        ("2027-03-29", ("is a public holiday: Easter Monday",)),
        ("2027-03-30", ()),
    ] == [(str(one.day), one.notes) for one in noted][1:]
    unnamed = make_timetable(due, holidays=frozenset(easter))
    assert ("is a public holiday",) == unnamed.entries[1].notes


def test_days_off_in_an_event_that_lasts() -> None:
    made = make_timetable(plan(dates={"start": "2027-03-26", "end": "2027-03-29"}))
    assert ("2027-03-27 is a Saturday", "2027-03-28 is a Sunday") == made.entries[0].notes
    assert datetime.date(2027, 3, 29) == made.entries[0].until
    long = make_timetable(plan(dates={"start": "2027-03-26", "end": "2027-12-29"}))
    assert () == long.entries[0].notes


def test_an_event_known_by_month() -> None:
    made = make_timetable(
        plan(dates={"start": "2027-03"}, papers=[{"kind": "report", "due": "2 weeks after end"}])
    )
    assert [
        ("2027-03-01..2027-03-31", "event", "Graz"),
        ("2027-03-15..2027-04-14", "paper", "Report"),
    ] == told(made)
    assert "2027-03" == made.entries[0].rule


@pytest.mark.parametrize("dates", [None, {}, "none"])
def test_without_dates_nothing_is_guessed(dates: object) -> None:
    undated = plan(dates=dates, papers=[{"kind": "report", "due": "2 weeks after end"}])
    assert [
        ("/dates", "the plan does not say when it takes place"),
        ("/papers/0/due", "it counts from the end of the event, which is not said"),
    ] == lacks(make_timetable(undated))


def test_of_a_record_the_real_dates_count_where_no_others_are_said() -> None:
    record = plan(
        dates=None, actual={"dates": {"start": "2017-05-11"}}, follow_up={"due": "1 week after end"}
    )
    made = make_timetable(record)
    assert [("2017-05-11", "event", "Graz"), ("2017-05-18", "check", "Follow up")] == told(made)
    assert "/actual/dates/start" == made.entries[0].pointer
    both = make_timetable(plan(actual={"dates": {"start": "2017-05-11"}}))
    assert [("2027-03-24", "event", "Graz")] == told(both)


def test_an_end_without_a_start() -> None:
    assert [("2027-03-26", "event", "Graz: end")] == told(make_timetable(plan(dates={"end": "2027-03-26"})))


def test_out_of_the_calendar() -> None:
    far = plan(dates={"start": "9999-12-01"}, papers=[{"kind": "report", "due": "2 months after end"}])
    assert [("/papers/0/due", "it leads out of the calendar")] == lacks(make_timetable(far))


def test_meetings_that_come_again() -> None:
    made = make_timetable(
        plan(
            preparation=[
                {
                    "id": "team",
                    "title": "Team",
                    "due": "5 months before start",
                    "recurs": "every month, 3 times",
                },
                {"title": "Open", "recurs": "every 2 weeks, 3 times"},
                {"title": "Never", "due": "2027-02-01", "recurs": "every week until 2026"},
                {"title": "Some day", "due": "by 2027", "recurs": "every week until 2028"},
            ]
        )
    )
    assert [
        ("2026-10-24", "meeting", "Team (1 of 3)"),
        ("2026-11-24", "meeting", "Team (2 of 3)"),
        ("2026-12-24", "meeting", "Team (3 of 3)"),
        ("2027-03-24", "event", "Graz"),
    ] == told(made)
    assert "every month, 3 times, first 5 months before start" == made.entries[0].rule
    assert "/preparation/team/recurs#2" == made.entries[1].key
    assert [
        ("/preparation/1/recurs", "it comes again, but no first date is said"),
        ("/preparation/2/recurs", "every week until 2026 ends before its start on 2027-02-01"),
        ("/preparation/3/recurs", "it comes again, but the first date is open"),
    ] == lacks(made)


def test_an_inexact_start_makes_the_last_times_uncertain() -> None:
    programme = Programme.model_validate(
        {"rhythms": [{"what": "Board", "first": "2026-11", "recurs": "every 4 weeks until 2026-12-31"}]}
    )
    assert [
        ("2026-11-01..2026-11-30", "meeting", "Board (1)"),
        ("2026-11-29..2026-12-28", "meeting", "Board (2)"),
        ("2026-12-27..2026-12-31", "meeting", "Board (3)?"),
    ] == told(make_timetable(programme))


def test_recurrences_are_bounded_together() -> None:
    collector = Collector(holidays=(), horizon=None, room=5)
    weekly = Recurrence.parse("every week, 3 times")
    for name in ("/a", "/b"):
        spot = Spot(kind="meeting", what="Call", pointer=name, key=name)
        collector.again(spot, PartialDate(2027, 1, 4), weekly)
    assert ["/a#1", "/a#2", "/a#3"] == [one.key for one in collector.entries]
    assert [("/b", f"all that comes again gives more than {MAX_RECURRING:,} dates together")] == [
        (one.pointer, one.because) for one in collector.unresolved
    ]


def test_the_front_door_takes_documents_and_dates_only() -> None:
    assert make_timetable(plan()) == timetable(plan())
    with pytest.raises(
        UsageError, match="timetable takes a document such as an ActivityPlan, not a str; load reads"
    ):
        timetable("plan.yaml")  # type: ignore[arg-type] # on purpose
    with pytest.raises(UsageError, match="horizon is a date, such as"):
        timetable(plan(), horizon="2027-01-01")  # type: ignore[arg-type] # on purpose


def test_horizon() -> None:
    weekly = {"title": "Call", "due": "2027-01-04", "recurs": "every week until 9999"}
    made = make_timetable(plan(preparation=[weekly]), horizon=datetime.date(2027, 1, 12))
    assert [("2027-01-04", "meeting", "Call (1)"), ("2027-01-11", "meeting", "Call (2)")] == told(made)
    assert datetime.date(2027, 1, 12) == made.horizon
    assert [
        (
            "/preparation/0/recurs",
            "every week until 9999 from 2027-01-04 on comes round more than 1,000 times",
        )
    ] == lacks(make_timetable(plan(preparation=[weekly])))


AGENDA: dict[str, Any] = {
    "time_zone": "Europe/Vienna",
    "days": [
        {
            "date": "2027-03-28",
            "sessions": [
                {
                    "id": "walk",
                    "title": "Walk",
                    "start": "1:30",
                    "minutes": 60,
                    "speakers": ["a"],
                    "place": "Park",
                },
                {"title": "Talk", "start": "2:30", "end": "3:15"},
                {"title": "Rest", "start": "2:15", "end": "4:15"},
                {"title": "Some time"},
            ],
        },
        {"date": "2027-04", "sessions": [{"title": "Webinar", "start": "10:00", "end": "11:00"}]},
        {"date": "2027-05-03", "title": "Office day"},
        {"date": "2027-05-04", "start": "9:00", "end": "17:00", "sessions": [{"kind": "exercise"}]},
        {"sessions": [{"title": "One"}, {"title": "Two"}]},
    ],
    "sessions": [{"title": "Dinner"}],
}


def test_sessions_on_local_clocks() -> None:
    made = make_timetable(plan(agenda=AGENDA, place={"city": "Graz", "country": "AT"}))
    clocks = [
        (one.what, one.start.isoformat() if one.start else None, one.end.isoformat() if one.end else None)
        for one in made
        if one.kind in {"session", "day"}
    ]
    assert [
        ("Some time", None, None),
        ("Walk", "2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00"),
        ("Rest", "2027-03-28T03:15:00+02:00", "2027-03-28T04:15:00+02:00"),
        ("Talk", "2027-03-28T03:30:00+02:00", None),
        ("Webinar, at 10:00", None, None),
        ("Office day", None, None),
        ("Exercise", None, None),
        ("Day 4", "2027-05-04T09:00:00+02:00", "2027-05-04T17:00:00+02:00"),
    ] == clocks
    by_name = {one.what: one for one in made}
    assert ("is a Sunday",) == by_name["Walk"].notes
    assert ("Park", ("a",), "/agenda/days/0/sessions/walk") == (
        by_name["Walk"].place,
        by_name["Walk"].who,
        by_name["Walk"].key,
    )
    assert "Graz, Austria" == by_name["Talk"].place
    assert (
        "02:30 does not exist in Europe/Vienna on 2027-03-28, when clocks go forward; taken as 03:30",
        "its end at 03:15 does not come after its start, since clocks change",
    ) == by_name["Talk"].notes
    assert [
        ("/agenda/days/4", "the day has no date, and so have its 2 sessions"),
        ("/agenda/sessions/0", "it is not known on which day it takes place"),
    ] == lacks(made)


def test_what_really_happened_stays_out() -> None:
    made = make_timetable(plan(actual={"agenda": AGENDA, "dates": {"start": "2027-03-25"}}))
    assert [("2027-03-24", "event", "Graz")] == told(made)


def test_steps_that_go_on() -> None:
    made = make_timetable(
        plan(
            steps=[
                {"kind": "peer-visit", "what": "Visit", "due": "2027-01-11", "until": "2027-01-13"},
                {"what": "Drafting", "until": "mid 2027-01"},
            ]
        )
    )
    assert [
        ("2027-01-11", "meeting", "Visit"),
        ("2027-01-11..2027-01-20", "deadline", "Drafting: until"),
        ("2027-03-24", "event", "Graz"),
    ] == told(made)
    assert datetime.date(2027, 1, 13) == made.entries[0].until


REVIEW: dict[str, Any] = {
    "id": "review",
    "title": "Review",
    "visit": {"activity": "graz"},
    "response_due": "3 months after end",
    "course": [
        {
            "phase": "preparation",
            "planned": {"start": "2026-09", "end": "2027-01"},
            "due": "2 weeks before start",
        }
    ],
}


def test_a_review_counts_from_its_visit() -> None:
    visited = REVIEW | {
        "visit": {"dates": {"start": "2027-02-02"}, "actual": {"dates": {"start": "2027-02-09"}}}
    }
    made = make_timetable(PeerReviewCycle.model_validate(visited))
    assert [
        ("2026-09-01..2026-09-30", "phase", "Preparation"),
        ("2027-01-26", "deadline", "Preparation"),
        ("2027-02-02", "visit", "Visit"),
        ("2027-05-09", "deadline", "Response due"),
    ] == told(made)
    assert ["it counts from the start of the visit, which is not said"] == [
        because
        for pointer, because in lacks(make_timetable(PeerReviewCycle.model_validate(REVIEW)))
        if "course" in pointer
    ]


CYCLE: dict[str, Any] = {
    "id": "third",
    "response_due": "6 weeks after end",
    "report_back": "12 months after end",
    "assessments": [
        {"id": "at", "service": "ams", "visit": {"dates": {"start": "2026-10-12", "end": "2026-10-15"}}},
        {"id": "ee", "visit": {"dates": {"start": "2027-02"}}, "report_back": "9 months after end"},
        {"id": "lt"},
    ],
}


def test_assessments_count_from_their_own_visits() -> None:
    made = make_timetable(BenchlearningCycle.model_validate(CYCLE))
    assert [
        ("2026-10-12", "at", "Visit"),
        ("2026-11-26", "at", "Response due"),
        ("2027-02-01..2027-02-28", "ee", "Visit"),
        ("2027-03-15..2027-04-11", "ee", "Response due"),
        ("2027-10-15", "at", "Report back"),
        ("2027-11-01..2027-11-28", "ee", "Report back"),
    ] == [(day, one.scope, one.what) for (day, _, _), one in zip(told(made), made, strict=True)]
    assert [
        ("/response_due", "it counts from the end of the visit, which is not said"),
        ("/report_back", "it counts from the end of the visit, which is not said"),
    ] == lacks(made)
    assert 8 == len({one.key for one in (*made, *made.unresolved)})


def test_a_cycle_without_assessments() -> None:
    empty = BenchlearningCycle.model_validate({"response_due": "6 weeks after end", "report_back": "2028"})
    made = make_timetable(empty)
    assert [("2028-01-01..2028-12-31", "deadline", "Report back")] == told(made)
    assert [("/response_due", "it counts from the visit of an assessment, and there is none")] == lacks(made)


def test_a_programme_holds_whole_documents() -> None:
    programme = Programme.model_validate(
        {
            "title": "Network",
            "dates": {"start": "2026", "end": "2028"},
            "surveys": [{"id": "s", "title": "Survey", "due": "3 days after end"}],
            "activities": [
                {
                    "id": "graz",
                    "dates": {"start": "2027-03-24"},
                    "papers": [{"kind": "report", "due": "1 week after end"}],
                },
                {"title": "Later"},
            ],
            "peer_review_cycles": [REVIEW],
            "benchlearning_cycles": [CYCLE],
        }
    )
    made = make_timetable(programme)
    found = {(one.scope, one.what): day for (day, _, _), one in zip(told(made), made, strict=True)}
    assert "2026-01-01..2026-12-31" == found[None, "Network"]
    assert "2027-03-31" == found["graz", "Report"]
    # The visit is planned as an activity of the programme.
    assert "2027-06-24" == found["Review", "Response due"]
    assert "2026-11-26" == found["third, at", "Response due"]
    assert (
        "/surveys/0/due",
        "it counts from the end of the event, and a programme is none",
    ) in lacks(made)
    assert ("/activities/1/dates", "the plan does not say when it takes place") in lacks(made)


def test_a_visit_planned_as_an_activity_counts_from_when_it_took_place() -> None:
    moved = {"id": "graz", "dates": {"start": "2027-03-24"}, "actual": {"dates": {"start": "2027-04-07"}}}
    made = make_timetable(Programme.model_validate({"activities": [moved], "peer_review_cycles": [REVIEW]}))
    found = {(one.scope, one.what): day for (day, _, _), one in zip(told(made), made, strict=True)}
    assert "2027-07-07" == found["Review", "Response due"]


def test_keys_stay_when_others_come_before() -> None:
    programme = {"activities": [{"id": "graz", "dates": {"start": "2027-03-24"}}]}
    later = {"activities": [{"id": "linz", "dates": {"start": "2027-03-01"}}, *programme["activities"]]}
    before, after = (make_timetable(Programme.model_validate(data)) for data in (programme, later))
    assert "/activities/graz/dates" == before.entries[0].key == after.entries[1].key
    assert before.entries[0].pointer != after.entries[1].pointer


def test_timetables_travel() -> None:
    made = make_timetable(plan(agenda=AGENDA), horizon=datetime.date(2028, 1, 1))
    assert made == pickle.loads(pickle.dumps(made))  # noqa: S301 - pickled a moment ago
    adapter = TypeAdapter(Timetable)
    assert made.to_json() == adapter.validate_json(adapter.dump_json(made)).to_json()
    assert "<Timetable of 'Graz': 9 entries, 2 unresolved>" == repr(made)
    assert 9 == len(made)
    assert bool(make_timetable(Programme()))
    assert 1 == made.to_data()["timetable_version"]
    assert "2027-03-28T03:30:00+02:00" in made.to_json()


def test_a_calendar_without_working_days_is_refused() -> None:
    class Always:
        def __contains__(self, day: object) -> bool:
            return True

    with pytest.raises(UsageError, match="no working day"):
        make_timetable(plan(papers=[{"kind": "report", "due": "1 working day after end"}]), holidays=Always())
