"""Collects the fenced blocks of the pages and runs them: what a page shows is what happens.

State lives as long as a page: names of Python blocks, files in a folder of its own, the last exit code.

- `python`: with `>>>`, the output is compared; without, the block is run, and becomes a file if it has a title.
- `yaml`: with a title, it becomes a file. It must be without structural problems, as a whole document or as a part of
  one, unless a later block of the page names its file: then that block shows what is wrong with it.
- `console`: every line that begins with `$` is run, what it prints is compared; git and pre-commit run with no settings
  but their own. `$ echo $?` prints the last exit code.
  A line `...` stands for lines that are left out; then nor are the widths of columns compared. How many rules there
  are, which of them were not judged, and which formats expect a part is never compared: a new rule or format is one
  file, and no page.
- `toml`, `json`: must be readable; `toml` with a title becomes a file.
- `text`: is shown, not run; with the title of a file that is there, it must be a part of that file.

The folder `examples` of the repository stands in the folder of the page, to be read.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

from mutuallearning.checking.catalogue import load
from mutuallearning.checking.document import check_source
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.reading.source import read_text

ROOT = Path(__file__).resolve().parents[2]

DOCS = ROOT / "docs"

NOTICE = "<!-- Written by tools/docs.py"
"""What a generated page says below its title; its blocks come from rules and formats, which have tests of their own."""

_OPENING = re.compile(r"^(?P<indent> *)(?P<marks>`{3,}|~{3,})(?P<language>[\w+-]*)(?P<rest>[^`]*)$")
_TITLE = re.compile(r'title="(?P<title>[^"]+)"')
NOT_RUN = {
    ("docs/tutorials/first-plan.md", "python -m pip install"): "installs packages",
    ("docs/tutorials/checks-in-ci.md", "python -m pip install"): "installs packages",
    ("README.md", "python3 -m venv"): "makes an environment and installs packages",
}
"""Blocks of `sh` by page and first words, each with the reason why it is not run."""

_TOOLS = ("git", "pre-commit")
"""Programs of others that a console block may run."""

_HEAD = "mutuallearning: 1\nkind: activity-plan\n"
_FLAGS = doctest.ELLIPSIS
_COUNTED = re.compile(r"\d+ of \d+ (?:rules|judgements) .*?$|\d+ rules not judged", re.MULTILINE)
_NOT_JUDGED = re.compile(
    r"^ *(?:- )?not judged(?: yet)?: \d+ rules?\s+\((?P<begins>\S+\s+\S+\s+\S+\s+\S+).*?\)$",
    re.DOTALL | re.MULTILINE,
)
_NONE_JUDGED = re.compile(rf"(?:\s*(?:{_NOT_JUDGED.pattern}))+", _NOT_JUDGED.flags)
"""What in an output depends on how many rules there are, and on what each of them reads."""

_BY_FORMATS = re.compile(r"^  from the stage [^\n]*(?:\n  [^\n]+)*", re.MULTILINE)
"""What in an output depends on how many formats there are."""

_TOTAL = re.compile(r"\d+ of (\d+) (?:rules|judgements)")

_BEHIND = 0.05
"""By how much of its rules a page may be behind: one file is enough to add a rule, and no page need be touched."""


@attrs.frozen
class Block:
    """One fenced block.

    Attributes:
        page: Path of the page, from the root of the repository.
        line: Line of its opening fence, from 1.
        indent: What stands before each of its lines.
        language: The language of the fence.
        title: Its title, if it has one: the name of a file.
        text: What is in it, with the last line end.
    """

    page: str
    line: int
    indent: str
    language: str
    title: str | None
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line} ({self.language})"


def pages() -> list[Path]:
    """List the pages that are written by hand, and the README."""
    found = [page for page in sorted(DOCS.rglob("*.md")) if NOTICE not in page.read_text("utf-8")]
    readme = ROOT / "README.md"
    return [*found, readme] if readme.is_file() else found


def blocks(page: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page, those in admonitions and lists among them."""
    opening: re.Match[str] | None = None
    start, body = 0, list[str]()
    for number, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if opening is None:
            opening = _OPENING.match(line)
            start, body = number, []
        elif line.strip() == opening["marks"]:
            title = _TITLE.search(opening["rest"])
            yield Block(
                page=page.relative_to(ROOT).as_posix(),
                line=start,
                indent=opening["indent"],
                language=opening["language"],
                title=title["title"] if title else None,
                text="".join(f"{one}\n" for one in body),
            )
            opening = None
        else:
            body.append(line.removeprefix(opening["indent"]))
    if opening is not None:
        raise ValueError(f"{page}:{start}: the fence is never closed")


