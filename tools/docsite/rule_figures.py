"""What a rule takes from the formats: figures, and the stage from which something is expected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from docsite.markdown import code, codes, link, table, text
from docsite.sources import cited
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.formatbook.profile import MODES, Limit, Mode
from mutuallearning.rulekit.rule import Rule

Row = tuple[str, ...]

ANY = "any"
"""The format from which all others take what they do not say."""


def figures(rule: Rule) -> Iterator[str]:
    """Write the sections on what differs from format to format; none if nothing does."""
    formats = [formatbook.get(slug) for slug in formatbook.slugs()]
    applies = [
        one
        for one in formats
        if rule.code not in one.exempt and (not rule.formats or any(map(one.is_a, rule.formats)))
    ]
    if rule.limits:
        yield "## Figures by format"
        yield (
            "The rule compares with these figures of the format; a format that is not named sets none. "
            "A programme can set its own in [a format of its own](../how-to/own-formats.md)."
        )
        yield table(
            ("Figure", "Value", "Formats", "Source"),
            [row for name in rule.limits for row in _limits(name, applies)],
        )
    if rule.expects:
        yield from _expected(rule, rule.expects, applies)
    exempt = [one for one in formats if rule.code in one.exempt]
    if exempt:
        yield f"It does not apply to {_links(exempt)}."
    if rule.formats:
        yield f"It applies to {codes(rule.formats)} and their variants only."


def _limits(name: str, applies: Sequence[Format]) -> Iterator[Row]:
    for mode in (None, *MODES):

        def figure(one: Format, mode: Mode | None = mode) -> Row | None:
            limit = _limit(one, name, mode)
            return (_value(limit, mode), cited(limit.source, "")) if limit else None

        for (value, source), named in _alike(applies, figure):
            yield code(name), value, named, source


def _limit(one: Format, name: str, mode: Mode | None) -> Limit | None:
    return one.mode_limits.get(mode, {}).get(name) if mode else one.limits.get(name)


def _value(limit: Limit, mode: Mode | None) -> str:
    return f"{limit.value:g} {text(limit.unit)}" + (f", if {mode}" if mode else "")


def _expected(rule: Rule, part: str, applies: Sequence[Format]) -> Iterator[str]:
    yield "## Expected from which stage on"
    yield (
        f"What is missing counts from the stage on at which the format expects {code(part)}; before, the rule is "
        "not judged yet. A format that is not named does not expect it at all."
    )
    if rule.planned_ahead:
        yield "It can only be planned ahead: at the stage `done` the rule is not judged any more."

    def stage(one: Format) -> Row | None:
        expected = one.expected.get(part)
        return (code(expected.stage), cited(expected.source, "")) if expected else None

    rows = [(value, named, source) for (value, source), named in _alike(applies, stage)]
    yield table(("From stage", "Formats", "Source"), rows)


def _alike(formats: Sequence[Format], said: Callable[[Format], Row | None]) -> Iterator[tuple[Row, str]]:
    """Put formats together that say the same; those that say what most do come last, and need not be named."""
    groups: defaultdict[Row, list[Format]] = defaultdict(list)
    for one in formats:
        row = said(one)
        if row is not None:
            groups[row].append(one)
    known = [one for group in groups.values() for one in group]
    general = [row for row, group in groups.items() if any(one.slug == ANY for one in group)]
    for row, group in groups.items():
        if row not in general:
            yield row, _families(group, known)
    for row in general:
        others = "every other format" if len(groups) > 1 else "every format"
        yield row, others if len(known) == len(formats) else _families(groups[row], known)


def _families(formats: Sequence[Format], known: Sequence[Format]) -> str:
    """Name some formats; a variant goes without saying where what it extends is among them."""
    slugs = [one.slug for one in formats]
    said: list[str] = []
    for one in formats:
        if set(one.lineage[1:]) & set(slugs) - {ANY}:
            continue
        variants = [other.slug for other in known if one.slug in other.lineage[1:] and one.slug != ANY]
        suffix = " and its variants" if set(variants) <= set(slugs) else " and its other variants"
        said.append(_links([one]) + (suffix if set(variants) & set(slugs) else ""))
    return ", ".join(said)


def _links(formats: Sequence[Format]) -> str:
    return ", ".join(link(code(one.slug), f"../formats/{one.slug}.md") for one in formats)
