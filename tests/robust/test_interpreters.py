"""The same bytes come out in whatever way the interpreter was started."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.campaign

EXAMPLES = Path(__file__).parents[2] / "examples" / "employment-peer-review"

COMMANDS = (
    ("check", "flawed.yaml", "--as-of=2026-11-22"),
    ("check", "flawed.yaml", "--as-of=2026-11-22", "--format=json"),
    ("schedule", "good.yaml"),
    ("explain", "CUR101"),
)

WAYS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "warnings are errors": (("-W", "error"), {}),
    "development mode": (("-X", "dev", "-W", "error"), {}),
    "bytes are no text": (("-bb",), {}),
    "no assertions": (("-O",), {}),
    "no docstrings": (("-OO",), {}),
    "no site of the user": (("-s", "-E"), {}),
    "hashes of 0": ((), {"PYTHONHASHSEED": "0"}),
    "hashes of 4711": ((), {"PYTHONHASHSEED": "4711"}),
    "plain C": (
        (),
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "utf-8"},
    ),
    "another zone": ((), {"TZ": "Pacific/Kiritimati"}),
    "no bytecode": (("-B",), {}),
    "no home": ((), {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "TMPDIR": "/tmp"}),  # noqa: S108 -- as it is
}


def ran(
    words: tuple[str, ...], flags: tuple[str, ...] = (), more: dict[str, str] | None = None
) -> tuple[int, bytes, bytes]:
    environment = {key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL", "TZ")}
    environment |= {"LC_ALL": "C.UTF-8", "COLUMNS": "80", **(more or {})}
    done = subprocess.run(
        [sys.executable, *flags, "-m", "mutuallearning", *words],
        cwd=EXAMPLES,
        env=environment,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@functools.cache
def expected(words: tuple[str, ...]) -> tuple[int, bytes, bytes]:
    return ran(words)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("way", WAYS)
def test_the_same_comes_out(way: str, words: tuple[str, ...]) -> None:
    flags, environment = WAYS[way]
    assert expected(words) == ran(words, flags, environment)
    assert expected(words)[0] in {0, 1}


def test_without_docstrings_the_api_still_says_what_it_is() -> None:
    schema = "ml.ActivityPlan.model_json_schema()['properties']['title']['description']"
    code = f"import mutuallearning as ml; print({schema})"
    told = [
        subprocess.run(
            [sys.executable, *flags, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        for flags in ((), ("-OO",))
    ]
    assert told[0] == told[1]
    assert told[0].strip()
