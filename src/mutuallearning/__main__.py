"""The command `mutuallearning`, also `python -m mutuallearning`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from mutuallearning._version import CATALOGUE, __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code.

    Args:
        arguments: The words after the command; those of the process when left out.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words in (["--version"], ["-V"]):
        # Asked by scripts and editors all the time: answered before anything else is imported.
        sys.stdout.write(f"mutuallearning {__version__} (rules {CATALOGUE})\n")
        return 0
    from mutuallearning.cli.main import run  # noqa: PLC0415 -- see above

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
