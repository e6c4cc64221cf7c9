from __future__ import annotations

import pytest

from mutuallearning.rulebook.people.absence_passed_over import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="good-practice-seminar", stage="done")


@pytest.mark.parametrize(
    ("party", "outcome"),
    [
        ({"stances": ["peer"], "came": False}, "not_met"),
        ({"stances": ["stakeholder"], "came": False}, "not_met"),
        ({"stances": ["participant"], "came": False}, "not_applicable"),
        ({"stances": ["peer"], "came": False, "replaced_by": "hu"}, "not_applicable"),
        ({"stances": ["peer"], "came": False, "left_because": "An election at home"}, "not_applicable"),
        ({"stances": ["peer"], "came": True}, "not_applicable"),
        ({"stances": ["peer"]}, "not_judged"),
        ({"came": False}, "not_judged"),
    ],
)
def test_who_was_to_give_something_is_missed(party: dict[str, object], outcome: str) -> None:
    parties = [{"id": "be", **party}, {"id": "hu", "stances": ["peer"], "came": True}]
    assert outcome == judged(parties=parties).outcome


ABSENT = [{"id": "be", "stances": ["peer"], "came": False}]


@pytest.mark.parametrize(
    "said", [{"actual": {"note": "They wrote instead."}}, {"changes": [{"kind": "shortened"}]}]
)
def test_a_word_on_it_is_enough(said: dict[str, object]) -> None:
    assert "met" == judged(parties=ABSENT, **said).outcome


def test_where_somebody_of_the_party_was_there_the_record_is_wrong() -> None:
    guest = {"id": "guest", "party": "be", "attended": True}
    assert "not_applicable" == judged(parties=ABSENT, actors=[guest]).outcome


def test_a_record_of_the_past_is_not_told_what_it_lacks() -> None:
    assert "not_judged" == judged(parties=ABSENT, written_as="record").outcome


@pytest.mark.parametrize(
    ("speakers", "outcome"), [(["guest"], "not_met"), (["host"], "not_applicable"), (None, "not_applicable")]
)
def test_who_was_down_to_speak_is_missed_too(speakers: list[str] | None, outcome: str) -> None:
    found = judged(
        parties=[{"id": "lv", "stances": ["participant"], "came": False}],
        actors=[{"id": "guest", "party": "lv"}, {"id": "host"}],
        agenda={"days": [{"sessions": [{"kind": "case-presentation", "speakers": speakers}]}]},
    )
    assert outcome == found.outcome


def test_each_of_several_is_a_place_of_the_one_finding() -> None:
    parties = [{"id": name, "stances": ["peer"], "came": False} for name in ("be", "hu", "lv")]
    (hit,) = judged(parties=parties).hits
    assert "/parties/0/came" == hit.at
    assert ["/parties/1/came", "/parties/2/came"] == [at for at, _ in hit.related]
