"""What keeps the playground from being put together, in one line."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


class PlaygroundError(Exception):
    """The playground cannot be put together; the message says why."""


def run(command: Sequence[str | Path], what: str, folder: Path | None = None) -> str:
    """Run a program and give what it prints.

    Args:
        command: The program and its arguments.
        what: What it is run for, to be told when it fails.
        folder: Where it is run.

    Raises:
        PlaygroundError: If it is not there or fails; with the first lines that name an error, else the last one.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- our own commands
            list(map(str, command)), cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        raise PlaygroundError(f"{what}: {command[0]} is not installed") from None
    if done.returncode:
        lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        errors = [line for line in lines if "error" in line.lower()]
        said = "; ".join(errors[:2] or lines[-1:]) or "it failed and said nothing"
        raise PlaygroundError(f"{what}: {said}")
    return done.stdout
