"""The command `explain`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.retired import RetiredRule

RULES = catalogues.load(plugins=False).rules


@pytest.mark.parametrize("word", ["CUR101", "cur101", "no-learning-questions", "NO-LEARNING-QUESTIONS"])
def test_code_and_name_give_the_same_page(run: Callable[..., Any], word: str) -> None:
    done = run("explain", word)
    assert (0, "") == (done.code, done.err)
    assert "CUR101 no-learning-questions" == done.out.splitlines()[0]
    for title in ("Why", "Bad", "Good", "What to do", "When not to worry", "Sources", "More"):
        assert title in done.out.splitlines()


def test_an_unknown_rule_is_2(run: Callable[..., Any]) -> None:
    done = run("explain", "no-recogniton")
    assert (2, "") == (done.code, done.out)
    assert "did you mean 'no-recognition'?" in done.err


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_can_be_explained(run: Callable[..., Any], code: str) -> None:
    done = run("explain", code)
    assert (0, "") == (done.code, done.err)
    assert f"({code}): " in done.out  # the finding, as it is really printed


def test_a_rule_that_is_no_more_is_explained_too(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = RetiredRule(
        code="CUR199",
        name="dull-title",
        since="2026.1",
        until="2027.1",
        reason="Titles say little.",
        replaced_by=("CUR101",),
    )
    monkeypatch.setattr(catalogues, "load", lambda **_: Catalogue(RULES, retired=(gone,)))
    done = run("explain", "dull-title")
    assert (0, "") == (done.code, done.err)
    assert [
        "CUR199 dull-title",
        "  retired, since 2026.1, gone from 2027.1 on",
        "",
        "Why it is gone",
        "  Titles say little.",
        "",
        "Instead",
        "  CUR101",
    ] == done.out.splitlines()
    data = json.loads(run("explain", "CUR199", "--format", "json").out)
    assert ("retired", ["CUR101"]) == (data["status"], data["replaced_by"])


def test_as_json(run: Callable[..., Any]) -> None:
    assert "CUR101" == json.loads(run("explain", "CUR101", "--format", "json").out)["code"]