@attrs.frozen
class Command:
    """One line of a console block, and what the page says that it prints."""

    line: str
    printed: str


def commands(block: Block) -> list[Command]:
    """Split a console block into its commands."""
    found: list[Command] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append(Command(line.removeprefix("$ "), ""))
        else:
            found[-1] = Command(found[-1].line, f"{found[-1].printed}{line}\n")
    return found


@attrs.define
class Run:
    """Runs the blocks of one page in a folder of its own, which is the current one.

    Attributes:
        folder: The folder.
        names: Names of the Python blocks.
        code: Exit code of the last command.
    """

    folder: Path
    names: dict[str, Any] = attrs.field(factory=lambda: {"__name__": "__page__"})
    code: int = 0

    def python(self, block: Block) -> None:
        """Run a block of Python."""
        if block.title:
            runpy.run_path(str(self.write(block)))
        elif ">>>" in block.text:
            test = doctest.DocTestParser().get_doctest(
                block.text, self.names, str(block), block.page, block.line
            )
            said: list[str] = []
            runner = doctest.DocTestRunner(optionflags=_FLAGS, verbose=False)
            runner.run(test, out=said.append, clear_globs=False)
            self.names |= test.globs
            assert [] == said, "".join(said)
        else:
            exec(compile(block.text, str(block), "exec"), self.names)  # noqa: S102 -- our own pages are run here

    def excerpt(self, block: Block) -> None:
        """Compare a part of a file with the file."""
        if block.title:
            assert block.text.rstrip() in (self.folder / block.title).read_text("utf-8"), str(block)

    def lend_examples(self) -> None:
        """Let the page read the examples of the repository."""
        there, here = ROOT / "examples", self.folder / "examples"
        if there.is_dir() and not here.exists():
            # A copy, so that no page can write into the repository.
            shutil.copytree(there, here, ignore=shutil.ignore_patterns(".*", "__pycache__"))

    def yaml(self, block: Block, later: list[Block]) -> None:
        """Check a block of YAML: a document, a part of one, or a file of another tool."""
        if block.title:
            self.write(block)
            if block.title.startswith("."):
                read_text(block.text.encode(), "yaml")
                return
            if any(_names(one, block.title) for one in later):
                return
        text = block.text if block.text.startswith("mutuallearning:") else _HEAD + block.text
        catalogue = load(plugins=False)
        report = check_source(read_text(text.encode(), "yaml"), catalogue, select(catalogue))
        assert [] == [str(finding) for finding in report.findings if finding.family == STRUCTURAL]

    def console(self, block: Block) -> list[Command]:
        """Run a console block, and give its commands with what they really print."""
        return [Command(command.line, self._printed(command.line)) for command in commands(block)]

    def _printed(self, line: str) -> str:
        program, *arguments = shlex.split(line)
        if line == "echo $?":
            return f"{self.code}\n"
        if program == "mutuallearning":
            start = [sys.executable, "-m", "mutuallearning"]
        elif program == "python" and (ROOT / arguments[0]).is_file():
            # A measurement of the project; it stands in the repository, wherever the page is run.
            start = [sys.executable, str(ROOT / arguments.pop(0))]
        elif program in _TOOLS:
            start = [program]
        else:
            raise ValueError(
                f"a console block runs mutuallearning, a script of ours, {', '.join(_TOOLS)} or echo $?, "
                f"not {program}"
            )
        done = subprocess.run(
            [*start, *arguments],
            cwd=self.folder,
            env=_environment(self.folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
        self.code = done.returncode
        return done.stdout

    def write(self, block: Block) -> Path:
        """Make a file of a block with a title."""
        assert block.title is not None
        path = self.folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
        return path


def reason_not_to_run(block: Block) -> str | None:
    """Say why a block is not run, if it is not."""
    for (page, words), reason in NOT_RUN.items():
        if block.page == page and block.language == "sh" and block.text.startswith(words):
            return reason
    return None


def _names(block: Block, title: str) -> bool:
    """Tell whether a block runs something on a file, or on the folder in which it is."""
    parts = {title, title.partition("/")[0]}
    return block.language in ("console", "python") and any(part in block.text for part in parts)


def _environment(folder: Path) -> dict[str, str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("FORCE_COLOR", "COLUMNS") and not key.startswith(("GIT_", "PRE_COMMIT"))
    }
    # A page sees the programs of this environment, and no settings of whoever runs the tests.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    person = {f"GIT_{who}_{what}": "reader" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    git = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(folder.parent),
    }
    mine = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "NO_COLOR": "1", "PATH": path}
    return {**kept, **mine, **person, **git, "PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit")}


