"""The space between the tokens of JSON."""

from __future__ import annotations

import re
from typing import Final

_SPACE: Final = re.compile(r"[ \t\n\r]*")


def after_space(text: str, position: int) -> int:
    """Give the first offset from here on that is no space (RFC 8259, 2), or the end of the text.

    >>> after_space("{  }", 1)
    3
    """
    found = _SPACE.match(text, position)
    return found.end() if found else position
