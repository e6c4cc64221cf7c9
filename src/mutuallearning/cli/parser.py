"""What the command line understands, and what it says when it does not."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from mutuallearning._version import CATALOGUE, __version__
from mutuallearning.cli.commands import COMMANDS
from mutuallearning.cli.streams import write_text
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.suggestions import close_to

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_PROGRAM = "mutuallearning"
_FLAG = re.compile(r"(?<![\w-])--?[a-z][a-z-]*", re.IGNORECASE)


class _Parser(argparse.ArgumentParser):
    """Raises one of our exceptions where argparse would end the process."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Show the help; argparse itself keeps silent if that fails."""
        if file is None:
            write_text(self.format_help())
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message.removeprefix('argument ')} (see {self.prog} --help)")


def build() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """Build the parser and those of the commands."""
    parser = _Parser(
        prog=_PROGRAM, description="Checks plans of mutual-learning activities.", allow_abbrev=False
    )
    version = f"{_PROGRAM} {__version__} (rules {CATALOGUE})"
    parser.add_argument("-V", "--version", action="version", version=version)
    below = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    commands: dict[str, argparse.ArgumentParser] = {}
    for name, (summary, declare) in COMMANDS.items():
        commands[name] = below.add_parser(
            name, help=summary, description=f"{summary.capitalize()}.", allow_abbrev=False
        )
        declare(commands[name])
    return parser, commands


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Understand the words after the command.

    Raises:
        UsageError: If that is not possible; the message says why and what may have been meant.
        SystemExit: If help was asked for and shown.
    """
    parser, commands = build()
    if not arguments:
        raise UsageError(f"a command is missing: {', '.join(commands)} (see {_PROGRAM} --help)")
    # Options that stand before the command take no value, so the first other word is the command.
    name = next((word for word in arguments if not word.startswith("-")), None)
    if name is not None and name not in commands:
        if _is_file(name):
            raise UsageError(f"a command is missing: to check {name}, say {_PROGRAM} check {name}")
        raise UnknownNameError("command", name, close_to(name, commands))
    options, unknown = parser.parse_known_args(arguments)
    if unknown and name == "check" and all(word == "-" or not word.startswith("-") for word in unknown):
        # argparse takes paths that stand together only; these stand after an option.
        options.paths = [*options.paths, *unknown]
        unknown = []
    if unknown:
        _refuse(unknown, commands.get(options.command, parser))
    return options


def _is_file(word: str) -> bool:
    """Tell whether a word that is no command is named like a file to check."""
    # Only who forgets the command waits for what knows the files.
    from mutuallearning.bulk import line_ranges  # noqa: PLC0415 -- see above
    from mutuallearning.spreadsheets.reading import DOCUMENTS  # noqa: PLC0415 -- see above

    return word.lower().endswith((*DOCUMENTS, *line_ranges.SUFFIXES))


def _refuse(unknown: Sequence[str], parser: argparse.ArgumentParser) -> NoReturn:
    flag = next((word for word in unknown if word.startswith("-")), None)
    if flag is None:
        raise UsageError(f"the word {unknown[0]!r} is one too many (see {parser.prog} --help)")
    flag = flag.partition("=")[0]
    known = sorted(set(_FLAG.findall(parser.format_help())))
    close = close_to(flag, known)
    hint = f"; did you mean {' or '.join(close)}?" if close else f" (see {parser.prog} --help)"
    raise UsageError(f"{parser.prog} has no option {flag}{hint}")
