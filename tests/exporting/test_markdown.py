"""Agenda and role sheet, read as a reader of Markdown does."""

from __future__ import annotations

from typing import Any

import pytest
from consumers import markdown
from writable_strings import writable

from mutuallearning.errors import UsageError
from mutuallearning.exporting.markdown import markdown_text
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.models.review_cycle import PeerReviewCycle

DATA: dict[str, Any] = {
    "title": "Graz",
    "dates": {"start": "2026-03-28", "end": "2026-03-29"},
    "place": {"city": "Graz", "country": "AT"},
    "mode": "on-site",
    "languages": ["en", "de"],
    "parties": [{"id": "brno", "name": "Brno", "stances": ["peer"]}],
    "actors": [
        {"id": "lead", "roles": ["host-lead"], "person": {"name": "Mara Muster"}},
        {"id": "fac", "roles": ["facilitator"]},
    ],
    "agenda": {
        "time_zone": "Europe/Vienna",
        "days": [
            {
                "date": "2026-03-28",
                "title": "Look",
                "place": "Town hall",
                "sessions": [
                    {"title": "Talk", "start": "9:00", "minutes": 45, "leads": ["fac"], "speakers": ["lead"]},
                    {
                        "title": "Walk",
                        "start": "10:00",
                        "end": "11:00",
                        "items": ["park", "yard"],
                        "place": "Gate",
                    },
                    {"title": "Inner", "start": "11:00", "leads": ["lead"], "confidentiality": "closed"},
                ],
            },
            {"sessions": [{"kind": "plenary", "minutes": 30, "parties": ["brno"]}]},
        ],
        "sessions": [{"title": "Some day"}],
    },
    "papers": [
        {"kind": "host-paper", "due": "4 weeks before start", "responsible": "lead", "authors": ["lead"]},
        {"kind": "report", "due": "2026-06"},
    ],
    "responsibilities": [{"task": "Book rooms", "owner": "fac", "helpers": ["lead"]}],
}


def plan(**changes: object) -> ActivityPlan:
    return ActivityPlan.model_validate(DATA | changes)


def test_agenda() -> None:
    page = markdown(markdown_text(plan()))
    assert [
        "Graz",
        "Agenda",
        "Saturday 2026-03-28: Look",
        "Day 2",
        "On a day that is not known yet",
    ] == page.headings[:5]
    assert "2026-03-28 to 2026-03-29 · Graz, Austria · on site · working languages: en, de" == page.text[0]
    assert {"All times are those of Europe/Vienna.", "Town hall"} <= set(page.text)
    assert [
        ["09:00\u201309:45", "Talk", 'facilitator "fac" (leads), host lead "lead"', ""],
        ["10:00\u201311:00", "Walk: park; yard", "", "Gate"],
        ["11:00", "Closed session", "", ""],
        ["30 minutes", "plenary", "Brno", ""],
        ["", "Some day", "", ""],
    ] == page.rows[:5]


def test_who_does_what_by_when() -> None:
    page = markdown(markdown_text(plan()))
    sheet = page.headings[page.headings.index("Who does what by when") :]
    assert [
        "Who does what by when",
        'Host lead "lead"',
        'Facilitator "fac"',
        "Brno",
        "Nobody is named for this",
    ] == sheet
    assert [
        ["2026-02-28", "Sees to and writes: Host paper"],
        ["2026-03-28 09:00", "Speaks in: Talk"],
        ["", "Helps with: Book rooms"],
        ["2026-03-28 09:00", "Leads: Talk"],
        ["", "Answers for: Book rooms"],
        ["", "Takes part in: Plenary"],
        ["2026-06-01 to 2026-06-30", "Report"],
    ] == page.rows[5:]


def test_names_only_on_request() -> None:
    assert "Muster" not in markdown_text(plan(), inside=True)
    page = markdown(markdown_text(plan(), show_names=True))
    assert "Mara Muster (host lead)" in page.headings
    assert 'facilitator "fac" (leads), Mara Muster (host lead)' == page.rows[0][2]


@pytest.mark.parametrize(
    "said",
    [
        {"confidentiality": "no-attribution"},
        {"privacy": {"participant_list": {"audience": "organiser"}}},
        {"privacy": {"participant_list": "none"}},
    ],
)
def test_who_takes_part_where_that_is_not_shared(said: dict[str, Any]) -> None:
    text = markdown_text(plan(**said), show_names=True)
    for told in ('"lead"', "Muster", "Brno"):
        assert told not in text
    page = markdown(text)
    assert "facilitator (leads), host lead" == page.rows[0][2]
    assert ["Host lead", "Facilitator", "Peer"] == page.headings[6:9]
    assert "Muster" in markdown_text(plan(**said), show_names=True, inside=True)


def test_what_is_closed_is_shown_inside_only() -> None:
    assert "Inner" not in markdown_text(plan())
    assert ["11:00", "Inner", 'host lead "lead" (leads)', ""] in markdown(
        markdown_text(plan(), inside=True)
    ).rows
    with pytest.raises(UsageError, match="nothing of it may be told outside, but to those who take part"):
        markdown_text(plan(confidentiality="closed"))
    assert "Graz" in markdown_text(plan(confidentiality="closed"), inside=True)


def test_a_programme_has_a_chapter_for_each() -> None:
    shared = [{"id": "lead", "roles": ["host-lead"]}]
    one = DATA | {"actors": DATA["actors"][1:]}
    programme = Programme.model_validate(
        {
            "title": "Network",
            "actors": shared,
            "activities": [one, DATA | {"title": "X", "confidentiality": "closed"}],
        }
    )
    text = markdown_text(programme)
    page = markdown(text)
    assert ["Network", "Graz"] == page.headings[:2]
    assert "## Graz\n" in text
    assert "### Agenda\n" in text
    assert 'facilitator "fac" (leads), host lead "lead"' == page.rows[0][2]
    assert "1 closed document is left out." in page.text
    assert "X" not in page.headings


def test_a_cycle_has_a_role_sheet() -> None:
    cycle = PeerReviewCycle.model_validate(
        {
            "visit": {"dates": {"start": "2026-05-04"}},
            "actors": [{"id": "lead", "roles": ["team-leader"]}],
            "papers": [{"kind": "report", "responsible": "lead", "due": "2 weeks after end"}],
        }
    )
    page = markdown(markdown_text(cycle))
    assert ["Peer review cycle", "Who does what by when", 'Team leader "lead"'] == page.headings
    assert [["2026-05-18", "Sees to: Report"]] == page.rows


def test_nothing_is_said() -> None:
    assert "# Activity plan\n" == markdown_text(ActivityPlan())


@pytest.mark.parametrize("text", writable(), ids=str)
def test_hostile_strings_stay_texts(text: str) -> None:
    days = [
        {"date": "2026-03-28", "title": text, "place": text, "sessions": [{"title": text, "place": text}]}
    ]
    hostile = plan(
        title=text,
        place={"venue": text},
        agenda={"days": days},
        actors=[{"id": "lead", "roles": ["host-lead"], "person": {"name": text}}],
        papers=[{"kind": "report", "title": text, "responsible": "lead"}],
        responsibilities=None,
    )
    page = markdown(markdown_text(hostile, show_names=True))
    assert [4, 2] == [len(row) for row in page.rows]
    assert 6 - 1 == len(page.headings)
    assert [] == page.links
    assert page.rows[0][1] == page.rows[0][3]
    letters = [char for char in text if char.isalnum() and char.isascii()][:100]
    assert letters == [char for char in page.rows[0][1] if char.isalnum() and char.isascii()][
        : len(letters)
    ] or ("\\" in page.rows[0][1])
