"""Diagnostics: one line each, on the standard error stream."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback

from mutuallearning.reporting.escaping import visible

DEBUG = "MUTUALLEARNING_DEBUG"
"""Environment variable: with the value 1 a crash shows where in the code it happened."""


def say(text: str) -> None:
    """Tell the user something that is no result, in one line that a terminal cannot take for a command."""
    tell(f"mutuallearning: {visible(text)}")


def tell(row: str) -> None:
    """Write a line to the standard error stream; where that is closed or full, nobody can be told."""
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None if a shell closed it
        with contextlib.suppress(OSError):
            sys.stderr.write(f"{row}\n")


def crashed(what: str, error: BaseException) -> None:
    """Tell what crashed; the way to it only to those who ask for it."""
    say(f"{what} crashed ({type(error).__name__}); this is a bug in a rule or in mutuallearning")
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
