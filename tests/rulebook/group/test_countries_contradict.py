from __future__ import annotations

from collections.abc import Mapping

import pytest

from mutuallearning.rulebook.group.countries_contradict import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="mutual-learning-exercise", stage="final")
PEERS = [{"id": code.lower(), "country": code, "stances": ["peer"]} for code in ("AT", "ES", "NO")]
OFFICE = {"id": "office", "stances": ["organiser"]}


def asked(count: object, *more: Mapping[str, object], whole: bool | None = None, **tally: object) -> str:
    tallies = [{"of": "countries", "count": count, **tally}]
    return judged(tallies=tallies, parties=[*PEERS, *more], all_parties_listed=whole).outcome


@pytest.mark.parametrize(
    ("count", "whole", "outcome"),
    [
        (3, None, "met"),
        (2, None, "not_met"),
        ("up to 2", None, "not_met"),
        (4, None, "not_met"),
        (4, True, "not_met"),
        (4, False, "not_judged"),
        (6, None, "not_judged"),
        (6, True, "not_met"),
        ("around 4", None, "met"),
        (None, None, "not_judged"),
    ],
)
def test_what_is_counted_and_what_is_listed_agree(count: object, *, whole: bool | None, outcome: str) -> None:
    assert outcome == asked(count, OFFICE, whole=whole)


def test_who_stands_behind_may_be_counted_or_not() -> None:
    office = {**OFFICE, "country": "BE"}
    assert ["met", "met", "not_met"] == [asked(count, office) for count in (3, 4, 5)]


@pytest.mark.parametrize(
    "party", [{"id": "p", "stances": ["peer"]}, {"id": "p"}, {"id": "p", "country": "IT"}]
)
def test_an_unknown_country_or_stance_leaves_it_open(party: dict[str, object]) -> None:
    assert "not_judged" == asked(4, party)


def test_countries_of_some_only_are_another_number() -> None:
    assert "not_judged" == asked(9, who="those who may apply")
    assert "not_judged" == asked(9, stance="observer")
    assert "not_applicable" == judged(tallies=[{"of": "visits", "count": 2}], parties=PEERS).outcome
