"""The page of the command line: what every command says of itself when it is asked for help."""

from __future__ import annotations

import argparse
import functools
from collections.abc import Iterator
from typing import Any, cast

from docsite.markdown import code, fence, page
from mutuallearning.cli.parser import build

WIDTH = 100
"""Columns of the help texts, whatever the terminal."""


def command_line() -> str:
    """Write the page."""
    main, commands = build()
    return page(
        "# Command line",
        "The command is `mutuallearning`; `python -m mutuallearning` does the same. Exit codes and other promises "
        "stand in the [public contract](contract.md#command-line).",
        fence(_help(main)),
        *(part for name, parser in commands.items() for part in _section(name, parser)),
    )


def _section(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## {code(name)} {{ #{name} }}"
    yield fence(_help(parser))


def _help(parser: argparse.ArgumentParser) -> str:
    # argparse asks the terminal for its width unless the formatter is given one.
    kind = cast("Any", parser.formatter_class)
    parser.formatter_class = functools.partial(kind, width=WIDTH)
    return parser.format_help()
