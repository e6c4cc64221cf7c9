from mutuallearning.exporting.people import SOMEBODY, People
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.programme import Programme

PLAN = ActivityPlan.model_validate(
    {
        "actors": [
            {"id": "lead", "roles": ["host-lead"], "person": {"name": "Mara Muster"}},
            {"id": "guest"},
        ],
        "parties": [{"id": "brno", "country": "CZ", "stances": ["under-review"]}],
    }
)


def test_by_role_and_id() -> None:
    people = People.of(PLAN)
    assert ['host lead "lead"', 'actor "guest"', "Czechia", "nobody-known"] == [
        people.called(one) for one in ("lead", "guest", "brno", "nobody-known")
    ]


def test_by_name_on_request() -> None:
    people = People.of(PLAN, show_names=True)
    assert ["Mara Muster (host lead)", 'actor "guest"'] == [people.called(one) for one in ("lead", "guest")]


def test_by_role_alone() -> None:
    people = People.of(PLAN, show_names=True)
    assert ["host lead", SOMEBODY, "under review", SOMEBODY] == [
        people.called(one, shows_who=False) for one in ("lead", "guest", "brno", "nobody-known")
    ]


def test_those_that_a_programme_shares() -> None:
    programme = Programme.model_validate({"actors": [{"id": "shared", "roles": ["mentor"]}]})
    assert 'mentor "shared"' == People.of(PLAN, programme).called("shared")
