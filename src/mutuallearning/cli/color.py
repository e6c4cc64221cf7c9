"""Whether text is coloured."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from mutuallearning.errors import MissingExtraError


def wants_color(choice: str, *, to_file: bool) -> bool:
    """Decide: what the user says, then `NO_COLOR`, then `FORCE_COLOR`, then whether a terminal listens.

    Args:
        choice: What the user says: auto, always or never.
        to_file: Whether the text goes to a file.

    Raises:
        MissingExtraError: If colours are asked for and rich is not installed.
    """
    if choice == "never":
        return False
    if choice == "always":
        if find_spec("rich") is None:
            raise MissingExtraError("cli", "rich")
        return True
    if to_file or os.environ.get("NO_COLOR") or find_spec("rich") is None:
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    terminal = sys.stdout is not None and sys.stdout.isatty()  # pyright: ignore[reportUnnecessaryComparison] -- none if closed
    return terminal and os.environ.get("TERM") != "dumb" and not _is_old_console()


def _is_old_console() -> bool:
    """Tell whether this is a Windows console that shows escape sequences as they are."""
    from rich.console import detect_legacy_windows  # noqa: PLC0415 -- an extra, and slow to import

    return detect_legacy_windows()
