"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import BinaryIO

from mutuallearning.cli.color import wants_color
from mutuallearning.cli.streams import write_bytes, write_text
from mutuallearning.errors import UsageError, reason_of
from mutuallearning.reporting.styled import Line, coloured, plain

Write = Callable[[str], None]
"""Takes text; it arrives as UTF-8 with plain line ends if it is meant for machines."""

STDOUT = "-"
"""What standard output is called where a file can be named."""


_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@contextlib.contextmanager
def opened(path: str | None, *, for_machines: bool) -> Generator[Write]:
    """Open standard output, also named `-`, or a file.

    Raises:
        UsageError: If the file cannot be written.
    """
    if path in (None, STDOUT):
        yield write_bytes if for_machines else write_text
        return
    with opened_file(path) as write:
        yield lambda text: write(text.encode("utf-8", "backslashreplace"))


@contextlib.contextmanager
def opened_file(path: str) -> Generator[Callable[[bytes], None]]:
    """Open a file for bytes.

    Raises:
        UsageError: If it cannot be written.
    """
    beside: Path | None = None
    with _naming(path):
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise UsageError(f"{path} is a folder, and the report needs a file")
        if target.is_file() and not _may_be_written(target):
            raise UsageError(f"{path} cannot be written: it is read-only")
        # A device or a pipe is there to be written to, not to be replaced.
        if not target.exists() or target.is_file():
            stream, beside = _beside(target)
        else:
            stream = target.open("wb")
    try:
        with stream:
            yield lambda data: _into(stream, data, path)
        with _naming(path):
            if beside is not None:
                _move(beside, target)
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _may_be_written(target: Path) -> bool:
    """Tell whether a file may be written; one that may not could still be replaced, and its owner would not want it."""
    return bool(target.stat().st_mode & _WRITABLE) and os.access(target, os.W_OK)


def _beside(target: Path) -> tuple[BinaryIO, Path]:
    """Make the file that is written first, so that nobody ever finds half of a report, nor puts a link there."""
    number, name = tempfile.mkstemp(prefix=".mutuallearning-", suffix=".part", dir=target.parent)
    return os.fdopen(number, "wb"), Path(name)


def _move(written: Path, target: Path) -> None:
    """Put the file in its place, with the rights of the one that was there, or of any new file."""
    if target.exists():
        rights = stat.S_IMODE(target.stat().st_mode)
    else:
        mask = os.umask(0o077)  # it can only be read by setting it
        os.umask(mask)
        rights = 0o666 & ~mask
    written.chmod(rights)
    written.replace(target)


def _into(stream: BinaryIO, data: bytes, path: str) -> None:
    with _naming(path):
        try:
            stream.write(data)
            stream.flush()  # a full disk shows here, where it can be told
        except OSError:
            # What is still buffered would fail once more, and hide this error, when the stream is closed later.
            with contextlib.suppress(OSError):
                stream.close()
            raise


@contextlib.contextmanager
def _naming(path: str) -> Generator[None]:
    """Tell which file could not be written."""
    try:
        yield
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: str, error: OSError) -> UsageError:
    return UsageError(f"{path} cannot be written: {reason_of(error)}")


def render(lines: Iterable[Line], color: str, *, to_file: bool = False) -> str:
    """Write lines as text, coloured if that is wanted and possible."""
    return coloured(lines) if wants_color(color, to_file=to_file) else plain(lines)
