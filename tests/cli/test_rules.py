"""The command `rules`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

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
