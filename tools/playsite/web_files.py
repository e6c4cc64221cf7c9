"""The side of the playground that the browser reads itself: the bundled scripts, the style, and pyodide."""

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

from playsite.failure import run

WEB = Path(__file__).parent / "web"

PYODIDE_FOLDER = WEB / "node_modules" / "pyodide"

TOOLS = WEB / "node_modules" / ".bin"

PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""The files of pyodide that a page loads."""


def install() -> None:
    """Install the npm packages beside their list.

    Raises:
        PlaygroundError: If npm is missing, or the packages cannot be had.
    """
    quiet = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    # One at a time: two would undo what the other does.
    with (WEB / "package.json").open() as listed:
        fcntl.flock(listed, fcntl.LOCK_EX)
        run(("npm", "install", *quiet), "the npm packages of the playground", WEB)


def bundle(target: Path) -> None:
    """Check the types of the scripts, bundle them, and lay pyodide beside them.

    Raises:
        PlaygroundError: If a script has a mistake.
    """
    run((TOOLS / "tsc", "--project", WEB), "the types of the playground's scripts")
    options = ("--minify", "--target=es2022", "--legal-comments=eof", f"--outdir={target}")
    _bundle((WEB / "main.ts", WEB / "worker.ts", WEB / "style.css"), *options)
    (target / "pyodide").mkdir()
    for name in PYODIDE:
        shutil.copy(PYODIDE_FOLDER / name, target / "pyodide")


def bundle_for_node(script: Path, work: Path) -> Path:
    """Bundle a script that node runs here, and give the file.

    Raises:
        PlaygroundError: If it has a mistake.
    """
    made = work / script.name
    _bundle((script,), "--platform=node", f"--outfile={made}")
    return made


def _bundle(scripts: tuple[Path, ...], *options: str) -> None:
    common = ("--bundle", "--format=esm", "--log-level=error")
    run((TOOLS / "esbuild", *scripts, *common, *options), "the scripts of the playground")
