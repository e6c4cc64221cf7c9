"""An example before and after it moves by five weeks, over Easter and a change of clocks."""

import datetime
from pathlib import Path

import pytest

from mutuallearning.api import load
from mutuallearning.errors import UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.paper import Paper
from mutuallearning.models.programme import Programme
from mutuallearning.timetables.holidays import public_holidays
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.moving import moved, reschedule

EXAMPLE = Path(__file__).parents[2] / "examples/bavaria-study-visit/good.yaml"
FIVE_WEEKS = datetime.timedelta(weeks=5)
BEFORE = [
    "2026-10-05 Called on",
    "2027-02-16 Programme; 4 weeks before start",
    "2027-02-16 Invitation; 20 working days before start",
    "2027-03-16 Bavaria (example)",
    "2027-03-16 13:30 = 12:30 UTC Getting to know each other, and what each side wants to learn",
    "2027-03-17 09:00 = 08:00 UTC A morning beside employer advisers, in pairs",
    "2027-03-18 09:00 = 08:00 UTC What three Lithuanian offices would need",
    "2027-03-21 Survey; 3 days after end; is a Sunday",
    "2027-04-08 Four-page note on the visit; 3 weeks after end",
    "2027-04-15 A workshop with the heads of ten regional offices, and a four-page note; 4 weeks after end",
    "2027-04-29 A note to the heads of all offices on what the guests wondered about; 6 weeks after end",
    "2027-07-18 A pilot in three offices has been decided on, or ...; 4 months after end; is a Sunday",
    "2027-07-18 Follow up; 4 months after end; is a Sunday",
    "2027-12-18 Evaluation: later check; 9 months after end; is a Saturday",
]
AFTER = [
    "2026-10-05 Called on",
    "2027-03-19 Invitation; 20 working days before start",
    "2027-03-23 Programme; 4 weeks before start",
    "2027-04-20 Bavaria (example)",
    "2027-04-20 13:30 = 11:30 UTC Getting to know each other, and what each side wants to learn",
    "2027-04-21 09:00 = 07:00 UTC A morning beside employer advisers, in pairs",
    "2027-04-22 09:00 = 07:00 UTC What three Lithuanian offices would need",
    "2027-04-25 Survey; 3 days after end; is a Sunday",
    "2027-05-13 Four-page note on the visit; 3 weeks after end",
    "2027-05-20 A workshop with the heads of ten regional offices, and a four-page note; 4 weeks after end",
    "2027-06-03 A note to the heads of all offices on what the guests wondered about; 6 weeks after end",
    "2027-08-22 A pilot in three offices has been decided on, or ...; 4 months after end; is a Sunday",
    "2027-08-22 Follow up; 4 months after end; is a Sunday",
    "2028-01-22 Evaluation: later check; 9 months after end; is a Saturday",
]


def table(plan: ActivityPlan) -> list[str]:
    """Write a row for each date, with local time and time in UTC, and what to know of the day."""
    rows = list[str]()
    for one in make_timetable(plan, holidays=public_holidays("DE", "BY", years=range(2026, 2030))):
        clock = f" {one.start:%H:%M} = {one.start.astimezone(datetime.UTC):%H:%M} UTC" if one.start else ""
        # Of each day on the agenda the first session is enough here.
        if one.kind != "session" or one.key.endswith("/sessions/0"):
            rows.append(
                "; ".join(
                    (
                        f"{one.day}{clock} {one.what.replace('turned down with reasons', '...')}",
                        *([one.rule] if one.rule else []),
                        *one.notes,
                    )
                )
            )
    return rows


def example() -> ActivityPlan:
    plan = load(EXAMPLE, ActivityPlan)
    invitation = Paper.model_validate({"kind": "invitation", "due": "20 working days before start"})
    return plan.model_copy(update={"papers": (*(plan.papers or ()), invitation)})


def test_before() -> None:
    assert BEFORE == table(example())


def test_five_weeks_later() -> None:
    """Clocks go forward on 28 March 2027, Good Friday is 26 March, Easter Monday 29 March."""
    assert AFTER == table(moved(example(), FIVE_WEEKS))


@pytest.mark.parametrize("start", ["2027-03-16", "2027-04-20", "2026-01-01"])
def test_reschedule(start: str) -> None:
    plan = load(EXAMPLE, ActivityPlan)
    later = reschedule(plan, datetime.date.fromisoformat(start))
    assert later.dates is not None
    assert start == str(later.dates.start)
    assert plan == reschedule(later, datetime.date(2027, 3, 16))


def test_what_somebody_set_stays() -> None:
    plan = ActivityPlan.model_validate(
        {
            "dates": {"start": "2027-03-16"},
            "papers": [{"kind": "report", "due": "2027-05-01"}],
            "agenda": {"days": [{"date": "2027-03-16"}, {}]},
        }
    )
    later = moved(plan, FIVE_WEEKS)
    assert ["2027-04-20", "2027-04-20", "2027-05-01"] == [str(one.day) for one in make_timetable(later)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "The plan does not say when it starts; only a plan with an exact first day can be rescheduled"),
        ({"dates": {"start": "2027-03"}}, "The plan says that it starts in 2027-03; only"),
        ({"dates": {"start": "by 2027-03"}}, "The plan says that it starts by 2027-03; only"),
        (
            {"dates": {"start": "2027-03-16", "end": "2027-03"}},
            "The date of the end of the event is 2027-03; only an exact day can be moved",
        ),
        (
            {"dates": {"start": "2027-03-16"}, "agenda": {"days": [{}, {"date": "2027"}]}},
            "The date of day 2 of the agenda is 2027; only an exact day can be moved",
        ),
    ],
)
def test_what_cannot_be_moved(data: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        reschedule(ActivityPlan.model_validate(data), datetime.date(2027, 4, 20))


def test_moves_are_whole_days_within_the_calendar() -> None:
    plan = ActivityPlan.model_validate({"dates": {"start": "9999-03-16"}})
    with pytest.raises(UsageError, match="by whole days only, not by 12:00:00"):
        moved(plan, datetime.timedelta(hours=12))
    with pytest.raises(UsageError, match="The date of the start of the event would leave the calendar"):
        moved(plan, datetime.timedelta(days=400))
    with pytest.raises(UsageError, match="would leave the calendar"):
        moved(ActivityPlan.model_validate({"dates": {"start": "1000-03-16"}}), datetime.timedelta(days=-400))


@pytest.mark.parametrize("day", ["2027-04-20", 5, None, datetime.datetime(2027, 4, 20, tzinfo=datetime.UTC)])
def test_what_is_no_day_is_refused(day: object) -> None:
    plan = ActivityPlan.model_validate({"dates": {"start": "2027-03-16"}})
    with pytest.raises(UsageError, match="reschedule takes a day such as"):
        reschedule(plan, day)  # type: ignore[arg-type]  # the wrong type is what is tested


def test_only_a_plan_is_rescheduled() -> None:
    with pytest.raises(UsageError, match="reschedule takes an ActivityPlan, not a Programme"):
        reschedule(Programme(), datetime.date(2027, 4, 20))  # type: ignore[arg-type]  # the wrong type is what is tested
