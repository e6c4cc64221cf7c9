"""Lines of styled text: written plainly, or in colour by rich, always with the same words."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from mutuallearning.errors import MissingExtraError
from mutuallearning.reporting.escaping import visible

Style = Literal["plain", "heading", "error", "warning", "advice", "dim", "mark", "good"]

COLUMNS = 100
"""How wide text is set, whatever the terminal: the same words on every machine."""

_COLOURS: dict[Style, str] = {
    "plain": "",
    "heading": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "advice": "bold cyan",
    "dim": "dim",
    "mark": "bold magenta",
    "good": "green",
}


@attrs.frozen
class Piece:
    """A part of a line, and how it looks."""

    text: str
    style: Style = "plain"


Line = tuple[Piece, ...]


def line(*parts: str | Piece) -> Line:
    """Put a line together from pieces and plain text."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def wrapped(label: str, text: str, *, indent: int = 4, style: Style = "plain") -> Iterator[Line]:
    """Set a text of any length under a label, as wide as `COLUMNS`."""
    label = f"{' ' * indent}{label}"
    room = max(COLUMNS - len(label), 20)
    rows = textwrap.wrap(visible(text), room, break_long_words=False, break_on_hyphens=False) or [""]
    for position, row in enumerate(rows):
        yield line(Piece(label if position == 0 else " " * len(label), "dim"), Piece(row, style))


def _guarded(parts: Line) -> Line:
    """Make a line harmless as a whole: a build server obeys lines that begin with `::`."""
    shown = tuple(Piece(visible(part.text), part.style) for part in parts)
    text = "".join(part.text for part in shown)
    if text.lstrip().startswith("::"):
        escaped = [False]

        def first_colon(part: Piece) -> Piece:
            if escaped[0] or ":" not in part.text:
                return part
            escaped[0] = True
            return Piece(part.text.replace(":", r"\x3a", 1), part.style)

        shown = tuple(first_colon(part) for part in shown)
    if visible(text) != text:
        shown = tuple(Piece(part.text.replace("#", r"\x23"), part.style) for part in shown)
    return shown


def plain(lines: Iterable[Line]) -> str:
    """Write lines as plain text."""
    return "".join(f"{''.join(part.text for part in _guarded(parts)).rstrip()}\n" for parts in lines)


def coloured(lines: Iterable[Line]) -> str:
    """Write lines as text for a terminal, in the sixteen colours that its user chose.

    Raises:
        MissingExtraError: If rich is not installed.
    """
    try:
        from rich.console import Console  # noqa: PLC0415 -- an extra, and slow to import
        from rich.text import Text  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError:
        raise MissingExtraError("cli", "rich") from None
    stream = io.StringIO()
    console = Console(
        file=stream,
        force_terminal=True,
        no_color=False,
        color_system="standard",
        legacy_windows=False,
        width=COLUMNS,
        markup=False,
        highlight=False,
        emoji=False,
        soft_wrap=True,
    )
    for parts in lines:
        shown = Text.assemble(*((part.text, _COLOURS[part.style]) for part in _guarded(parts)))
        shown.rstrip()
        console.print(shown)
    return stream.getvalue()
