"""Measures several things in turn."""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping


def best(candidates: Mapping[str, Callable[[], object]], rounds: int = 7) -> dict[str, float]:
    """Run each candidate once a round, the order reversed each time, and give the best time of each in seconds.

    It is the time of the processor, with that of processes that were started: other work on the machine disturbs it
    less than what a clock on the wall says.
    """
    found = dict.fromkeys(candidates, float("inf"))
    gc.collect()
    gc.freeze()
    for number in range(rounds):
        order = list(candidates) if number % 2 == 0 else list(candidates)[::-1]
        for name in order:
            start = _spent()
            candidates[name]()
            found[name] = min(found[name], _spent() - start)
    gc.unfreeze()
    return found


def _spent() -> float:
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + started.ru_utime + started.ru_stime


def python(*words: str) -> Callable[[], object]:
    """Give a run of this interpreter with some words, to be measured as a whole process."""
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True)


def in_words(seconds: float) -> str:
    """Write a time.

    >>> in_words(0.0000123), in_words(0.0456), in_words(12.3)
    ('12.3 µs', '45.6 ms', '12.3 s')
    """
    for unit, size in (("µs", 1e-6), ("ms", 1e-3)):
        if seconds < size * 1000:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.1f} s"
