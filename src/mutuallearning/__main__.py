"""The command `mutuallearning`, also `python -m mutuallearning`."""

import sys

from mutuallearning._version import CATALOGUE, __version__

TYPE_CHECKING = False  # as in the package itself

if TYPE_CHECKING:
    from collections.abc import Sequence

_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command line and give its exit code.

    Args:
        arguments: The words after the command; those of the process when left out.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words in (["--version"], ["-V"]):
        # Asked by scripts and editors all the time: answered before anything else is imported.
        sys.stdout.write(f"mutuallearning {__version__} (rules {CATALOGUE})\n")
        return 0
    if arguments is None:
        # The process is ours. Loading makes hundreds of thousands of objects that stay; looking through them for
        # garbage again and again would take a tenth of the time of a check.
        import gc  # noqa: PLC0415 -- see above

        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from mutuallearning.cli.main import run  # noqa: PLC0415 -- see above

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
