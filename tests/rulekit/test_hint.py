from __future__ import annotations

from mutuallearning.rulekit.hint import Suggester

NAMES = {"actors": ["facilitator", "expert"], "parties": ["host"]}


def test_it_suggests_what_looks_alike() -> None:
    assert ("facilitator",) == Suggester(NAMES)("facilitater", "actors")


def test_it_stops_when_the_comparisons_are_spent() -> None:
    suggest = Suggester(NAMES, left=3)
    assert ("expert",) == suggest("expart", "actors")
    assert () == suggest("exbert", "actors")
    assert ("host",) == suggest("hosd", "parties")
    assert 0 == suggest.left


def test_the_same_question_costs_nothing_the_second_time() -> None:
    suggest = Suggester(NAMES, left=2)
    for _ in range(3):
        assert ("expert",) == suggest("expart", "actors")


def test_the_same_name_among_other_sorts_is_another_question() -> None:
    suggest = Suggester(NAMES)
    assert ("expert",) == suggest("expart", "actors")
    assert () == suggest("expart", "parties", "papers")
    assert ("host",) == suggest("hosd", "actors", "parties")
