"""The workflows: no tool finds a weakness in them, and every action of others is the very one that was looked at."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

FILES = (ROOT / "action.yml", *sorted((ROOT / ".github" / "workflows").glob("*.yml")))

_USES = re.compile(r"uses: (\S+)(.*)")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_action_is_pinned_and_says_its_version(path: Path) -> None:
    used = _USES.findall(path.read_text(encoding="utf-8"))
    assert [] == [name for name, _ in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)]
    assert [] == [name for name, note in used if not re.fullmatch(r" # v\d+\.\d+\.\d+", note)]
    assert used


def test_the_same_action_is_the_same_everywhere() -> None:
    used = {_USES.search(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()}
    pins = {found[1] for found in used if found}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--quiet", "--persona=pedantic", *FILES],
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
