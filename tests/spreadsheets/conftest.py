"""Workbooks to work on: written by the library, then edited with openpyxl as people would."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.spreadsheets.writing import to_workbook

PLAN = {
    "id": "vienna",
    "title": "Vienna",
    "format": "peer-review",
    "stage": "draft",
    "mode": "on-site",
    "dates": {"start": "2027-04-08", "end": "2027-04-09"},
    "topics": [
        {"id": "help", "title": "Help", "questions": [{"id": "how", "text": "How do others do it?"}]},
        {"id": "costs", "title": "Costs"},
    ],
    "actors": [{"id": "chair", "roles": ["chair"]}, {"id": "lead", "roles": ["facilitator", "owner"]}],
    "agenda": {
        "time_zone": "Europe/Vienna",
        "days": [
            {
                "date": "2027-04-08",
                "sessions": [
                    {"id": "one", "title": "Welcome", "kind": "welcome", "start": "09:00", "end": "09:30"},
                    {
                        "id": "two",
                        "kind": "discussion",
                        "start": "09:30",
                        "minutes": 60,
                        "speakers": ["chair"],
                    },
                ],
            },
            {"date": "2027-04-09", "sessions": [{"id": "three", "kind": "closing"}]},
        ],
    },
    "papers": [
        {"kind": "host-paper", "due": "4 weeks before start"},
        {"kind": "report", "due": "2027-06-01"},
    ],
}


@pytest.fixture
def plan() -> ActivityPlan:
    return ActivityPlan.model_validate(PLAN)


Edit = Callable[[Any], object]


@pytest.fixture
def edited(plan: ActivityPlan) -> Callable[[Edit], bytes]:
    """Give the bytes of the workbook of the plan after an edit."""

    def edited(edit: Edit) -> bytes:
        book = load_workbook(BytesIO(to_workbook(plan)))
        edit(book)
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    return edited
