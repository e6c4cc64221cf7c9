from __future__ import annotations

from typing import Any

import pytest

from mutuallearning.drafting.seeds import CORE_ITEMS_AT, MOST_PEERS, seeds, waiting
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.book import builtin
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.readiness import READINESS_ITEMS
from mutuallearning.models.survey_item import CORE_ITEMS


def made(**says: Any) -> Format:  # noqa: ANN401 -- data of a profile
    own = FormatProfile.model_validate({"slug": "x-fair", **says})
    return builtin().extended([own]).get("x-fair")


@pytest.mark.parametrize("slug", catalogue.slugs())
def test_what_a_format_says_is_a_plan_once_required_texts_are_there(slug: str) -> None:
    data = seeds(catalogue.get(slug))
    # A place for a date may need texts that only the planner knows, such as the goal itself.
    data.pop("goal", None)
    plan = ActivityPlan.model_validate(data)
    assert (slug, "idea") == (plan.format, plan.stage)
    assert (None, None, None, None) == (plan.dates, plan.title, plan.called_on, plan.place)


def test_the_host_of_the_place_is_the_one_that_is_looked_at() -> None:
    parties = seeds(made(stances=["peer", "host", "under-review", "organiser"]))["parties"]
    assert [("host", ["host", "under-review"]), ("peer", ["peer"]), ("organiser", ["organiser"])] == [
        (party["id"], party["stances"]) for party in parties
    ]


@pytest.mark.parametrize(("least", "number"), [(1.0, 1), (2.5, 3), (40.0, MOST_PEERS)])
def test_there_are_as_many_peers_as_the_format_needs(least: float, number: int) -> None:
    limit = {"name": "outside-parties-min", "value": least, "unit": "parties besides the host"}
    parties = seeds(made(stances=["host", "peer"], limits=[limit]))["parties"]
    assert number == sum(party["stances"] == ["peer"] for party in parties)


def test_ids_are_told_apart() -> None:
    data = seeds(
        made(
            stances=["observer"],
            roles=["observer"],
            papers=["report"],
            agenda=[{"title": "Report", "kind": "plenary"}, {"title": "日本", "kind": "break"}],
        )
    )
    sessions = data["agenda"]["days"][0]["sessions"]
    ids = [item["id"] for item in (*data["parties"], *data["actors"], *data["papers"], *sessions)]
    assert ["observer", "observer-2", "report", "report-2", "item"] == ids


def test_sessions_stand_on_their_days() -> None:
    agenda = [
        {"title": "One", "kind": "welcome", "minutes": 20},
        {"title": "Three", "kind": "closing", "day": 3, "about": ["transfer"]},
    ]
    assert {
        "days": [
            {"sessions": [{"id": "one", "title": "One", "kind": "welcome", "minutes": 20}]},
            {"sessions": [{"id": "three", "title": "Three", "kind": "closing", "about": ["transfer"]}]},
        ]
    } == seeds(made(agenda=agenda))["agenda"]


def test_dates_stand_where_a_plan_has_a_place_for_them() -> None:
    data = seeds(
        made(
            stances=["host", "peer"],
            papers=["host-paper"],
            optional_papers=["report"],
            timeline=[
                {"what": "Paper", "when": "4 weeks before start", "paper": "host-paper"},
                {"what": "Second version", "when": "2 weeks before start", "paper": "host-paper"},
                {"what": "Briefing", "when": "1 week before start", "part": "preparation.due"},
                {"what": "Days begin", "when": "at start", "part": "dates.start"},
                {"what": "At home", "when": "2 weeks after end", "part": "parties.diffusion.due"},
                {"what": "Report", "when": "4 weeks after end", "paper": "report"},
                {"what": "Call", "when": "2 months after end", "part": "follow_up.due"},
                {"what": "Second call", "when": "4 months after end", "part": "follow_up.due"},
                {"what": "Later", "when": "6 months after end", "part": "evaluation.later_check"},
            ],
        )
    )
    assert "4 weeks before start" == data["papers"][0]["due"]
    assert [{"id": "briefing", "title": "Briefing", "due": "1 week before start"}] == data["preparation"]
    assert ["2 weeks after end"] * 2 == [party["diffusion"]["due"] for party in data["parties"]]
    assert {"due": "2 months after end"} == data["follow_up"]
    assert {"later_check": "6 months after end"} == data["evaluation"]
    tasks = [(task["task"], task["due"]) for task in data["responsibilities"]]
    assert [
        ("Second version", "2 weeks before start"),
        ("Days begin", "at start"),
        ("Second call", "4 months after end"),
    ] == tasks
    assert "dates" not in data


def test_papers_that_need_not_be_have_their_dates_too() -> None:
    format_ = made(
        optional_papers=["report"], timeline=[{"what": "Report", "when": "at end", "paper": "report"}]
    )
    [paper] = waiting(format_)["papers"]
    assert ("report", "at end", 20) == (paper["id"], paper["due"], paper["max_pages"])
    assert "papers" not in seeds(format_)


@pytest.mark.parametrize(
    ("purposes", "purpose"), [(["transfer"], "transfer"), (["transfer", "comparison"], None)]
)
def test_what_is_open_stays_open(purposes: list[str], purpose: str | None) -> None:
    assert purpose == seeds(made(purposes=purposes)).get("purpose")


def test_a_format_that_asks_for_the_core_items_has_them() -> None:
    expected = [{"part": CORE_ITEMS_AT, "stage": "final"}]
    due = [{"what": "Survey", "when": "1 week after end", "part": "evaluation.survey.due"}]
    survey = seeds(made(expected=expected, timeline=due))["evaluation"]["survey"]
    assert "1 week after end" == survey["due"]
    assert [item.id for item in CORE_ITEMS] == [item["id"] for item in survey["items"]]
    assert "evaluation" not in seeds(made())


def test_a_check_of_readiness_waits_for_its_answers() -> None:
    items = waiting(made())["readiness.items"]
    assert [item.statement for item in READINESS_ITEMS] == [item["statement"] for item in items]
    assert not any("answer" in item for item in items)
