from __future__ import annotations

import pytest

from mutuallearning.rulebook.perspectives.one_kind_of_people import RULE
from mutuallearning.testing.rules import judging


def people(*categories: str | None, **last: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"id": f"a{number}", "party": "host" if number == 0 else "peer", "category": category}
        for number, category in enumerate(categories)
    ]
    found[-1] |= last
    return found


judged = judging(
    RULE,
    format="learning-exchange",
    stage="draft",
    parties=[{"id": "host"}, {"id": "peer"}, {"id": "office", "stances": ["organiser"]}],
    actors=people("policymaker", "policymaker"),
)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"actors": people("policymaker", "practitioner")}, "met"),
        ({"actors": people("policymaker", None)}, "not_judged"),
        ({"actors": people("policymaker")}, "not_judged"),
        # An organiser and a helper do not make a mix; an expert does.
        ({"actors": people("policymaker", "policymaker", "expert", party="office")}, "not_met"),
        ({"actors": people("policymaker", "policymaker", "support")}, "not_met"),
        ({"actors": people("policymaker", "policymaker", "expert")}, "met"),
        ({"actors": people("policymaker", "policymaker", roles=["thematic-expert"])}, "met"),
        ({"actors": people("policymaker", "policymaker", roles=["country-expert"])}, "met"),
        ({"actors": people("policymaker", "policymaker", roles=["rapporteur"])}, "not_met"),
        ({"parties": [{"id": "host"}, {"id": "peer"}, {"id": "union", "stances": ["stakeholder"]}]}, "met"),
        ({"actors": people("policymaker", "practitioner", nomination={"status": "declined"})}, "not_judged"),
        ({"stage": "done"}, "not_applicable"),
        ({"format": "peer-assist"}, "not_applicable"),
    ],
)
def test_it_asks_where_all_look_from_the_same_place(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome


def review(host: list[str] | None, *categories: str) -> dict[str, object]:
    parties = [{"id": "host", "stances": host}, {"id": "peer", "stances": ["peer"]}]
    others = [{"id": "third", "stances": ["peer"]}]
    visitor = {"id": "b", "party": "third", "category": categories[-1]}
    return {
        "format": "peer-review/eui",
        "parties": [*parties, *others],
        "actors": [*people(*categories[:-1]), visitor],
    }


@pytest.mark.parametrize(
    ("host", "categories", "outcome"),
    [
        # The staff that reviewers meet are as they are.
        (["under-review"], ["practitioner", "policymaker", "policymaker"], "not_met"),
        (["under-review"], ["policymaker", "policymaker", "expert"], "met"),
        (["under-review", "peer"], ["practitioner", "policymaker", "policymaker"], "not_met"),
        (["host"], ["practitioner", "policymaker", "policymaker"], "met"),
        (None, ["practitioner", "policymaker", "policymaker"], "not_judged"),
        (None, ["policymaker", "policymaker", "policymaker"], "not_met"),
    ],
)
def test_in_a_review_it_is_the_visitors_who_should_differ(
    host: list[str] | None, categories: list[str], outcome: str
) -> None:
    assert outcome == judged(**review(host, *categories)).outcome


def test_elsewhere_those_who_are_looked_at_are_part_of_the_mix() -> None:
    parts = review(["under-review"], "practitioner", "policymaker", "policymaker")
    assert "met" == judged(**parts | {"format": "learning-exchange"}).outcome
    parts = review(None, "practitioner", "policymaker", "policymaker")
    assert "met" == judged(**parts | {"format": "learning-exchange"}).outcome


def test_it_counts_and_names_their_kind() -> None:
    (hit,) = judged().hits
    assert ("/actors", {"count": 2, "kind": "policymaker"}) == (hit.at, hit.params)


def test_of_a_record_it_is_not_asked() -> None:
    assert "not_applicable" == judged(written_as="record").outcome
    assert "not_judged" == judged(actors=[{"id": "a", "party": "host"}]).outcome


@pytest.mark.parametrize(
    ("stances", "outcome"),
    [
        (["organiser"], "not_met"),
        (["funder"], "not_met"),
        (["programme-owner"], "not_met"),
        (["observer"], "not_met"),
        (["funder", "peer"], "met"),
        (["participant"], "met"),
        (None, "met"),
    ],
)
def test_who_makes_it_possible_or_looks_on_is_not_counted(stances: list[str] | None, outcome: str) -> None:
    parties = [{"id": "host"}, {"id": "peer"}, {"id": "office", "stances": stances}]
    actors = people("policymaker", "policymaker", "expert", party="office")
    assert outcome == judged(parties=parties, actors=actors).outcome
