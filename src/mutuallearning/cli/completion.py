"""The command `completion`: a script for a shell, made from what the commands understand."""

from __future__ import annotations

import argparse

from mutuallearning import api
from mutuallearning.cli.options import OneOf
from mutuallearning.cli.output import opened
from mutuallearning.cli.parser import build
from mutuallearning.errors import MissingExtraError

_FILES = frozenset({"PATH", "FILE", "PLAN", "OLD", "NEW", "PLAN|REPORT", "NAME|FILE"})
"""What stands for a file or folder in the help."""


def run(options: argparse.Namespace) -> int:
    """Print a script that completes commands, options, names and files.

    Raises:
        MissingExtraError: If shtab is not installed.
    """
    try:
        import shtab  # noqa: PLC0415 -- an extra
    except ImportError:
        raise MissingExtraError("completion", "shtab") from None
    parser, commands = build()
    for name, command in commands.items():
        for action in command._actions:  # noqa: SLF001 -- argparse has no public way, and shtab takes the same
            words = _words(name, action)
            if words:
                action.choices = words
            elif action.metavar in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]  # how shtab is told
    with opened(None, for_machines=True) as write:
        write(shtab.complete(parser, shell=options.shell) + "\n")
    return 0


def _words(command: str, action: argparse.Action) -> tuple[str, ...] | None:
    """Give the words that an option or argument takes, if they can be listed."""
    if isinstance(action.type, OneOf):
        return action.type.known
    match command, action.dest:
        case "explain", "rule":
            return tuple(word for rule in api.rules() for word in (rule.code, rule.name))
        case (("new" | "formats"), ("format" | "name")):
            return tuple(format_.slug for format_ in api.formats())
        case "schema", "kind":
            return api.document_kinds()
        case _, "ruleset":
            return api.RULESETS
        case _:
            return None
