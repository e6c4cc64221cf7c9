"""The side of the playground that the browser reads itself: the bundled scripts, the style, and pyodide."""

from __future__ import annotations

import shutil
from pathlib import Path

from playsite.failure import run

WEB = Path(__file__).parent / "web"

PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""The files of pyodide that a page loads."""


def install() -> None:
    """Install the npm packages beside their list.

    Raises:
        PlaygroundError: If npm is missing, or the packages cannot be had.
    """
    quiet = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    run(("npm", "install", *quiet), "the npm packages of the playground", WEB)


def bundle(target: Path) -> None:
    """Check the types of the scripts, bundle them, and lay pyodide beside them.

    Raises:
        PlaygroundError: If a script has a mistake.
    """
    tools = WEB / "node_modules" / ".bin"
    run((tools / "tsc", "--project", WEB), "the types of the playground's scripts")
    options = (
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=error",
        "--legal-comments=eof",
    )
    scripts = (WEB / "main.ts", WEB / "worker.ts", WEB / "style.css")
    run((tools / "esbuild", *scripts, *options, f"--outdir={target}"), "the scripts of the playground")
    (target / "pyodide").mkdir()
    for name in PYODIDE:
        shutil.copy(WEB / "node_modules" / "pyodide" / name, target / "pyodide")
