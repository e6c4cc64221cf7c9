from __future__ import annotations

from typing import cast

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme
from mutuallearning.rulekit.activities import activities, days_of, name_of
from mutuallearning.rulekit.document_index import DocumentIndex, build_document

VISIT = {"id": "visit", "dates": {"start": "2026-03"}}


def test_what_was_cancelled_is_left_out_and_the_others_keep_their_places() -> None:
    programme = Programme.model_validate({"activities": [{"changes": [{"kind": "cancelled"}]}, VISIT]})
    index = cast("DocumentIndex[Programme]", build_document(programme, as_of=None))
    found = activities(index)
    assert [("/activities/1", "visit")] == [(activity.at, activity.it.id) for activity in found]


def test_days_are_those_on_record_or_else_those_planned() -> None:
    really = ActivityPlan.model_validate({**VISIT, "actual": {"dates": {"start": "2026-04-02"}}})
    found = [days_of(activity) for activity in (really, ActivityPlan.model_validate(VISIT), ActivityPlan())]
    assert ["2026-04-02", "2026-03", None] == [days and str(days.start) for days in found]


def test_an_activity_is_named_by_what_its_author_gives() -> None:
    named = [ActivityPlan(id="visit", title="A visit"), ActivityPlan(id="visit"), ActivityPlan()]
    assert ["A visit", "visit", "an activity without a title"] == [name_of(activity) for activity in named]
