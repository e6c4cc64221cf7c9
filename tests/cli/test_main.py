"""What can go wrong around a command, and the exit code of each."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutuallearning._version import CATALOGUE, __version__
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.cli import check


def process(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command on a console that knows few characters."""
    return subprocess.run(
        [sys.executable, "-m", "mutuallearning", *words],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    )


def test_the_version_imports_nothing_else() -> None:
    code = (
        "import sys; from mutuallearning.__main__ import main; main(['--version']);"
        "print([name for name in ('argparse', 'pydantic', 'attrs', 'yaml', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert [f"mutuallearning {__version__} (rules {CATALOGUE})", "[]"] == done.stdout.splitlines()


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from mutuallearning.__main__ import main; main(['check', '--help']);"
        "print([name for name in ('pydantic', 'attrs', 'yaml', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "exit codes:" in done.stdout
    assert "[]" == done.stdout.splitlines()[-1]


def test_a_closed_pipe_ends_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "mutuallearning", "formats", "--format", "json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (141, b"") == (done.returncode, done.stderr)


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell that closes or diverts its streams; `ml` stands for the program."""
    program = f"{shlex.quote(sys.executable)} -m mutuallearning"
    return subprocess.run(
        ["/bin/sh", "-c", line.replace("ml ", f"{program} ", 1)], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes streams like this")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ml check - <&-", "standard input cannot be read: it is closed"),
        ("ml formats >&-", "standard output cannot be written: it is closed"),
        ("ml rules --format json >&-", "standard output cannot be written: it is closed"),
        ("ml check plan.yaml --format json >&-", "standard output cannot be written: it is closed"),
    ],
)
def test_a_closed_stream_is_one_line(write: Callable[..., Path], line: str, told: str) -> None:
    write()
    done = shell(line)
    assert (2, "", f"mutuallearning: {told}\n") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")  # noqa: PTH110 -- no Path yet
@pytest.mark.parametrize(
    "words",
    ["check plan.yaml", "check plan.yaml --format json", "rules", "rules --format json", "check --help"],
)
def test_a_full_device_is_one_line(write: Callable[..., Path], words: str) -> None:
    write()
    done = shell(f"ml {words} >/dev/full")
    told = "mutuallearning: standard output cannot be written: No space left on device\n"
    assert (2, told) == (done.returncode, done.stderr)


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes streams like this")
def test_nobody_to_tell_is_no_crash(write: Callable[..., Path]) -> None:
    write()
    assert 2 == shell("ml check --select XYZ 2>&-").returncode
    assert 1 == shell("ml check plan.yaml -q --select CUR101 2>&-").returncode


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--select", "##vso[task.complete]\n::error::x\u202e"),
        ("check", "##[error]*\n::error::x\x1b[31m"),
        ("##[error]x\n::error::x",),
        ("check", "x.yaml", "--output", "nowhere/##[error]x\n::error::x"),
        ("check", "--as-of", "##[error]\U000e0041\n::error::x"),
    ],
)
def test_wrong_usage_is_one_harmless_line(run: Callable[..., Any], words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (2, "", 1) == (done.code, done.out, len(done.err.splitlines()))
    assert done.err.startswith("mutuallearning: ")
    assert not [sign for sign in ("##[", "##vso[", "\x1b", "\u202e", "\U000e0041") if sign in done.err]


def test_a_path_that_is_too_long_keeps_nothing_else_from_being_checked(
    run: Callable[..., Any], write: Callable[..., Path]
) -> None:
    done = run("check", "x" * 300, str(write()), "-q", "--select", "CUR101")
    assert 3 == done.code
    assert "cannot be read: File name too long" in done.out
    assert "plan.yaml:" in done.out
    assert "crashed" not in done.err


def test_an_interrupt_is_one_line(
    run: Callable[..., Any], write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "find", interrupted)
    done = run("check", str(write()))
    assert (130, "mutuallearning: interrupted\n") == (done.code, done.err)


def test_a_crash_is_one_line(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(catalogues, "load", crash)
    done = run("rules")
    assert 4 == done.code
    assert [
        "mutuallearning: the command crashed (ZeroDivisionError); this is a bug in a rule or in mutuallearning"
    ] == (done.err.splitlines())


def test_those_who_ask_see_where_it_crashed(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(catalogues, "load", crash)
    monkeypatch.setenv("MUTUALLEARNING_DEBUG", "1")
    assert "Traceback" in run("rules").err


def test_a_console_that_knows_few_characters_gets_them_spelled(write: Callable[..., Path]) -> None:
    write(title="Łódź 東京")
    done = process("check", "--select", "CUR101")
    assert 1 == done.returncode
    assert b"\\u0141\xf3d\\u017a" in done.stdout


def test_json_is_utf_8_on_every_console(write: Callable[..., Path]) -> None:
    write(title="Łódź 東京")
    done = process("check", "--format", "json")
    assert '"title": "Łódź 東京"' in done.stdout.decode("utf-8")
