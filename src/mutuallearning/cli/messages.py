"""Diagnostics: one line each, on the standard error stream."""

from __future__ import annotations

import os
import traceback

from mutuallearning.cli.streams import tell
from mutuallearning.reporting.escaping import visible

DEBUG = "MUTUALLEARNING_DEBUG"
"""Environment variable: with the value 1 a crash shows where in the code it happened."""


def say(text: str) -> None:
    """Tell the user something that is no result, in one line that a terminal cannot take for a command."""
    tell(f"mutuallearning: {visible(text)}")


def crashed(what: str, error: BaseException) -> None:
    """Tell what crashed; the way to it only to those who ask for it."""
    say(f"{what} crashed ({type(error).__name__}); this is a bug in a rule or in mutuallearning")
    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
