"""Runs a command and turns everything that can go wrong into one line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from mutuallearning.cli.exit_codes import CRASHED, INTERRUPTED, PIPE_CLOSED, WRONG_USAGE
from mutuallearning.cli.parser import parse
from mutuallearning.cli.streams import abandon, flush, tell
from mutuallearning.errors import MutualLearningError, UsageError

if TYPE_CHECKING:
    import argparse


def run(words: Sequence[str]) -> int:
    """Run a command and give its exit code; never raises."""
    try:
        _make_safe()
        code = _command(words)
        flush()
    except BrokenPipeError:
        # Nobody reads on, as in `| head`.
        abandon()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        tell("mutuallearning: interrupted")
        return INTERRUPTED
    except UsageError as error:
        from mutuallearning.cli.messages import say  # noqa: PLC0415 -- not needed by help

        say(str(error))
        return WRONG_USAGE
    except MutualLearningError as error:
        from mutuallearning.cli.messages import say  # noqa: PLC0415 -- not needed by help

        # What the library raises on purpose says what to do, such as that a plug-in is broken.
        say(str(error))
        return CRASHED
    except Exception as error:  # noqa: BLE001 -- the last resort: every crash has its exit code
        from mutuallearning.cli.messages import crashed  # noqa: PLC0415 -- not needed by help and usage

        crashed("the command", error)
        return CRASHED
    return code


def _command(words: Sequence[str]) -> int:
    try:
        options = parse(words)
    except SystemExit as done:  # argparse has shown its help
        return done.code if isinstance(done.code, int) else WRONG_USAGE
    command: Callable[[argparse.Namespace], int] = import_module(f"mutuallearning.cli.{options.command}").run
    return command(options)


def _make_safe() -> None:
    """Let no character of a document or path break the output of a console that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # absent where a caller put a stream of its own
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
