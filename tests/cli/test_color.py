"""Who decides about colours."""

from __future__ import annotations

import sys

import pytest
import rich  # noqa: F401 -- without it nothing has colours

from mutuallearning.cli import color
from mutuallearning.cli.color import wants_color
from mutuallearning.errors import MissingExtraError


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize(
    ("choice", "environment", "to_file", "expected"),
    [
        ("auto", {}, False, True),
        ("auto", {}, True, False),
        ("auto", {"NO_COLOR": "1"}, False, False),
        ("auto", {"NO_COLOR": ""}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"TERM": "dumb"}, False, False),
        ("never", {"FORCE_COLOR": "1"}, False, False),
        ("always", {"NO_COLOR": "1"}, True, True),
    ],
)
def test_on_a_terminal(
    *,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    to_file: bool,
    expected: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert expected == wants_color(choice, to_file=to_file)


def test_off_a_terminal_only_who_asks_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not wants_color("auto", to_file=False)
    assert wants_color("always", to_file=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_color("auto", to_file=False)


@pytest.mark.usefixtures("_terminal")
def test_without_rich_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(color, "find_spec", lambda _: None)
    assert not wants_color("auto", to_file=False)
    with pytest.raises(MissingExtraError, match=r"mutuallearning\[cli\]"):
        wants_color("always", to_file=False)
