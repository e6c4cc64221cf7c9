"""The indexes of the rules: by family, principle, theme and format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import get_args

from docsite.markdown import code, link, page, prose, table, text
from docsite.rule_page import summary
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import Principle
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.rulekit.rule import Rule

FAMILIES = {
    "CUR": "Curiosity: people ask, and look for what they do not know yet",
    "CYC": "Cycles: activities that belong together over years",
    "DOC": "The document: what the reader could not read as it stands",
    "EMP": "Empathy: people can speak, be understood and feel safe",
    "EVA": "Evaluation: finding out whether it was worth it",
    "GOV": "Governance: who does what, who decides, what comes of it",
    "OUT": "Outcomes: what changed because of the learning",
    "REF": "References: whether the parts of a plan agree with each other",
    "TRA": "Transparency: what is written, promised and told",
}
"""Headings of the families; a family of a plug-in that is not named here goes by its letters."""

VIEWS = {
    "By family": "index.md",
    "By principle": "by-principle.md",
    "By theme": "by-theme.md",
    "By format": "by-format.md",
    "By source": "by-source.md",
    "Matrix": "matrix.md",
    "Rulesets": "rulesets.md",
}
"""The pages that list rules."""

OTHER_VIEWS = f"Other views: {', '.join(link(title.lower(), target) for title, target in VIEWS.items())}."


def theme_title(theme: str) -> str:
    """Write a theme as a heading.

    >>> theme_title("common-goal")
    'Common goal'
    """
    return theme.replace("-", " ").capitalize()


def _listing(rules: Iterable[Rule]) -> str:
    return table(
        ("Code", "Name", "Severity", "What it finds"),
        [
            (
                code(rule.code),
                link(text(rule.name), f"{rule.name}.md"),
                rule.severity if rule.status == "stable" else f"{rule.severity}, {rule.status}",
                prose(summary(rule)),
            )
            for rule in rules
        ],
    )


def by_group(rules: Sequence[Rule], key: Callable[[Rule], str]) -> Iterator[tuple[str, list[Rule]]]:
    """Yield groups of rules, by name, each in the order of their codes."""
    for name, group in groupby(sorted(rules, key=lambda rule: (key(rule), rule.code)), key):
        yield name, list(group)


def by_family(rules: Sequence[Rule]) -> str:
    """Write the first page of the rules."""
    parts = [
        part
        for family, group in by_group(rules, lambda rule: rule.family)
        for part in (f"## {text(FAMILIES.get(family, family))} {{ #{family.lower()} }}", _listing(group))
    ]
    others = sum(rule.status != "stable" for rule in rules)
    asked = f"all but {others} of them" if others else "all of them"
    return page(
        "# Rules",
        f"There are {len(rules)} rules, and {asked} are asked unless you choose others. A rule finds one fault and "
        "is named after it. Its page says what it finds, why, what to do and when not to worry.",
        "A finding says that something in the plan deserves a look. That nothing was found does not say that the "
        "activity will work: see [what a verdict says](../explanation/verdicts.md).",
        OTHER_VIEWS,
        *parts,
    )


def by_principle(rules: Sequence[Rule]) -> str:
    """Write the page of rules by principle."""
    names = get_args(Principle)
    parts: list[str] = []
    for name in names:
        parts += [
            f"## {name.title()} {{ #{name} }}",
            _listing(rule for rule in rules if rule.principle == name),
        ]
    rest = [rule for rule in rules if rule.principle is None and rule.family != STRUCTURAL]
    return page(
        "# Rules by principle",
        "What the three principles mean is told on the page [three principles](../explanation/principles.md).",
        OTHER_VIEWS,
        *parts,
        "## None of the three",
        "These rules look at governance and at whether the parts of a plan agree. All three principles need that.",
        _listing(rest),
    )


def by_theme(rules: Sequence[Rule]) -> str:
    """Write the page of rules by theme."""
    parts = [
        part
        for theme, group in by_group(rules, lambda rule: rule.theme)
        for part in (f"## {text(theme_title(theme))} {{ #{theme} }}", _listing(group))
    ]
    return page(
        "# Rules by theme",
        "A theme is what `--select` and `--ignore` take to choose several rules at once.",
        OTHER_VIEWS,
        *parts,
    )


def _is_left_out(rule: Rule, one: Format) -> bool:
    """Tell whether a rule does not apply to a format, or the format does not ask for what the rule looks at."""
    if rule.code in one.exempt or (rule.formats and not any(map(one.is_a, rule.formats))):
        return True
    return bool(
        (rule.expects and rule.expects not in one.expected)
        or (rule.limits and not any(name in one.limits for name in rule.limits))
    )


def _asked(rule: Rule, one: Format) -> str:
    """Say what a rule takes from a format: figures, and the stage from which something is expected."""
    parts = [
        f"{code(name)} {one.limits[name].value:g} {text(one.limits[name].unit)}"
        for name in rule.limits
        if name in one.limits
    ]
    if rule.expects:
        parts.append(f"from stage {code(one.expected[rule.expects].stage)} on")
    return "; ".join(parts)


def by_format(rules: Sequence[Rule]) -> str:
    """Write the page of rules by format: what each format adds to or takes from them."""
    parts: list[str] = []
    for slug in formatbook.slugs():
        one = formatbook.get(slug)
        left_out = [rule for rule in rules if _is_left_out(rule, one)]
        rows = [
            (code(rule.code), link(text(rule.name), f"{rule.name}.md"), said)
            for rule in rules
            if rule not in left_out and (said := _asked(rule, one))
        ]
        named = ", ".join(link(text(rule.name), f"{rule.name}.md") for rule in left_out)
        parts += [
            f"## {text(one.title)} {{ #{slug.replace('/', '-')} }}",
            f"See the page of the format {link(code(slug), f'../formats/{slug}.md')}.",
            table(("Code", "Rule", "In this format"), rows),
            f"Do not apply, or look at what this format does not ask for: {named or 'none'}.",
        ]
    return page(
        "# Rules by format",
        "Figures and stages come from the format, never from the rule. Rules that are not named under a format "
        "work there as everywhere.",
        OTHER_VIEWS,
        *parts,
    )
