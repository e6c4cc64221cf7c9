"""Text that is safe on a terminal and in the log of a build, and how wide it is."""

from __future__ import annotations

import sys
import unicodedata

from mutuallearning.visible import safe

TAB = "    "
"""What a tab is shown as: its place depends on the terminal, and a mark under it would be off."""


def visible(text: str) -> str:
    r"""Make characters visible that a terminal would obey, and commands that a build server would.

    Doing it twice changes nothing more.

    >>> visible("a\x1b[31mb\n::error")
    'a\\x1b[31mb\\n::error'
    >>> visible("##[error]forged")
    '#\\x23[error]forged'
    """
    return safe(text, sys.maxsize).replace("##[", r"#\x23[").replace("##vso[", r"#\x23vso[")


def cells(text: str) -> list[str]:
    r"""Give what is shown for each character of a line of source.

    >>> cells("a\tb")
    ['a', '    ', 'b']
    """
    shown = [TAB if char == "\t" else safe(char) for char in text]
    for command in ("##[", "##vso["):
        start = text.find(command)
        while start >= 0:
            shown[start + 1] = r"\x23"
            start = text.find(command, start + 1)
    return shown


def width(text: str) -> int:
    """Count the columns that text takes on a terminal.

    >>> width("Wien"), width("日本"), width("e\u0301")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
