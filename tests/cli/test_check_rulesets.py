"""`check --ruleset`: by name, from a file, and what is wrong with either."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _plan(write: Callable[..., Path]) -> None:
    write("plan.yaml", "participants: 400\n", stage="final")


def found(done: Any) -> dict[str, str]:  # noqa: ANN401 -- what a command did
    [document] = json.loads(done.out)["documents"]
    return {finding["name"]: finding["severity"] for finding in document["findings"]}


def test_a_ruleset_of_the_library_by_name(run: Callable[..., Any]) -> None:
    default, light, strict = (
        found(run("check", "--format", "json", "--ruleset", name)) for name in ("default", "light", "strict")
    )
    assert light.items() < default.items()
    assert ("warning", "error") == (default["no-confidentiality-level"], strict["no-confidentiality-level"])
    assert "no-confidentiality-level" not in light


def test_the_report_names_the_ruleset(run: Callable[..., Any]) -> None:
    data = json.loads(run("check", "--format", "json", "--ruleset", "strict").out)
    assert ["strict"] == [document["ruleset"] for document in data["documents"]]
    Path("ours.toml").write_text("", encoding="utf-8")
    data = json.loads(run("check", "--format", "json", "--ruleset", "ours.toml").out)
    assert ["ours.toml"] == [document["ruleset"] for document in data["documents"]]


def test_a_ruleset_from_a_file(run: Callable[..., Any]) -> None:
    Path("ours.toml").write_text(
        'extends = ["light"]\ninclude = ["no-confidentiality-level"]\n'
        '[severity]\ngroup-size-outside-format = "error"\n',
        encoding="utf-8",
    )
    done = run("check", "--format", "json", "--ruleset", "ours.toml")
    ours, light = found(done), found(run("check", "--format", "json", "--ruleset", "light"))
    assert {"no-confidentiality-level": "warning", "group-size-outside-format": "error"}.items() == (
        ours.items() - light.items()
    )


def test_options_come_on_top(run: Callable[..., Any]) -> None:
    done = run("check", "--format", "json", "--ruleset", "light", "--select", "safety", "--ignore", "EMP202")
    assert {"no-confidentiality-level": "warning"} == {
        name: level
        for name, level in found(done).items()
        if name in ("no-confidentiality-level", "no-ground-rules")
    }


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("stric", "There is no ruleset 'stric'; did you mean 'strict'?"),
        ("ours.toml", "There is no file ours.toml"),
        ("./ours", "There is no file ours"),
    ],
)
def test_a_ruleset_that_is_not_there_is_2(run: Callable[..., Any], word: str, told: str) -> None:
    done = run("check", "--ruleset", word)
    assert (2, "", f"mutuallearning: {told}\n") == (done.code, done.out, done.err)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('ignored = ["CUR"]', "ours.toml is no ruleset: the key ignored is not known, did you mean ignore?"),
        (
            'ignore = ["no-brake"]',
            "The ruleset 'ours.toml' names what does not exist: There is no rule, family or theme 'no-brake'",
        ),
        (
            'extends = ["lihgt"]',
            "The ruleset 'ours.toml' extends an unknown one: There is no ruleset 'lihgt'; did you mean 'light'?",
        ),
    ],
)
def test_a_ruleset_that_is_wrong_is_2(run: Callable[..., Any], text: str, told: str) -> None:
    Path("ours.toml").write_text(text, encoding="utf-8")
    done = run("check", "--ruleset", "ours.toml")
    assert (2, "") == (done.code, done.out)
    assert done.err.startswith(f"mutuallearning: {told}")
