import datetime

import pytest

from mutuallearning.timetables.clocks import later, local

FORWARD, BACK = datetime.date(2026, 3, 29), datetime.date(2026, 10, 25)
VIENNA = "Europe/Vienna"


@pytest.mark.parametrize(
    ("day", "time", "moment", "note"),
    [
        (datetime.date(2026, 3, 28), "02:30", "2026-03-28T02:30:00+01:00", None),
        (FORWARD, "01:59", "2026-03-29T01:59:00+01:00", None),
        (
            FORWARD,
            "02:30",
            "2026-03-29T03:30:00+02:00",
            "02:30 does not exist in Europe/Vienna on 2026-03-29, when clocks go forward; taken as 03:30",
        ),
        (FORWARD, "03:00", "2026-03-29T03:00:00+02:00", None),
        (BACK, "01:59", "2026-10-25T01:59:00+02:00", None),
        (
            BACK,
            "02:30",
            "2026-10-25T02:30:00+02:00",
            "02:30 comes twice in Europe/Vienna on 2026-10-25, when clocks go back; the first is meant",
        ),
        (BACK, "03:00", "2026-10-25T03:00:00+01:00", None),
    ],
)
def test_changes_of_clocks(day: datetime.date, time: str, moment: str, note: str | None) -> None:
    there = local(day, datetime.time.fromisoformat(time), VIENNA)
    assert (moment, note) == (there.moment.isoformat(), there.note)


def test_local_time_stays_and_utc_shifts() -> None:
    nine = datetime.time(9)
    before, after = (local(day, nine, VIENNA).moment for day in (datetime.date(2026, 3, 27), FORWARD))
    assert (9, 9) == (before.hour, after.hour)
    assert (8, 7) == (before.astimezone(datetime.UTC).hour, after.astimezone(datetime.UTC).hour)


def test_without_a_zone_nothing_is_known_of_clocks() -> None:
    there = local(FORWARD, datetime.time(2, 30), None)
    assert (datetime.datetime(2026, 3, 29, 2, 30), None) == (there.moment, there.note)  # noqa: DTZ001 - no zone is said


@pytest.mark.parametrize(
    ("day", "zone"), [(datetime.date.min, "Asia/Tokyo"), (datetime.date.max, "America/New_York")]
)
def test_ends_of_the_calendar(day: datetime.date, zone: str) -> None:
    time = datetime.time(0) if day == datetime.date.min else datetime.time(23)
    assert day == local(day, time, zone).moment.date()


@pytest.mark.parametrize(
    ("day", "end"), [(FORWARD, "2026-03-29T03:30:00+02:00"), (BACK, "2026-10-25T02:30:00+02:00")]
)
def test_minutes_pass_whatever_clocks_do(day: datetime.date, end: str) -> None:
    assert end == later(local(day, datetime.time(1, 30), VIENNA).moment, 60).isoformat()


def test_minutes_without_a_zone() -> None:
    start = datetime.datetime(2026, 3, 29, 1, 30)  # noqa: DTZ001 - no zone is said
    assert start + datetime.timedelta(hours=1) == later(start, 60)
