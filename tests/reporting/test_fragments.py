"""Parts of two versions of a text."""

from __future__ import annotations

from mutuallearning.reporting.fragments import Fragment, around, differing, merged

TEXT = "".join(f"{number}\n" for number in range(1, 41))


def test_the_same_text_differs_nowhere() -> None:
    assert [] == list(differing(TEXT, TEXT))


def test_differences_far_apart_are_fragments_of_their_own() -> None:
    pairs = list(differing(TEXT, TEXT.replace("5\n", "five\n", 1).replace("\n30\n", "\n")))
    assert [3, 28] == [old.first for old, _ in pairs]
    assert ("28", "29", "31", "32") == pairs[1][1].lines


def test_a_long_fragment_is_shown_without_its_middle() -> None:
    rows = list(Fragment(1, tuple(TEXT.splitlines())).rows())
    assert [None] == [text for _, text in rows if text is None]
    assert ([1, 2], [39, 40]) == ([number for number, _ in rows[:2]], [number for number, _ in rows[-2:]])
    assert (20, "20") in list(Fragment(1, tuple(TEXT.splitlines())).rows(keep=20))


def test_around_a_line() -> None:
    assert Fragment(8, ("8", "9", "10", "11", "12")) == around(TEXT, 10)
    assert Fragment(1, ("1", "2", "3")) == around(TEXT, 1)


def test_one_fragment_within_another_adds_nothing() -> None:
    outer = Fragment(1, ("a", "b", "c", "d"))
    assert [outer] == list(merged([outer, Fragment(2, ("b", "c"))]))
    assert [Fragment(1, ("a",)), Fragment(9, ("z",))] == list(
        merged([Fragment(9, ("z",)), Fragment(1, ("a",))])
    )
