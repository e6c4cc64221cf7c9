"""Writes into the pages what their console blocks really print: `python tests/docs/refresh.py [PAGE...]`.

Read the difference before you commit it: a page that shows what is printed can still be wrong about what it means.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from collector import Block, Command, Run, blocks, commands, is_shortened, matches, pages


def refreshed(page: Path) -> str:
    """Give the text of a page with the output of its console blocks."""
    lines = page.read_text("utf-8").splitlines()
    found = list(blocks(page))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.path.insert(0, folder)
        run = Run(Path(folder))
        printed = [(block, _body(block, run)) for block in found]
        sys.path.remove(folder)
        os.chdir(page.parent)
    for block, body in reversed(printed):
        if body is not None:
            length = len(block.text.splitlines())
            lines[block.line : block.line + length] = [f"{block.indent}{line}".rstrip() for line in body]
    return "".join(f"{line}\n" for line in lines)


def _body(block: Block, run: Run) -> list[str] | None:
    if "examples/" in block.text:
        run.lend_examples()
    if block.language == "console":
        pairs = zip(commands(block), run.console(block), strict=True)
        return [
            line
            for before, after in pairs
            for line in _lines(before if is_shortened(before) and matches(before, after) else after)
        ]
    if block.language == "python":
        # It may make files that later blocks show. What it shows itself is mended by hand.
        with contextlib.suppress(AssertionError):
            run.python(block)
    elif block.title and block.language != "text":
        run.write(block)
    return None


def _lines(command: Command) -> list[str]:
    return [f"$ {command.line}", *command.printed.rstrip().splitlines()]


def main(names: Sequence[str]) -> int:
    """Refresh the pages that are named, or all that have console blocks, and tell which of them changed."""
    for page in [Path(name).resolve() for name in names] or pages():
        before, after = page.read_text("utf-8"), refreshed(page)
        if before != after:
            page.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{page.name} changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
