"""The Python side of the playground: all packages, those of the library among them, in one file for the browser."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

from playsite import web_files
from playsite.failure import PlaygroundError, run

HERE = Path(__file__).parent
REQUIREMENTS = HERE / "web" / "requirements.txt"

BROWSER = (
    *("--python-version", "3.14", "--implementation", "cp", "--abi", "cp314", "--abi", "none"),
    *("--platform", "pyemscripten_2026_0_wasm32"),
    # Packages without a wheel for the browser come from here, before what is compiled in them goes.
    *("--platform", "manylinux2014_x86_64"),
)
"""What pip is told of the Python of pyodide."""

COMPILED = ".cpython-314-wasm32-emscripten.so"
"""How a compiled part ends that the browser can load."""

UNUSED = ("__pycache__", "bin", "pydantic/v1")
"""Folders of packages that nothing in the browser needs."""


def install(root: Path, work: Path, *requirements: Path) -> Path:
    """Install packages for the browser into a folder, and the library as it stands in the checkout.

    Args:
        root: The checkout.
        work: A folder for what is in between.
        requirements: Files that name packages.

    Raises:
        PlaygroundError: If the packages cannot be had.
    """
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels, installed = work / "wheels", work / "packages"
    run([*pip, "wheel", "--no-deps", "--wheel-dir", wheels, root], "the wheel of the library")
    command = [*pip, "install", "--no-deps", "--only-binary", ":all:", "--target", installed, *BROWSER]
    named: list[str | Path] = [word for path in requirements for word in ("-r", path)]
    run([*command, *named, *wheels.glob("*.whl")], "the Python packages of the playground")
    trim(installed)
    return installed


def gather(root: Path, work: Path) -> tuple[Path, Path]:
    """Put all Python files that run in the browser into one zip, and give it with what is compiled in the packages.

    Raises:
        PlaygroundError: If the packages cannot be had, or not just one of them has something compiled.
    """
    installed = install(root, work, REQUIREMENTS)
    shutil.copy(HERE / "desk.py", installed)
    packed = work / "plain.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(installed.rglob("*")):
            if path.is_file() and path.suffix != ".so":
                archive.write(path, path.relative_to(installed))
    compiled = list(installed.rglob("*.so"))
    if len(compiled) != 1:
        raise PlaygroundError(f"one compiled part is expected in the packages, not {len(compiled)}")
    return packed, compiled[0]


def trim(installed: Path) -> None:
    """Take away what the browser cannot load, or does not need."""
    for name in UNUSED:
        for folder in list(installed.glob(name if "/" in name else f"**/{name}")):
            shutil.rmtree(folder)
    for path in list(installed.rglob("*")):
        if path.suffix == ".pyi" or (path.suffix == ".so" and not path.name.endswith(COMPILED)):
            path.unlink()


def pack(plain: Path, compiled: Path, target: Path, plan: Path) -> str:
    """Compile the files of a zip for the browser, keep memory as it is after a check, and say what came of it.

    Raises:
        PlaygroundError: If node is missing, or the packages do not work together.
    """
    script = web_files.bundle_for_node(HERE / "web" / "pack.mjs", plain.parent)
    command = ("node", script, web_files.PYODIDE_FOLDER, plain, compiled, target, plan)
    return run(command, "the Python packages in pyodide").strip()
