import datetime
import json

from mutuallearning.models.programme import Programme
from mutuallearning.reporting.styled import plain
from mutuallearning.reporting.timetable import timetable_json, timetable_text
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.timetable import Timetable


def made(horizon: datetime.date | None = None) -> Timetable:
    programme = Programme.model_validate(
        {
            "title": "Network",
            "rhythms": [
                {"what": "Board", "first": "2026-11", "recurs": "every 4 weeks until 2026-12-31"},
                {"what": "Newsletter", "recurs": "yearly, twice"},
            ],
            "activities": [
                {
                    "id": "graz",
                    "title": "Graz",
                    "dates": {"start": "2026-12-19", "end": "2026-12-20"},
                    "actors": [{"id": "host"}],
                    "agenda": {
                        "time_zone": "Europe/Vienna",
                        "days": [
                            {
                                "date": "2026-12-19",
                                "sessions": [{"title": "Talk", "start": "9:00", "leads": ["host"]}],
                            }
                        ],
                    },
                    "papers": [
                        {"kind": "report", "due": "by 2027-01-20"},
                        {"kind": "invitation", "due": "after 2026-10-01"},
                    ],
                }
            ],
        }
    )
    return make_timetable(programme, horizon=horizon)


TEXT = """\
Network

October 2026
  Fri 2026-10-02 ..               paper    Invitation  [Graz]
                     rule  after 2026-10-01

November 2026
  Sun 2026-11-01 ..               meeting  Board (1)
                     day   some day from Sun 2026-11-01 to Mon 2026-11-30
                     rule  every 4 weeks until 2026-12-31, first 2026-11
  Sun 2026-11-29 ..               meeting  Board (2)
                     day   some day from Sun 2026-11-29 to Mon 2026-12-28
                     rule  every 4 weeks until 2026-12-31, first 2026-11

December 2026
  Sat 2026-12-19                  event    Graz  [Graz]
                     to    Sun 2026-12-20
                     note  2026-12-19 is a Saturday
                     note  2026-12-20 is a Sunday
  Sat 2026-12-19     09:00        session  Talk  [Graz]
                     who   host
                     note  is a Saturday
  Sun 2026-12-27 ..               meeting  Board (3)
                     day   some day from Sun 2026-12-27 to Thu 2026-12-31
                     rule  every 4 weeks until 2026-12-31, first 2026-11
                     note  it may come too late to take place

January 2027
  .. Wed 2027-01-20               paper    Report  [Graz]
                     rule  by 2027-01-20

Without a date
  meeting  Newsletter
    rule every year, 2 times
    why  it comes again, but no first date is said
    at   /rhythms/1/recurs

7 dates, 1 without a day
"""


def test_text_month_by_month() -> None:
    assert TEXT == plain(timetable_text(made()))


def test_horizon_is_told() -> None:
    text = plain(timetable_text(made(datetime.date(2026, 10, 31))))
    assert text.endswith("\n2 dates, 1 without a day; what surely comes after 2026-10-31 is left out\n")


def test_nothing_at_all() -> None:
    assert "Untitled programme\n\n0 dates\n" == plain(timetable_text(make_timetable(Programme())))


def test_hostile_text_is_made_harmless() -> None:
    hostile = make_timetable(
        Programme.model_validate(
            {"title": "::error::", "rhythms": [{"what": "##[x]\u202e", "recurs": "yearly, twice"}]}
        )
    )
    text = plain(timetable_text(hostile))
    assert "\u202e" not in text
    assert "##[" not in text
    assert not any(row.lstrip().startswith("::") for row in text.splitlines())
    assert "\u202e" not in timetable_json(hostile)


def test_json_is_the_same_each_time_and_complete() -> None:
    text = timetable_json(made())
    assert text == timetable_json(made())
    data = json.loads(text)
    assert ["timetable_version", "kind", "id", "title", "horizon", "entries", "unresolved"] == list(data)
    assert (7, 1) == (len(data["entries"]), len(data["unresolved"]))
    talk = next(one for one in data["entries"] if one["what"] == "Talk")
    assert ("2026-12-19", "2026-12-19T09:00:00+01:00", "Europe/Vienna", ["host"]) == (
        talk["earliest"],
        talk["start"],
        talk["zone"],
        talk["who"],
    )
