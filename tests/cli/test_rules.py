"""The command `rules`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from mutuallearning.api import RULESETS
from mutuallearning.checking import catalogue as catalogues

CATALOGUE = catalogues.load()


def test_the_table_has_every_rule_once(run: Callable[..., Any]) -> None:
    done = run("rules")
    assert (0, "") == (done.code, done.err)
    rows = done.out.splitlines()
    assert [rule.code for rule in CATALOGUE.rules] == [row.split()[0] for row in rows[1:-2]]
    assert f"{len(CATALOGUE.rules)} rules" == rows[-1]


def test_the_json_is_the_complete_catalogue(run: Callable[..., Any]) -> None:
    data = json.loads(run("rules", "--format", "json").out)
    assert CATALOGUE.version == data["catalogue"]
    assert [rule.name for rule in CATALOGUE.rules] == [rule["name"] for rule in data["rules"]]
    assert [rule.code for rule in CATALOGUE.retired] == [rule["code"] for rule in data["retired"]]


def test_the_rulesets_are_listed_with_for_whom_they_are(run: Callable[..., Any]) -> None:
    done = run("rules", "--rulesets")
    assert (0, "") == (done.code, done.err)
    rows = done.out.splitlines()
    assert list(RULESETS) == [row for row in rows[:-1] if row and not row.startswith(" ")]
    assert "  For any plan: every rule that is stable, as bad as the rule itself finds it." == rows[1]


def test_the_rulesets_as_json(run: Callable[..., Any]) -> None:
    data = json.loads(run("rules", "--rulesets", "--format", "json").out)
    assert list(RULESETS) == [ruleset["name"] for ruleset in data["rulesets"]]
