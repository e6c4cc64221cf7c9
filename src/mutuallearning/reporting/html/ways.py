"""In what way people spend a session: who speaks, who listens, what is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from markupsafe import Markup

from mutuallearning.models.agenda import SESSION_KINDS
from mutuallearning.rulekit.programme import PAUSES, SEEING, TALKS

Way = Literal["talk", "dialogue", "seeing", "frame", "pause", "unsaid"]

FRAME: Final = frozenset(
    {
        "welcome",
        "briefing",
        "plenary",
        "political-meeting",
        "conclusions",
        "next-steps",
        "training",
        "closing",
    }
)
"""Kinds that open, close or hold together, or that may be anything."""

_MIXED: Final = frozenset({"case-presentation"})
"""Kinds in which somebody tells, and others ask, in shares that nobody knows."""

WAYS: Final[Mapping[Way, tuple[Markup, str, str]]] = {
    "talk": (Markup("talk"), "Talk", "a few speak, the others listen"),
    "dialogue": (Markup("dialogue"), "Dialogue", "people ask, answer, try out and advise"),
    "seeing": (Markup("seeing"), "Seeing", "practice is seen where it is done"),
    "frame": (Markup("frame"), "Frame", "opening, closing and what may be both talk and dialogue"),
    "pause": (Markup("pause"), "Break", "breaks, meals, evenings"),
    "unsaid": (Markup("unsaid"), "Not said", "the plan does not say of what kind the session is"),
}
"""How each way is set, what it is called and what it means."""


def way_of(kind: str | None) -> Way:
    """Tell in what way people spend a session of a kind.

    >>> way_of("panel"), way_of("world-cafe"), way_of("x-fishbowl")
    ('talk', 'dialogue', 'unsaid')
    """
    if kind is None or kind not in SESSION_KINDS:
        return "unsaid"
    if kind in TALKS:
        return "talk"
    if kind in PAUSES:
        return "pause"
    if kind in SEEING:
        return "seeing"
    return "frame" if kind in FRAME or kind in _MIXED else "dialogue"
