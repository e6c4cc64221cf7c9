"""What the command line says to words that it does not understand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mutuallearning.cli.parser import build, parse

COMMANDS = tuple(build()[1])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "There is no command 'chek'; did you mean 'check'?"),
        (["Plan.YAML"], "a command is missing: to check Plan.YAML, say mutuallearning check Plan.YAML"),
        (["check", "--selct", "CUR"], "has no option --selct; did you mean --select?"),
        (["check", "--selct=CUR"], "has no option --selct; did you mean --select?"),
        (["check", "--format", "jsn"], "there is no choice 'jsn'; did you mean 'json'"),
        (["check", "--fail-on", "warnings"], "did you mean 'warning'?"),
        (["check", "--severity", "CUR101"], "is not of the form RULE=LEVEL"),
        (["check", "--severity", "CUR101=advise"], "did you mean 'advice'?"),
        (["check", "--as-of", "22.11.2026"], "is not a date such as 2026-11-22"),
        (["check", "--as-of", "2026-02-30"], "is not a date such as 2026-11-22"),
        (["check", "--as-of"], "--as-of: expected one argument"),
        (["check", "--select", " , "], "a rule, family or theme is missing"),
        (["check", "--color", "sometimes"], "there is auto, always, never"),
        (["explain"], "RULE"),
        (["explain", "CUR101", "CUR102"], "the word 'CUR102' is one too many"),
        (["--verbose", "check"], "has no option --verbose"),
        ([], "a command is missing: check, explain"),
        (["--quiet"], "COMMAND"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(run: Callable[..., Any], words: list[str], told: str) -> None:
    done = run(*words)
    assert (2, "") == (done.code, done.out)
    assert 1 == len(done.err.splitlines())
    assert told in done.err
    assert done.err.startswith("mutuallearning: ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run: Callable[..., Any], name: str) -> None:
    done = run(name, "--help")
    assert (0, "") == (done.code, done.err)
    assert f"usage: mutuallearning {name}" in done.out


def test_the_help_names_every_command(run: Callable[..., Any]) -> None:
    out = run("--help").out
    assert all(f"    {name} " in out for name in COMMANDS)


def test_paths_may_stand_on_both_sides_of_an_option() -> None:
    assert ["a", "b", "-"] == parse(["check", "a", "--format", "json", "b", "-"]).paths


def test_without_a_path_the_current_folder_is_meant() -> None:
    assert ["."] == parse(["check", "-q"]).paths


def test_an_option_is_not_shortened(run: Callable[..., Any]) -> None:
    assert 2 == run("check", "--form", "json").code


def test_what_was_typed_cannot_forge_a_second_line(run: Callable[..., Any]) -> None:
    assert 1 == len(run("che\nck\x1b[31m").err.splitlines())
    assert "\x1b" not in run("che\nck\x1b[31m").err
