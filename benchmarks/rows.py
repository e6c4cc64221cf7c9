"""What is measured: the rows of the table, each with the goal it is held to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs


@attrs.frozen
class Row:
    """A ratio of two things that are measured in one run.

    Attributes:
        what: What is measured, and against what.
        goal: The ratio that is wanted at most, or at least where `more` is better; none where it is only told.
        stretch: The same, of who wants more.
        more: Whether a larger ratio is better.
    """

    what: str
    goal: float | None = None
    stretch: float | None = None
    more: bool = False

    def verdict(self, ratio: float) -> str:
        """Say whether a ratio reaches the goal."""
        if self.goal is None:
            return ""
        if self.stretch is not None and self._reaches(ratio, self.stretch):
            return "stretch"
        return "met" if self._reaches(ratio, self.goal) else "missed"

    def _reaches(self, ratio: float, goal: float) -> bool:
        return ratio >= goal if self.more else ratio <= goal

    def wanted(self, goal: float | None) -> str:
        """Write a goal as it stands in the table."""
        return "" if goal is None else f"{'≥' if self.more else '≤'} {goal:g}"


@attrs.frozen
class Measured:
    """What a row came to.

    Attributes:
        row: The row.
        ratio: The ratio.
        seen: Absolute figures of this run, for illustration.
    """

    row: Row
    ratio: float
    seen: str


@attrs.frozen
class Part:
    """Rows that are measured together.

    Attributes:
        says: What is measured.
        rows: The rows, in the order in which they are measured.
        measure: Measures them; with true it takes fewer plans and rounds, for a first look.
        takes: How long it takes, where that is more than a minute or two; such a part runs only when it is named.
        needs: Other packages or programs that it needs.
    """

    says: str
    rows: tuple[Row, ...]
    measure: Callable[[bool], Iterator[Measured]]
    takes: str | None = None
    needs: str | None = None
