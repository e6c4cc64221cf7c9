"""Lines of a YAML text that people fill in: live, ready for use behind a `#`, or explaining."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

COLUMNS = 100
"""How wide comments are set."""

_PLAIN = re.compile(r"(?:[A-Za-z]|[0-9]+ [A-Za-z])[A-Za-z0-9_ .,;?()'/-]*(?<! )")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "none"})
"""What some reader of YAML, or ours, takes for something else than text."""


@attrs.frozen
class Line:
    """A line of the text.

    Attributes:
        indent: Spaces at its start.
        text: What it says; nothing makes it an empty line.
        state: Whether it counts, waits for somebody to take the `#` away, or explains.
    """

    indent: int
    text: str
    state: Literal["live", "off", "comment"] = "live"

    def __str__(self) -> str:
        mark = {"live": "", "off": "#", "comment": "# "}[self.state]
        return f"{' ' * self.indent}{mark}{self.text}".rstrip()


def one_line(text: str) -> str:
    r"""Set a text in one line, whatever it takes for the end of one.

    >>> one_line("What worked.\n\nWhat did not.")
    'What worked. What did not.'
    """
    return " ".join(text.split())


def comment(indent: int, text: str, *, bullet: str = "") -> Iterator[Line]:
    """Set an explanation of any length, as an item of a list if there is a bullet."""
    room = max(COLUMNS - indent - 2, 40)
    # Whatever the text holds, it must not begin a line of its own: the rest would be read as part of the plan.
    rows = textwrap.wrap(one_line(text), room - len(bullet), break_long_words=False, break_on_hyphens=False)
    for position, row in enumerate(rows):
        yield Line(indent, f"{' ' * len(bullet) if position else bullet}{row}", "comment")


def off(lines: Iterable[Line]) -> Iterator[Line]:
    """Take lines out of use; explanations stay as they are."""
    for line in lines:
        yield attrs.evolve(line, state="off") if line.state == "live" else line


def scalar(value: object) -> str:
    """Write a value as YAML in one line, in quotes where some reader would take it for something else.

    >>> scalar("4 weeks before start"), scalar("Vienna: two days"), scalar("none"), scalar(30)
    ('4 weeks before start', '"Vienna: two days"', '"none"', '30')
    """
    if not isinstance(value, str):
        return json.dumps(value)
    text = one_line(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
