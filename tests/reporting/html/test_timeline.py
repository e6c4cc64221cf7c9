"""The timetable as a line of time."""

from __future__ import annotations

import datetime
from typing import Any

from mutuallearning import api
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.html.timeline import MOST_DRAWN, MOST_ROWS, WIDTH, Timeline, draw_timeline
from mutuallearning.reporting.html.voice import plain_voice
from mutuallearning.timetables.entry import TimetableEntry
from mutuallearning.timetables.timetable import Timetable

AS_OF = datetime.date(2027, 2, 15)


def drawn(as_of: datetime.date | None = AS_OF, **plan: Any) -> Timeline | None:  # noqa: ANN401 -- keys of a plan
    return draw_timeline(api.timetable(ActivityPlan.model_validate(plan)), as_of, plain_voice)


def made(**plan: Any) -> Timeline:  # noqa: ANN401 -- keys of a plan
    line = drawn(**plan)
    assert line is not None
    return line


def test_nothing_to_draw() -> None:
    assert draw_timeline(Timetable(kind="programme"), AS_OF, plain_voice) is None


def test_marks_lie_to_scale() -> None:
    line = made(
        dates={"start": "2027-03-04", "end": "2027-03-05"},
        papers=[
            {"kind": "host-paper", "due": "4 weeks before start"},
            {"kind": "report", "due": "4 weeks after start"},
        ],
    )
    (strip,) = line.strips
    paper, event, report = strip.marks
    assert (8.0, 352.0) == (paper.x, report.x)
    assert 176 < event.x < 184
    assert ["due", "happens", "due"] == [str(mark.style) for mark in strip.marks]
    assert event.width > 0
    assert ["4 Feb 2027", "4 Mar 2027", "1 Apr 2027"] == [str(mark.day) for mark in strip.marks]
    assert line.today is not None
    assert paper.x < line.today < event.x
    assert "4 weeks before start" == line.rows[0].rule
    assert "Thu 4 March 2027 to Fri 5 March 2027" == str(line.rows[1].when)


def test_the_day_of_the_report_is_not_drawn_far_outside() -> None:
    line = drawn(datetime.date(2020, 1, 1), dates={"start": "2027-03-04", "end": "2027-03-05"})
    assert line is not None
    assert line.today is None


def test_days_that_are_not_known() -> None:
    line = made(dates={"start": "2027-03-04"}, papers=[{"kind": "report", "due": "early 2027-05"}])
    report = line.strips[0].marks[1]
    assert (False, "from 1 May 2027") == (report.exact, str(report.day))
    assert report.width > 0
    assert "some day from Sat 1 May 2027 to Mon 10 May 2027" == str(line.rows[1].when)


def test_open_ends() -> None:
    entries = (
        TimetableEntry(kind="paper", what="A", pointer="/a", key="a", latest=AS_OF),
        TimetableEntry(kind="paper", what="B", pointer="/b", key="b", earliest=AS_OF, certain=False),
    )
    line = draw_timeline(Timetable(kind="activity-plan", entries=entries), None, plain_voice)
    assert line is not None
    assert ["not after Mon 15 February 2027", "some day from Mon 15 February 2027 on"] == [
        str(row.when) for row in line.rows
    ]
    assert ["until 15 Feb 2027", "from 15 Feb 2027"] == [str(mark.day) for mark in line.strips[0].marks]
    assert "it may come too late to take place" == line.rows[1].notes
    assert line.as_of is None


def test_what_has_no_date_is_told() -> None:
    line = made(papers=[{"kind": "report", "due": "2 weeks after end"}])
    assert () == line.strips
    assert "Report" in [one.what for one in line.undated]


def test_labels_of_months_do_not_overlap() -> None:
    for last in ("2027-03-20", "2027-07-01", "2028-01-09", "2029-12-31", "2047-01-01"):
        line = made(dates={"start": "2027-01-15"}, follow_up={"due": last})
        assert line.ticks
        end = 0.0
        for tick in line.ticks:
            if not tick.label:
                continue
            across = len(tick.label) * 7.75
            begins = tick.x - across if str(tick.anchor) == "end" else tick.x
            assert begins >= end
            assert begins + across <= WIDTH + 1
            end = begins + across


def test_more_dates_than_there_is_room_for() -> None:
    day = datetime.date(2027, 1, 1)
    entries = tuple(
        TimetableEntry(kind="paper", what=f"P{n}", pointer=f"/p/{n}", key=str(n), earliest=day, latest=day)
        for n in range(MOST_ROWS + 5)
    )
    line = draw_timeline(Timetable(kind="programme", entries=entries), None, plain_voice)
    assert line is not None
    assert MOST_DRAWN == sum(len(strip.marks) for strip in line.strips)
    assert (MOST_ROWS, 5) == (len(line.rows), line.unlisted)
    assert MOST_ROWS + 5 - MOST_DRAWN == line.undrawn


def test_sessions_are_left_to_the_agenda() -> None:
    line = made(
        agenda={"days": [{"date": "2027-03-04", "sessions": [{"start": "9:00", "title": "A"}]}]},
        dates={"start": "2027-03-04"},
    )
    assert (1, 1) == (line.sessions, len(line.rows))
