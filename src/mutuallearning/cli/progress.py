"""How far a long run has come, for people who wait at a terminal."""

from __future__ import annotations

import sys
import time

import attrs

from mutuallearning.wording import counted

_EVERY = 1.0
"""Seconds between two messages; a run that is over sooner says nothing."""


@attrs.define
class Progress:
    """Tells now and then how much is done, on the standard error stream if that is a terminal.

    Attributes:
        whole: How much there is to do, in whatever unit.
        documents: How many documents are done.
        done: How much is done, in the same unit.
    """

    whole: int
    documents: int = 0
    done: int = 0
    _start: float = attrs.field(init=False, factory=time.monotonic)
    _told: float = attrs.field(init=False, factory=time.monotonic)
    _shown: bool = attrs.field(init=False, default=False)

    def to(self, done: int, documents: int) -> None:
        """Note how much is done and how many documents that were, and tell it if it is time to."""
        self.done, self.documents = done, documents
        now = time.monotonic()
        if now - self._told >= _EVERY and sys.stderr.isatty():
            self._told, self._shown = now, True
            sys.stderr.write(f"\r\x1b[K{self.text(now - self._start)}")
            sys.stderr.flush()

    def text(self, seconds: float) -> str:
        """Say how far it is after some seconds.

        >>> Progress(1000, documents=50, done=250).text(10)
        '50 documents, 25 %, 5/s, 30 s left'
        """
        share = self.done / self.whole if self.whole else 1
        left = f", {seconds / share - seconds:.0f} s left" if share else ""
        return f"{counted(self.documents, 'document')}, {share:.0%}".replace("%", " %") + (
            f", {self.documents / seconds:.0f}/s{left}" if seconds else ""
        )

    def end(self) -> None:
        """Take the message away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
