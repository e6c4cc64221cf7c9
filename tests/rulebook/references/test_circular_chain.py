from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.references.circular_chain import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE)


SAID = (
    {"id": "x", "nomination": {"replaced_by": "y"}},
    {"id": "y", "deputy": "z"},
    {"id": "z", "reports_to": "y"},
)
"""Actors with a sound chain of each sort."""


def chain(field: str, **links: str) -> Judgement:
    return judged(actors=[*SAID, *({"id": one, field: other} for one, other in links.items())])


def test_a_ring_is_found_once_at_its_first_member() -> None:
    found = chain("reports_to", tail="b", a="c", b="a", c="b")
    assert ["/actors/4/reports_to"] == places(found)
    assert ("a", "c", "b") == found.hits[0].params["ring"]


def test_two_rings_are_two_findings() -> None:
    assert [("a", "b"), ("c",)] == [
        hit.params["ring"] for hit in chain("reports_to", a="b", b="a", c="c").hits
    ]


def test_a_chain_that_ends_is_fine() -> None:
    assert "met" == chain("reports_to", a="b", b="c", d="b").outcome
    assert "met" == chain("reports_to", a="gone").outcome


def test_replaced_by_one_who_was_replaced_by_the_first() -> None:
    actors = [{"id": one, "nomination": {"replaced_by": other}} for one, other in (("a", "b"), ("b", "a"))]
    assert ["/actors/0/nomination/replaced_by"] == places(judged(actors=actors))


def test_two_may_be_each_others_deputies_but_nobody_their_own() -> None:
    assert "met" == chain("deputy", a="b", b="a").outcome
    assert ["/actors/3/deputy"] == places(chain("deputy", a="a"))


@pytest.mark.parametrize("left_out", range(3))
def test_what_is_not_said_of_anybody_cannot_be_judged(left_out: int) -> None:
    actors = [*SAID[:left_out], *SAID[left_out + 1 :]]
    assert "not_judged" == judged(actors=actors).outcome


def test_a_long_chain_takes_one_pass() -> None:
    links = {f"actor-{number}": f"actor-{number + 1}" for number in range(20_000)}
    links["actor-20000"] = "actor-0"
    (hit,) = chain("reports_to", **links).hits
    assert 20_001 == len(hit.params["ring"])  # type: ignore[arg-type]  # a tuple
