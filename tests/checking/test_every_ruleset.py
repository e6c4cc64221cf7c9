"""Every ruleset of the library says for whom it is, and every word in it does something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.checking.document import check_source
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.ruleset_files import get, layers, names
from mutuallearning.checking.selection import Selection, select

CATALOGUE = catalogues.load(plugins=False)
every_ruleset = pytest.mark.parametrize("name", names())


def without_one_word(ruleset: Ruleset) -> Iterator[tuple[str, Ruleset]]:
    """Give the ruleset without one of its words, for each word."""
    for key in ("select", "include", "ignore"):
        words: tuple[str, ...] = getattr(ruleset, key) or ()
        for word in words:
            fewer = tuple(other for other in words if other != word)
            yield f"{key} {word}", ruleset.model_copy(update={key: fewer})
    for word in ruleset.severity or ():
        rest = {key: level for key, level in (ruleset.severity or {}).items() if key != word}
        yield f"severity {word}", Ruleset.model_validate({**ruleset.to_data(), "severity": rest})


def effect(selection: Selection) -> dict[str, str]:
    """Give the severity of every rule that is asked."""
    return {rule.code: selection.severity.get(rule.code, rule.severity) for rule in selection.rules}


@every_ruleset
def test_it_says_for_whom_it_is_and_why(name: str) -> None:
    ruleset = get(name)
    assert all(text and text.endswith(".") for text in (ruleset.description, ruleset.why))


@every_ruleset
def test_it_starts_from_the_default(name: str) -> None:
    assert "default" == layers(get(name))[0].name


@every_ruleset
def test_every_word_does_something(name: str) -> None:
    whole = effect(select(CATALOGUE, get(name)))
    idle = [what for what, less in without_one_word(get(name)) if effect(select(CATALOGUE, less)) == whole]
    assert [] == idle


@every_ruleset
def test_no_two_rulesets_come_to_the_same(name: str) -> None:
    mine = effect(select(CATALOGUE, get(name)))
    assert [name] == [other for other in names() if effect(select(CATALOGUE, get(other))) == mine]


@every_ruleset
def test_it_has_no_more_than_advice_for_plans_that_conform(name: str) -> None:
    selection = select(CATALOGUE, get(name))
    found = {base: check_source(base_document(base), CATALOGUE, selection).findings for base in base_names()}
    assert [] == [
        (base, finding.name) for base in found for finding in found[base] if finding.severity != "advice"
    ]


def test_light_asks_less_and_strict_more() -> None:
    light, default, strict = (effect(select(CATALOGUE, get(name))) for name in ("light", "default", "strict"))
    assert light.keys() < default.keys() < strict.keys()
    assert light.items() < default.items()
