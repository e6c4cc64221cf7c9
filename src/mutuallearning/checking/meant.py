"""What a structural problem says was meant: a hint, words that look alike, or the words that are allowed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from mutuallearning.findings.finding import ParamValue
from mutuallearning.rulekit.template import HEADLINE
from mutuallearning.visible import LONGEST

_NAMED, _ROOM = 3, 27
"""How many of the allowed words a headline names where it has no room for all, and the characters for them."""

_AROUND = len('"" is not a known value here; allowed are ')
"""Characters of such a headline besides the value and the allowed words."""

_LISTED = 12
"""Allowed words that a remedy lists; of a longer vocabulary the documentation tells."""


def in_message(params: Mapping[str, ParamValue]) -> str:
    """Word what was meant as the end of a message.

    >>> in_message({"found": "planned", "allowed": ("idea", "draft")})
    '; allowed are idea, draft'
    """
    hint, suggestions = params.get("hint"), params.get("suggestions")
    if isinstance(hint, str) and hint:
        return hint
    if isinstance(suggestions, tuple) and suggestions:
        return f"; did you mean {' or '.join(suggestions)}?"
    allowed = params.get("allowed")
    if not isinstance(allowed, tuple):
        return ""
    named = allowed[: _fitting(allowed, params)]
    more = len(allowed) - len(named)
    return f"; allowed are {', '.join(named)}" + (f" and {more} more" if more else "")


def in_remedy(params: Mapping[str, ParamValue]) -> str:
    """Name all allowed words as what to do, where the message has no room for them and they are not too many."""
    allowed = params.get("allowed")
    if params.get("hint") or params.get("suggestions") or not isinstance(allowed, tuple):
        return ""
    if len(allowed) > _LISTED or _fitting(allowed, params) == len(allowed):
        return ""
    choice = f"{', '.join(allowed[:-1])} or {allowed[-1]}"
    return f"Choose one of {choice}; where own values are allowed, begin them with x-."


def _fitting(allowed: tuple[str, ...], params: Mapping[str, ParamValue]) -> int:
    """Count the allowed words that fit into the message: all, or the first few."""
    if len(", ".join(allowed)) <= HEADLINE - _AROUND - min(len(str(params.get("found"))), LONGEST):
        return len(allowed)
    return min(max(sum(length <= _ROOM for length in accumulate(map(len, allowed))), 1), _NAMED)
