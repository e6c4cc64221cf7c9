"""Standard input, output and error, which a shell may have closed and a device may refuse."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Generator

from mutuallearning.errors import UsageError, reason_of


def read_input(most: int) -> bytes:
    """Read standard input, no further than a number of bytes.

    Raises:
        UsageError: If it is closed or cannot be read.
    """
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None if a shell closed it
        raise UsageError("standard input cannot be read: it is closed")
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {reason_of(error)}") from None


def write_text(text: str) -> None:
    """Write text to standard output, for people.

    Raises:
        UsageError: If it is closed or cannot be written.
    """
    with _naming():
        sys.stdout.write(text)


def write_bytes(text: str) -> None:
    """Write text to standard output as UTF-8 whatever the console speaks: machines expect nothing else.

    Raises:
        UsageError: If it is closed or cannot be written.
    """
    with _naming():
        binary = getattr(sys.stdout, "buffer", None)  # absent where a caller put a stream of its own
        if binary is None:
            sys.stdout.write(text)
            return
        sys.stdout.flush()
        binary.write(text.encode("utf-8", "backslashreplace"))


def flush() -> None:
    """Write out what is buffered: a full disk shows here, where it can be told.

    Raises:
        UsageError: If it cannot be written.
    """
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] -- as above, and nothing is buffered
        with _naming():
            sys.stdout.flush()


def abandon() -> None:
    """Give up on standard output: what is still buffered must not fail once more at exit."""
    with contextlib.suppress(AttributeError, OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(row: str) -> None:
    """Write a line to the standard error stream; where that is closed or full, nobody can be told.

    What was written to standard output comes first, also where both go into one pipe.
    """
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None if a shell closed it
        # What cannot be written now is still there, and whoever ends the output tells why.
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None if a shell closed it
        with contextlib.suppress(OSError):
            sys.stderr.write(f"{row}\n")


@contextlib.contextmanager
def _naming() -> Generator[None]:
    """Tell that it was standard output that could not be written."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None if a shell closed it
        raise UsageError("standard output cannot be written: it is closed")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        raise UsageError(f"standard output cannot be written: {reason_of(error)}") from None
