from mutuallearning.exporting.tasks import DOES, NO_TASK, tasks_of
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor, Nomination
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.party import Party
from mutuallearning.models.structure import fields_of
from mutuallearning.timetables.making import make_timetable


def test_every_field_that_names_somebody_is_decided_on() -> None:
    fields = {
        field.name
        for model in KINDS.values()
        for field in fields_of(model)
        if not {"actors", "parties"}.isdisjoint(field.refers)
        and field.owner not in (Actor, Party, Nomination)
    }
    assert fields == DOES.keys() | NO_TASK
    assert DOES.keys().isdisjoint(NO_TASK)


def test_by_day_and_those_without_one_last() -> None:
    plan = ActivityPlan.model_validate(
        {
            "dates": {"start": "2026-05-12"},
            "responsibilities": [
                {"task": "Some day", "owner": "a"},
                {"task": "Late", "owner": "a", "due": "2026-05-01"},
            ],
            "papers": [{"kind": "report", "responsible": "a", "due": "3 months before start"}],
            "actual": {"agenda": {"sessions": [{"leads": ["a"]}]}},
        }
    )
    found = tasks_of(plan, make_timetable(plan))
    assert [("sees to", "Report"), ("answers for", "Late"), ("answers for", "Some day")] == [
        (one.does, one.what) for one in found
    ]
    assert ["2026-02-12", "2026-05-01", None] == [one.when and str(one.when.day) for one in found]
