"""What several things of a plan are silent about: those that do not say it, and those that decided on none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def silent(items: Sequence[T], said: Callable[[T], object]) -> Iterable[tuple[object, list[T]]]:
    """Group items by why there is nothing: not said first, then decided to be none; each group at most once.

    Gives what is there instead (`None`, or the empty or false value), ready for `find.missing`, and the items.

    >>> list(silent(["a", "b", "c", "d"], {"a": (), "b": None, "c": ("x",), "d": None}.get))
    [(None, ['b', 'd']), ((), ['a'])]
    """
    return _silent(items, said) if items else ()


def _silent(items: Sequence[T], said: Callable[[T], object]) -> Iterator[tuple[object, list[T]]]:
    unsaid: list[T] = []
    refused: list[T] = []
    refusal: object = None
    for item in items:
        value = said(item)
        if value is None:
            unsaid.append(item)
        elif not value:
            refusal = value if not refused else refusal
            refused.append(item)
    if unsaid:
        yield None, unsaid
    if refused:
        yield refusal, refused
