"""The page of the rulesets: for whom each is, why, and what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docsite.markdown import bullets, code, link, page, text
from docsite.rule_indexes import OTHER_VIEWS
from mutuallearning.api import rulesets as all_rulesets
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.rulekit.rule import Rule


def rulesets(catalogue: Catalogue) -> str:
    """Write the page."""
    return page(
        "# Rulesets",
        "A ruleset says which rules are asked and how bad their findings are. How to use one, and how to write your "
        "own, is told [in a guide](../how-to/rulesets.md).",
        OTHER_VIEWS,
        *(part for ruleset in all_rulesets() for part in _section(ruleset, catalogue)),
    )


def _section(ruleset: Ruleset, catalogue: Catalogue) -> Iterator[str]:
    yield f"## {code(ruleset.name)} {{ #{ruleset.name} }}"
    yield text(ruleset.description)
    yield text(ruleset.why)
    asked = {rule.code for rule in select(catalogue, ruleset).rules if rule.family != STRUCTURAL}
    yield f"It asks {len(asked)} rules, besides those about the document itself."
    yield bullets(_said(ruleset, catalogue))


def _said(ruleset: Ruleset, catalogue: Catalogue) -> Iterator[str]:
    for label, words in (
        ("Asks only", ruleset.select),
        ("Asks as well", ruleset.include),
        ("Does not ask", ruleset.ignore),
    ):
        if words:
            yield f"{label}: {_named(words, catalogue)}"
    if ruleset.preview:
        yield "Asks the rules that are still tried out"
    levels = ruleset.severity or {}
    for level in ("error", "warning", "advice"):
        words = tuple(word for word, own in levels.items() if own == level)
        if words:
            yield f"Takes for {level}: {_named(words, catalogue)}"


def _named(words: Iterable[str], catalogue: Catalogue) -> str:
    return ", ".join(_word(word, catalogue.matching(word)) for word in words)


def _word(word: str, rules: tuple[Rule, ...]) -> str:
    if len(rules) == 1 and word in (rules[0].name, rules[0].code):
        return link(text(rules[0].name), f"{rules[0].name}.md")
    return f"all of {code(word)}"
