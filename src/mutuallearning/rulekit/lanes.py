"""Sessions side by side: what runs in parallel to others, and what still runs when another one starts."""

from __future__ import annotations

import attrs

from mutuallearning.rulekit.index import SessionEntry

EVERYBODY = ""
"""The lane of sessions that are for all."""


@attrs.frozen
class Slot:
    """A session with its times, and its lane: the track or the group for which it is.

    Attributes:
        start: Start in minutes, on the clock of the index.
        end: End on the same clock.
        lane: What tells it from the sessions beside it.
        entry: The session.
    """

    start: int
    end: int
    lane: str
    entry: SessionEntry


def lane_of(entry: SessionEntry) -> str:
    """Give the track of a session; one that names who sits in it is a lane of its own."""
    return entry.it.track or (entry.at if entry.it.group else EVERYBODY)


@attrs.define
class Running:
    """What runs longest of the slots added so far, which must come in the order of their start.

    Attributes:
        longest: The slot that runs longest.
    """

    longest: Slot | None = None
    _elsewhere: Slot | None = None
    _in_lane: dict[str, Slot] = attrs.field(factory=dict[str, Slot])

    def add(self, slot: Slot) -> None:
        """Take up one more slot."""
        if slot.lane not in self._in_lane or slot.end > self._in_lane[slot.lane].end:
            self._in_lane[slot.lane] = slot
        if self.longest is None or slot.end > self.longest.end:
            if self.longest is not None and self.longest.lane != slot.lane:
                self._elsewhere = self.longest
            self.longest = slot
        elif slot.lane != self.longest.lane and (self._elsewhere is None or slot.end > self._elsewhere.end):
            self._elsewhere = slot

    def in_lane(self, lane: str) -> Slot | None:
        """Give what runs longest in a lane."""
        return self._in_lane.get(lane)

    def beside(self, lane: str) -> Slot | None:
        """Give what runs longest in any other lane."""
        return self._elsewhere if self.longest is not None and self.longest.lane == lane else self.longest