_LOADED: dict[str, Callable[[str], object]] = {"toml": tomllib.loads, "json": json.loads}


def run(block: Block, page: Run, later: list[Block]) -> None:
    """Run one block.

    Raises:
        ValueError: If nobody knows what to do with a block of its language.
    """
    if "examples/" in block.text:
        page.lend_examples()
    match block.language:
        case "python":
            page.python(block)
        case "yaml":
            page.yaml(block, later)
        case "console":
            for expected, actual in zip(commands(block), page.console(block), strict=True):
                assert matches(expected, actual), (
                    f"{_shown(expected)}\n-- is not what is printed:\n{_shown(actual)}"
                )
        case "toml" | "json":
            _LOADED[block.language](block.text)
            if block.title:
                page.write(block)
        case "text":
            page.excerpt(block)
        case _:
            raise ValueError(f"{block}: nobody knows how to run a block of this language")


def matches(expected: Command, actual: Command) -> bool:
    """Tell whether a page shows what is printed; a line `...` stands for any lines.

    Where rules came, went or changed since the page was written, their counts may differ a little, and so may the
    list of what they lacked. How it is worded may not.
    """
    wanted, printed = (_BY_FORMATS.sub("(by format)", _shown(command)) for command in (expected, actual))
    before, now = ([int(total) for total in _TOTAL.findall(text)] for text in (wanted, printed))
    if any(all(_is_behind(total, other) for other in now) for total in before):
        return False
    wanted, printed = (_reduced(text, is_same=before == now) for text in (wanted, printed))
    if not is_shortened(expected):
        return wanted == printed
    wanted, printed = (re.sub("  +", "  ", text) for text in (wanted, printed))
    parts = map(re.escape, re.split(r"^\.\.\.$", wanted, flags=re.MULTILINE))
    return re.fullmatch(".*".join(parts), printed, re.DOTALL) is not None


def _reduced(text: str, *, is_same: bool) -> str:
    """Take away what depends on the rules; where they are the same, how a reason begins stays."""
    reasons = _NOT_JUDGED.sub(lambda found: f"not judged: {' '.join(found['begins'].split())}", text)
    return _COUNTED.sub("(counted)", reasons if is_same else _NONE_JUDGED.sub("", text))


def _is_behind(before: int, now: int) -> bool:
    return abs(before - now) > max(1, now * _BEHIND)


def is_shortened(command: Command) -> bool:
    """Tell whether a page leaves lines out of what is printed."""
    return "..." in command.printed.splitlines()


def _shown(command: Command) -> str:
    return f"$ {command.line}\n{command.printed.rstrip()}"
