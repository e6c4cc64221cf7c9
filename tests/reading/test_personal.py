"""Which places of a document are about one person."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mutuallearning import api
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reading.personal import is_personal, is_personal_key, without_personal_keys
from mutuallearning.reading.source import read_text


@pytest.mark.parametrize(
    ("steps", "personal"),
    [
        (("actors", 0), True),
        (("actors", 0, "person", "name"), True),
        (("actors", 0, "person", "extensions", "x"), True),
        (("actors", 0, "nomination", "replaced_by"), True),
        (("actors", 0, "party"), False),
        (("actors", 0, "function"), False),
        (("parties", 0, "id"), False),
        (("nowhere",), False),
    ],
)
def test_what_is_about_one_person(steps: tuple[str | int, ...], *, personal: bool) -> None:
    assert personal is is_personal(ActivityPlan, steps, "Anna Berg")


def test_known_keys_are_no_secret() -> None:
    assert not is_personal_key(ActivityPlan, ("actors", 0, "person", "name"))
    assert not is_personal_key(ActivityPlan, ("actors", 0, "Anna"))
    assert is_personal_key(ActivityPlan, ("actors", 0, "person", "Anna"))
    assert "/actors/0/person/name" == without_personal_keys(ActivityPlan, "/actors/0/person/name")


@pytest.mark.parametrize(
    "more",
    [
        {"actors": [{"id": "a", "person": "Anna Berg"}]},
        {"actors": ["Anna Berg"]},
        {"actors": [{"id": "Anna Berg", "titel": "x"}]},
        {"actors": [{"id": "a", "person": {"id": "Anna Berg", "Anna Berg": 1}}]},
        {"actors": [{"id": "a", "person": {"extensions": {"Anna Berg": {"x": 1}}}}]},
        {"agenda": {"days": [{"sessions": [{"title": "T", "leads": ["Anna Berg"]}]}]}},
        {"follow_up": {"actions": [{"owner": "Anna Berg"}]}},
    ],
)
def test_no_report_has_the_name_of_a_person(more: dict[str, Any]) -> None:
    data = {"mutuallearning": 1, "kind": "activity-plan", **more}
    report = api.check_read(read_text(json.dumps(data).encode(), "json"), *api.selection())
    assert "Berg" not in str(report.to_document())
    assert all(found.line == 1 for found in report.findings if found.pointer)
