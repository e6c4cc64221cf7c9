from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.one_party_outnumbers_the_rest import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="good-practice-seminar")


def peers(*counts: object) -> list[dict[str, object]]:
    return [
        {
            "id": f"peer-{number}",
            "name": f"City {number}",
            "stances": ["peer"],
            "headcount": count,
            "country": "AT",
        }
        for number, count in enumerate(counts)
    ]


@pytest.mark.parametrize(
    ("counts", "outcome"),
    [
        ((9, 1, 1, 1), "not_met"),
        ((1, 1, 9, 1), "not_met"),
        ((3, 1, 2), "met"),
        ((4, 1, 2), "not_met"),
        ((9, 1), "not_applicable"),
        (("around 10", 1, 1), "not_met"),
        ((9, "more than 2", 1), "not_judged"),
        ((9, None, 1), "not_judged"),
        ((None, 9, 1), "not_judged"),
    ],
)
def test_more_than_half_of_the_chairs(counts: tuple[object, ...], outcome: str) -> None:
    assert outcome == judged(parties=peers(*counts)).outcome


def test_it_is_told_at_the_largest() -> None:
    assert ["/parties/2/headcount"] == places(judged(parties=peers(1, 1, 9, 1)))


def test_who_is_at_home_may_be_many() -> None:
    host = {"id": "host", "stances": ["host", "peer"], "headcount": 40}
    assert "met" == judged(parties=[host, *peers(1, 1, 2)]).outcome


def test_who_takes_part_as_what_has_to_be_said() -> None:
    unsaid = {"id": "somebody", "headcount": 1}
    assert "not_judged" == judged(parties=[unsaid, *peers(9, 1)]).outcome
    assert "not_judged" == judged(parties=[unsaid, *peers(9, 1, 1)]).outcome


def test_where_the_format_says_how_many_may_come_one_rule_is_enough() -> None:
    assert "not_applicable" == judged(format="peer-review", parties=peers(9, 1, 1)).outcome


def test_an_entry_for_all_the_others_is_no_house() -> None:
    others = {"id": "others", "name": "Eight more services", "stances": ["peer"], "headcount": 12}
    assert "not_judged" == judged(parties=[others, *peers(1, 1, 2)]).outcome
    assert "not_met" == judged(parties=[others | {"country": "SI"}, *peers(1, 1, 2)]).outcome
