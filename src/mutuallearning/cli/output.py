"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import BinaryIO

from mutuallearning.cli.color import wants_color
from mutuallearning.cli.streams import write_bytes, write_text
from mutuallearning.errors import UsageError
from mutuallearning.reporting.styled import Line, coloured, plain

Write = Callable[[str], None]
"""Takes text; it arrives as UTF-8 with plain line ends if it is meant for machines."""

STDOUT = "-"
"""What standard output is called where a file can be named."""


@contextlib.contextmanager
def opened(path: str | None, *, for_machines: bool) -> Generator[Write]:
    """Open standard output, also named `-`, or a file.

    Raises:
        UsageError: If the file cannot be written.
    """
    if path in (None, STDOUT):
        yield write_bytes if for_machines else write_text
        return
    with _naming(path):
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise UsageError(f"{path} is a folder, and the report needs a file")
        # A device or a pipe is there to be written to, not to be replaced.
        replaces = not target.exists() or target.is_file()
        stream = (_beside(target) if replaces else target).open("wb")
    try:
        with stream:
            yield lambda text: _into(stream, text, path)
        with _naming(path):
            if replaces:
                _move(_beside(target), target)
    finally:
        if replaces:
            _beside(target).unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    """Name the file that is written first, so that nobody ever finds half of a report."""
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def _move(written: Path, target: Path) -> None:
    if target.exists():
        written.chmod(stat.S_IMODE(target.stat().st_mode))
    written.replace(target)


def _into(stream: BinaryIO, text: str, path: str) -> None:
    with _naming(path):
        stream.write(text.encode("utf-8", "backslashreplace"))
        stream.flush()  # a full disk shows here, where it can be told


@contextlib.contextmanager
def _naming(path: str) -> Generator[None]:
    """Tell which file could not be written."""
    try:
        yield
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: str, error: OSError) -> UsageError:
    return UsageError(f"{path} cannot be written: {error.strerror or 'the system gives no reason'}")


def render(lines: Iterable[Line], color: str, *, to_file: bool = False) -> str:
    """Write lines as text, coloured if that is wanted and possible."""
    return coloured(lines) if wants_color(color, to_file=to_file) else plain(lines)
