"""The exit codes of the command line, and what each of them means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CLEAN: Final = 0
FOUND: Final = 1
WRONG_USAGE: Final = 2
REFUSED: Final = 3
CRASHED: Final = 4
INTERRUPTED: Final = 130
"""As shells say it: 128 and the number of the signal."""
PIPE_CLOSED: Final = 141

MEANINGS: Final[Mapping[int, str]] = MappingProxyType(
    {
        CLEAN: "all inputs were read, and there is no open finding at the gate",
        FOUND: "open findings at the gate or over it",
        WRONG_USAGE: "wrong usage or configuration; nothing to check; input or output is closed or full",
        REFUSED: "an input was refused by the reader",
        CRASHED: "an internal error: a rule or the library crashed",
        INTERRUPTED: "somebody interrupted it",
        PIPE_CLOSED: "whoever read the output stopped reading, as `head` does",
    }
)
"""What each code means, the worst of the first five winning over all inputs."""
