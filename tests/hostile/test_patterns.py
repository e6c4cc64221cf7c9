"""Every regular expression takes time in proportion to the text, whatever the text is."""

from __future__ import annotations

import re
import signal
import time
from types import FrameType

import pytest
from patterns import Used, attacks, traced, used

from mutuallearning.rulebook.references import placeholder_left

SECONDS = 0.1
"""Processor time for a text: much more than a pattern needs that looks at each character a few times."""

WRITTEN, UNKNOWN = used()

TRACED = [one for one in traced() if one.place in UNKNOWN]

USED = [*WRITTEN, *TRACED]

LIMITED = {"rulebook/references/placeholder_left.py": placeholder_left._LONGEST}
"""The longest texts that are compared with the patterns of some modules."""


class TooSlowError(Exception):
    """A pattern was stopped."""


@pytest.fixture(autouse=True)
def _stopped() -> None:
    def stop(_: int, __: FrameType | None) -> None:
        raise TooSlowError

    signal.signal(signal.SIGVTALRM, stop)


def _seconds(one: re.Pattern[str], method: str, text: str) -> float:
    """Measure how long a pattern takes; what takes far too long is stopped."""
    apply = getattr(one, method)
    signal.setitimer(signal.ITIMER_VIRTUAL, 4 * SECONDS)
    start = time.process_time()
    try:
        found = apply("", text) if method in {"sub", "subn"} else apply(text)
        if method == "finditer":
            list(found)
    except TooSlowError:
        return 4 * SECONDS
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def _is_slow(one: re.Pattern[str], method: str, text: str) -> bool:
    """Tell whether a pattern is slow; what seems so is measured again, since the machine may have been busy."""
    return all(_seconds(one, method, text) > SECONDS for _ in range(3))


def test_the_patterns_are_found() -> None:
    assert len(USED) > 50
    assert set(UNKNOWN) == {one.place for one in TRACED}


@pytest.mark.parametrize("one", USED, ids=[f"{one.place}-{one.method}" for one in USED])
def test_time_grows_with_the_text(one: Used) -> None:
    most = LIMITED.get(one.place.partition(":")[0])
    texts = (text[:most] for text in attacks(one.pattern))
    slow = [text for text in texts if _is_slow(one.pattern, one.method, text)]
    assert [] == [f"{text[:20]!r}…{text[-5:]!r}" for text in slow], one.pattern.pattern


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:a|a)*b", r"\s+$", r"(\d+,?)*x"])
def test_a_slow_pattern_would_be_seen(pattern: str) -> None:
    made = re.compile(pattern)
    assert any(_is_slow(made, "search", text) for text in attacks(made))
