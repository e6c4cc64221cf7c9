"""What the longer commands measure is noted in one way, so that the documentation can show it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

sys.path.insert(0, str(ROOT / "tools"))

import figures  # noqa: E402 -- a script in a folder of scripts, no package


def test_what_is_noted_can_be_read(tmp_path: Path) -> None:
    figures.note("mutants", {"rules": {"killed": 9, "rate": 0.9, "seed": 'a "b"'}}, "try", folder=tmp_path)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    assert "try" == figures.command_of("mutants", tmp_path)
    noted = figures.read("mutants", tmp_path)["rules"]
    assert {"killed": 9, "rate": 0.9, "seed": 'a "b"'} == {key: noted[key] for key in noted if key != "day"}
    assert abs(datetime.date.fromisoformat(str(noted["day"])) - today) <= datetime.timedelta(days=1)


def test_what_is_measured_again_replaces_only_itself(tmp_path: Path) -> None:
    figures.note("versions", {"lowest": {"passed": 1}, "newest-3.13": {"passed": 2}}, "try", folder=tmp_path)
    figures.note("versions", {"lowest": {"passed": 3}}, "try", folder=tmp_path)
    noted = figures.read("versions", tmp_path)
    assert [("lowest", 3), ("newest-3.13", 2)] == [(name, one["passed"]) for name, one in noted.items()]


def test_what_there_is_no_longer_goes(tmp_path: Path) -> None:
    figures.note("fuzz", {"json": {"crashes": 0}, "toml": {"crashes": 0}}, "try", folder=tmp_path)
    figures.note("fuzz", {"yaml": {"crashes": 0}}, "try", {"json", "yaml"}.__contains__, tmp_path)
    assert ["json", "yaml"] == list(figures.read("fuzz", tmp_path))


def test_nothing_was_noted(tmp_path: Path) -> None:
    assert {} == figures.read("never", tmp_path)


@pytest.mark.parametrize("path", sorted(figures.FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_note_says_which_command_wrote_it(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# Written by `")
    assert figures.read(path.stem)
