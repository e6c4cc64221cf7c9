"""Runs the tests with the Python of the playground, which is newer than those that are usually installed.

    python tools/browser_python.py [FOLDER OR OPTION OF PYTEST...]

Without folders: all tests but those in `NEEDS_MORE`, which takes minutes; `--record` notes the figures of such a run.
What cannot be done in a browser, such as to start a process, is left out and told by name.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from playsite import python_files, web_files
from playsite.failure import PlaygroundError

ROOT = Path(__file__).resolve().parents[1]

NEEDS_MORE = (
    "architecture",
    "browser",
    "bulk",
    "docs",
    "hostile",
    "integrations",
    "robust",
    "typing_snippets",
)
"""Folders of tests that are about other programs, or about processes."""

STACK_KB = 60_000
"""Stack of node, of which Python takes its own: as large as a browser's worker can have it."""


def main(words: list[str] | None = None) -> int:
    """Run the script; gives the exit code of pytest, or 1 when something cannot be had."""
    words = sys.argv[1:] if words is None else words
    if all(word.startswith("-") for word in words):
        words = [*words, *(f"--ignore=tests/{name}" for name in NEEDS_MORE)]
    with tempfile.TemporaryDirectory() as folder:
        try:
            web_files.install()
            tests = python_files.REQUIREMENTS.with_name("requirements-tests.txt")
            packages = python_files.install(ROOT, Path(folder), python_files.REQUIREMENTS, tests)
        except PlaygroundError as error:
            sys.stderr.write(f"the tests cannot be run: {error}\n")
            return 1
        _, most = resource.getrlimit(resource.RLIMIT_STACK)
        resource.setrlimit(resource.RLIMIT_STACK, (STACK_KB * 1024, most))
        node = ("node", f"--stack-size={STACK_KB - 10_000}", str(web_files.WEB / "lane.mjs"))
        options = ("-p", "lanes.noted", "--lane=browser", "-p", "lanes.browser", "-p", "no:cacheprovider")
        return subprocess.call([*node, str(packages), str(ROOT), *options, *words])  # noqa: S603 -- our own command


if __name__ == "__main__":
    sys.exit(main())
