"""The command `completion`: a shell is asked for words, as one who presses Tab would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def completed(script: str, *words: str) -> list[str]:
    """Ask bash what it would offer for the last of some words."""
    path = Path("completion.sh")
    path.write_text(script, encoding="utf-8")
    quoted = " ".join(f"'{word}'" for word in ("mutuallearning", *words))
    asked = (
        f"source {path}; COMP_WORDS=({quoted}); COMP_CWORD={len(words)}; _shtab_mutuallearning; "
        "printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    done = subprocess.run([bash, "-c", asked], capture_output=True, text=True, check=True)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("sched",), ["schedule"]),
        (("check", "--write-b"), ["--write-baseline"]),
        (("check", "--format", "sar"), ["sarif"]),
        (("check", "--ruleset", "work"), ["workplace"]),
        (("explain", "no-learning"), ["no-learning-questions"]),
        (("new", "peer-as"), ["peer-assist"]),
        (("schema", "benchl"), ["benchlearning-cycle"]),
    ],
)
def test_bash_completes_commands_options_and_names(
    run: Callable[..., Any], words: tuple[str, ...], offered: list[str]
) -> None:
    done = run("completion", "bash")
    assert (0, "") == (done.code, done.err)
    assert offered == completed(done.out, *words)


@pytest.mark.parametrize("shell", ["zsh", "tcsh"])
def test_other_shells(run: Callable[..., Any], shell: str) -> None:
    done = run("completion", shell)
    assert 0 == done.code
    assert "no-learning-questions" in done.out


def test_an_unknown_shell_and_a_missing_package(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "there is no choice 'fish'" in run("completion", "fish").err
    monkeypatch.setitem(sys.modules, "shtab", None)
    done = run("completion", "bash")
    assert 2 == done.code
    assert "pip install 'mutuallearning[completion]'" in done.err
