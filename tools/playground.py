"""Puts the playground of the documentation together, for mkdocs to copy.

    python tools/playground.py

Takes the npm packages of `tools/playsite/web/package.json` and the Python packages of `requirements.txt` beside it,
makes the library's own wheel, and writes everything to `docs/playground/built`, which git ignores. Exits with 1 and one
line when something cannot be had.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from playsite import offer, python_files, web_files
from playsite.failure import PlaygroundError

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "docs" / "playground" / "built"
PLAN = ROOT / "examples" / "employment-peer-review" / "flawed.yaml"
"""What is checked to see that it works: the example that the playground begins with."""


def build(target: Path) -> str:
    """Put everything into a folder, whole or not at all, and say what came of it.

    Raises:
        PlaygroundError: If something cannot be had, or does not work.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        made = work / "made"
        made.mkdir()
        web_files.install()
        web_files.bundle(made)
        plain, compiled = python_files.gather(ROOT, work)
        said = python_files.pack(plain, compiled, made, PLAN)
        (made / "offer.json").write_text(offer.offer(ROOT / "examples"), encoding="utf-8")
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(made, target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    return f"{said}; {size / 1e6:.1f} MB"


def main(arguments: list[str] | None = None) -> int:
    """Run the script; gives its exit code."""
    parser = argparse.ArgumentParser(description="Put the playground together, for mkdocs to copy.")
    parser.add_argument("--target", type=Path, default=BUILT, help="folder to write")
    target = parser.parse_args(arguments).target
    try:
        said = build(target)
    except PlaygroundError as error:
        sys.stderr.write(f"the playground cannot be built: {error}\n")
        return 1
    sys.stdout.write(f"playground: {said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
