"""By when a finding should be mended."""

from __future__ import annotations

import attrs
import pytest

from mutuallearning import api
from mutuallearning.checking import catalogue
from mutuallearning.formatbook.book import builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.reporting.html.moments import MOMENTS, NOTES, Calendar, Due, Moment, dated_places

PLAN = ActivityPlan.model_validate({"title": "Graz", "format": "peer-review", "stage": "draft"})


def due(document: AnyDocument | None, pointer: str = "/goal", code: str = "TRA102") -> Due:
    report = api.check(ActivityPlan(title="Graz", format="peer-review", stage="draft"))
    found = attrs.evolve(report.findings[0], code=code, family=code[:3], pointer=pointer)
    return calendar(document).due(found)


def calendar(document: AnyDocument | None) -> Calendar:
    dated = dated_places(api.timetable(document)) if document else {}
    return Calendar(document=document, catalogue=catalogue.load(), formats=builtin(), dated=dated)


def test_every_moment_is_explained() -> None:
    assert list(MOMENTS) == list(NOTES)


def test_what_cannot_be_read_comes_first() -> None:
    assert Due("first") == due(PLAN, code="DOC101")


@pytest.mark.parametrize(
    ("stage", "part", "moment"),
    [
        ("idea", "goal", "invitation"),
        ("draft", "goal", "invitation"),
        ("invited", "goal", "start"),
        ("final", "goal", "start"),
        ("running", "goal", "after"),
        ("done", "goal", "after"),
        ("draft", "notes", "invitation"),
        (None, "notes", "invitation"),
    ],
)
def test_the_stage_of_the_plan_decides(stage: str | None, part: str, moment: str) -> None:
    assert moment == due(PLAN.model_copy(update={"stage": stage}), f"/{part}").moment


@pytest.mark.parametrize(
    ("stage", "moment"),
    [("invited", "invitation"), ("final", "start"), ("running", "start"), ("done", "after")],
)
def test_so_does_the_stage_from_which_the_format_expects_a_part(stage: str, moment: Moment) -> None:
    expected = {part: it for part, it in builtin().get("peer-review").expected.items() if it.stage == stage}
    for part in list(expected)[:3]:
        assert Due(moment, part, stage) == due(PLAN, "/" + part.replace(".", "/0/"))


def test_the_part_around_the_place_counts() -> None:
    within = due(PLAN, "/goal/statement")
    assert within.part in {"goal", "goal.statement"}


def test_a_record_is_mended_afterwards() -> None:
    assert "after" == due(PLAN.model_copy(update={"written_as": "record"})).moment


def test_dates_of_the_object_are_told() -> None:
    plan = ActivityPlan.model_validate(
        {"dates": {"start": "2027-03-04"}, "papers": [{"kind": "host-paper", "due": "4 weeks before start"}]}
    )
    found = due(plan, "/papers/0/sections")
    assert ("Host paper", "2027-02-04") == (found.what, str(found.on))
    assert due(plan, "/papers").what is None


def test_in_a_programme_each_activity_has_its_own_stage() -> None:
    programme = Programme(
        activities=(PLAN, PLAN.model_copy(update={"stage": "running"})),
    )
    assert "invitation" == due(programme, "/activities/0/goal").moment
    assert "after" == due(programme, "/activities/1/goal").moment
    assert "open" == due(programme, "/themes/0").moment
    assert "open" == due(programme, "/activities/7/goal").moment


def test_without_a_document_nothing_follows() -> None:
    assert "open" == due(None).moment
