"""The navigation below rules and formats: too many pages to name them in the configuration of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docsite.format_pages import by_setting
from docsite.rule_indexes import VIEWS, by_group, theme_title
from mutuallearning.rulekit.rule import Rule

Nav = Sequence[Mapping[str, object]]


def completed(nav: Nav, rules: Sequence[Rule]) -> list[dict[str, object]]:
    """Put the pages of rules and formats below their indexes, by theme and by where they are at home.

    >>> completed([{"Home": "index.md"}], [])
    [{'Home': 'index.md'}]
    """
    below = {"rules/index.md": list(_rules(rules)), "formats/index.md": list(_formats())}
    done: list[dict[str, object]] = []
    for entry in nav:
        ((title, page),) = entry.items()
        inside = below.get(page) if isinstance(page, str) else None
        done.append({title: [{title: page}, *inside] if inside is not None else page})
    return done


def _rules(rules: Sequence[Rule]) -> Iterator[dict[str, object]]:
    for theme, group in by_group(rules, lambda rule: rule.theme):
        yield {theme_title(theme): [{rule.name: f"rules/{rule.name}.md"} for rule in group]}
    yield {"Other views": [{title: f"rules/{page}"} for title, page in VIEWS.items() if page != "index.md"]}


def _formats() -> Iterator[dict[str, object]]:
    for heading, formats in by_setting():
        yield {heading: [{one.title: f"formats/{one.slug}.md"} for one in formats]}
