"""Measures several things in turn and compares them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping

import attrs


@attrs.frozen
class Compared:
    """A ratio of two times that were measured in one run.

    Attributes:
        what: What is measured, and against what.
        ratio: The one by the other, of the best round of each.
        goal: The ratio that is wanted at most.
        seconds: The best round of the first, for illustration.
    """

    what: str
    ratio: float
    goal: float | None
    seconds: float


def best(candidates: Mapping[str, Callable[[], object]], rounds: int = 7) -> dict[str, float]:
    """Run each candidate once a round, the order reversed each time, and give the best time of each."""
    found = dict.fromkeys(candidates, float("inf"))
    gc.collect()
    gc.freeze()
    for number in range(rounds):
        order = list(candidates) if number % 2 == 0 else list(candidates)[::-1]
        for name in order:
            start = time.perf_counter()
            candidates[name]()
            found[name] = min(found[name], time.perf_counter() - start)
    return found


def compared(
    what: str,
    candidates: Mapping[str, Callable[[], object]],
    one: str,
    other: str,
    goal: float | None = None,
    rounds: int = 7,
) -> Compared:
    """Compare one candidate with another."""
    times = best(candidates, rounds)
    return Compared(what, times[one] / times[other], goal, times[one])
