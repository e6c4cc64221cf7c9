"""The distributions: built twice they are the same bytes, and the wheel works where there is no source."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign

ROOT = Path(__file__).parents[2]

KEPT_OUT = (
    "__pycache__",
    ".git",
    ".venv",
    ".nox",
    ".*_cache",
    ".hypothesis",
    "node_modules",
    "site",
    "dist",
    "wheel-only",
)

EPOCH = "1767225600"
"""The first second of 2026, in which everything in the distributions is said to be made."""


def build(origin: Path, folder: Path) -> dict[str, str]:
    """Build both distributions from a copy of the source, and give their digests by name."""
    source, out = folder / "source", folder / "dist"
    shutil.copytree(origin, source, ignore=shutil.ignore_patterns(*KEPT_OUT))
    # Times of files differ from one machine to another.
    for path in source.rglob("*"):
        os.utime(path, (folder.stat().st_mtime, folder.stat().st_mtime))
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", str(out), str(source)],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        check=True,
        capture_output=True,
    )
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.iterdir())}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("first")
    return folder, build(ROOT, folder)


def test_built_twice_they_are_the_same(built: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    folder, first = built
    assert [".tar.gz", ".whl"] == sorted(
        "".join(Path(name).suffixes[-2:]) if name.endswith("gz") else ".whl" for name in first
    )
    assert first == build(folder / "source", tmp_path)


def test_the_wheel_works_without_the_source(built: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    folder, names = built
    (wheel,) = (name for name in names if name.endswith(".whl"))
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, str(folder / "dist" / wheel)], check=True, capture_output=True)
    shutil.copy(ROOT / "examples" / "employment-peer-review" / "flawed.yaml", tmp_path)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [
            str(python),
            "-I",
            "-m",
            "mutuallearning",
            "check",
            "flawed.yaml",
            "--as-of=2026-11-22",
            "--format=json",
        ],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    here = subprocess.run(
        [
            sys.executable,
            "-m",
            "mutuallearning",
            "check",
            "flawed.yaml",
            "--as-of=2026-11-22",
            "--format=json",
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (1, here.stdout, b"") == (done.returncode, done.stdout, done.stderr)
