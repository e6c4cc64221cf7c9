"""The matrix of the rules: which of them serve which principle, challenge, success factor and source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from docsite.markdown import code, link, page, table, text
from docsite.rule_indexes import OTHER_VIEWS
from docsite.sources import cited
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import Principle
from mutuallearning.principles import bibliography
from mutuallearning.principles.aims import challenges, success_factors
from mutuallearning.rulekit.rule import Rule

PRINCIPLES = get_args(Principle)

YES = "●"
"""What stands where a rule serves a principle or a challenge."""


def matrix(catalogue: Catalogue) -> str:
    """Write the page."""
    rules = [rule for rule in catalogue.rules if rule.family != STRUCTURAL]
    return page(
        "# Matrix of the rules",
        "Which rules serve what. The page is made from the rules themselves. A principle or a challenge that no rule "
        "looks at, and a success factor that no rule asks about, would fail the tests.",
        OTHER_VIEWS,
        "## Principles and challenges { #aims }",
        f"A {YES} stands where a rule serves a principle, or looks at one of the challenges of mutual learning.",
        _aims(rules),
        "## Success factors { #success-factors }",
        _factors(catalogue),
        "## Sources { #sources }",
        "Each source with the rules that cite it, by principle. What the sources are is told "
        "[by source](by-source.md).",
        _sources(rules),
    )


def _aims(rules: Sequence[Rule]) -> str:
    themes = {name: challenge.title for name, challenge in challenges().items()}
    head = ("Rule", *(text(name.title()) for name in PRINCIPLES), *map(text, themes.values()))
    rows = [
        (
            _named(rule),
            *(YES if rule.principle == name else "" for name in PRINCIPLES),
            *(YES if rule.theme == name else "" for name in themes),
        )
        for rule in rules
        if rule.principle is not None or rule.theme in themes
    ]
    total = ("All", *(str(sum(row[place] == YES for row in rows)) for place in range(1, len(head))))
    return table(head, [*rows, total])


def _factors(catalogue: Catalogue) -> str:
    rows: list[tuple[str, str, str]] = []
    for factor in success_factors().values():
        found = {rule.code: rule for word in factor.asks for rule in catalogue.matching(word)}
        rows.append((text(factor.title), text(factor.says), _codes(found.values())))
    return table(("Success factor", "What it is", "Asked about by"), rows)


def _sources(rules: Sequence[Rule]) -> str:
    rows: list[tuple[str, ...]] = []
    for key in sorted(bibliography.load(), key=lambda key: bibliography.source(key).title):
        citing = [rule for rule in rules if key in rule.sources]
        if citing:
            groups = ([rule for rule in citing if rule.principle == name] for name in (*PRINCIPLES, None))
            rows.append((cited(key, ""), *map(_codes, groups)))
    return table(("Source", *(text(name.title()) for name in PRINCIPLES), "All three"), rows)


def _named(rule: Rule) -> str:
    return f"{code(rule.code)} {link(text(rule.name), f'{rule.name}.md')}"


def _codes(rules: Iterable[Rule]) -> str:
    return ", ".join(link(code(rule.code), f"{rule.name}.md") for rule in rules)
