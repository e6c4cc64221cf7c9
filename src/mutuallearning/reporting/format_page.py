"""One format in full: as a page of text, and as JSON-ready data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mutuallearning.drafting.outlines import laid_out
from mutuallearning.findings.wire import plain
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import HOUSE_DEFAULT, MODES, Expectation, Limit, Milestone, Outline
from mutuallearning.principles.bibliography import NOT_CITED, load
from mutuallearning.reporting.explain import described
from mutuallearning.reporting.styled import Line, Piece, line, wrapped
from mutuallearning.reporting.tables import table
from mutuallearning.rulekit.rule import Rule
from mutuallearning.sources import Source
from mutuallearning.wording import counted

_CONFIDENTIALITY = {
    "open": "all",
    "no-attribution": "what was said, but not who said it",
    "closed": "nothing",
}

_LABEL = 14
"""Columns for the names of short facts."""


def format_page(format_: Format, rules: Sequence[Rule]) -> Iterator[Line]:
    """Tell everything about a format, what it inherits included.

    Args:
        format_: The format.
        rules: All rules, to name those that do not apply.
    """
    yield line(Piece(format_.slug, "heading"), f"  {format_.title}")
    yield from wrapped("", format_.summary, indent=2)
    for label, text in _facts(format_):
        if text:
            yield from wrapped(f"{label:<{_LABEL}}", text, indent=2)
    yield from _tables(format_)
    outlines = laid_out(format_)
    if outlines:
        yield from _titled("Outlines of papers")
        for kind, outline in outlines.items():
            headings = "; ".join(section.heading for section in outline.sections)
            pages = f"at most {counted(outline.max_pages, 'page')}, " if outline.max_pages else ""
            yield line("  ", Piece(f"{kind} ({pages}{outline.source})", "dim"))
            yield from wrapped("", headings, indent=4)
    if format_.follow_up:
        yield from _titled("What usually follows")
        for text in format_.follow_up:
            yield from wrapped("- ", text, indent=2)
    exempt = _exempt(format_, rules)
    if exempt:
        yield from _titled("Rules that do not apply")
        yield from table(("code", "rule"), list(exempt.items()), indent=2)
    sources = _sources(format_)
    if sources:
        yield from _titled("Sources")
        for key, source in sources.items():
            yield from wrapped(f"{key}  ", described(source) if source else "a source of your own", indent=2)


def _facts(format_: Format) -> Iterator[tuple[str, str]]:
    yield "for", ", ".join(format_.purposes)
    yield "setting", (format_.setting or "").replace("-", " ")
    yield "meets", format_.recurs or ""
    yield "extends", ", ".join(format_.lineage[1:])
    yield "parties", ", ".join(format_.stances)
    yield "roles", ", ".join(format_.roles)
    yield "other roles", ", ".join(format_.optional_roles)
    yield "papers", ", ".join(format_.papers)
    yield "other papers", ", ".join(format_.optional_papers)
    yield "judgement", ", ".join(format_.judgements)
    if format_.confidentiality:
        told = f"{_CONFIDENTIALITY[format_.confidentiality]} ({format_.confidentiality_source})"
        yield "told outside", told


def _tables(format_: Format) -> Iterator[Line]:
    figures = list(_figures(format_))
    agenda = [
        (
            str(item.day or 1),
            str(item.minutes or "-"),
            item.title,
            item.kind,
            ", ".join(item.about or ()) or "-",
        )
        for item in format_.agenda
    ]
    for title, head, rows in (
        ("Figures", ("figure", "value", "unit", "where", "source"), figures),
        (
            "Timeline",
            ("when", "what", "in the plan", "source"),
            [
                (
                    str(one.when),
                    one.what,
                    one.part or (f"papers: {one.paper}" if one.paper else "-"),
                    one.source,
                )
                for one in format_.timeline
            ],
        ),
        ("Agenda", ("day", "minutes", "session", "kind", "about"), agenda),
        (
            "Expected",
            ("part", "from the stage", "source"),
            [(one.part, one.stage, one.source) for one in format_.expected.values()],
        ),
    ):
        if rows:
            yield from _titled(title)
            yield from table(head, rows, indent=2)


def _figures(format_: Format) -> Iterator[tuple[str, str, str, str, str]]:
    """Give the figures as rows; the two ends of a band in one."""
    for mode, limits in (
        ("", format_.limits),
        *((mode, format_.mode_limits.get(mode, {})) for mode in MODES),
    ):
        for name, limit in limits.items():
            most = limits.get(f"{name.removesuffix('-min')}-max") if name.endswith("-min") else None
            if name.endswith("-max") and f"{name.removesuffix('-max')}-min" in limits:
                continue
            yield _figure(name, limit, most, mode)


def _figure(name: str, limit: Limit, most: Limit | None, mode: str) -> tuple[str, str, str, str, str]:
    where = mode or "-"
    if most is None:
        return name, f"{limit.value:g}", limit.unit, where, limit.source
    value = f"{limit.value:g}" if limit.value == most.value else f"{limit.value:g} to {most.value:g}"
    sources = limit.source if limit.source == most.source else f"{limit.source}; {most.source}"
    return f"{name}/max", value, most.unit, where, sources


def _titled(title: str) -> Iterator[Line]:
    yield line()
    yield line(Piece(title, "heading"))


def _exempt(format_: Format, rules: Iterable[Rule]) -> dict[str, str]:
    names = {rule.code: rule.name for rule in rules}
    return {code: names.get(code, "(no such rule)") for code in sorted(format_.exempt)}


def _sources(format_: Format) -> Mapping[str, Source | None]:
    """Give all that is cited by key: the format's own sources first; nothing for one that only its user knows."""
    limits = [
        limit for of_mode in (format_.limits, *format_.mode_limits.values()) for limit in of_mode.values()
    ]
    figures: tuple[Expectation | Limit | Milestone | Outline, ...] = (
        *format_.expected.values(),
        *limits,
        *format_.timeline,
        *laid_out(format_).values(),
    )
    keys = [*format_.sources, *(figure.source for figure in figures)]
    keys.append(format_.confidentiality_source or HOUSE_DEFAULT)
    known = load()
    return {key: known.get(key) for key in dict.fromkeys(keys) if key not in NOT_CITED}


def format_record(format_: Format, rules: Iterable[Rule]) -> dict[str, Any]:
    """Give everything about a format, what it inherits included."""
    return {
        "slug": format_.slug,
        "title": format_.title,
        "summary": format_.summary,
        "version": format_.version,
        "lineage": list(format_.lineage),
        "purposes": list(format_.purposes),
        "setting": format_.setting,
        "recurs": format_.recurs,
        "stances": list(format_.stances),
        "roles": list(format_.roles),
        "optional_roles": list(format_.optional_roles),
        "papers": list(format_.papers),
        "optional_papers": list(format_.optional_papers),
        "stand_ins": {paper: sorted(kinds) for paper, kinds in format_.stand_ins.items()},
        "outlines": plain(tuple(laid_out(format_).values())),
        "judgements": list(format_.judgements),
        "expected": plain(tuple(format_.expected.values())),
        "limits": [
            {"name": one.name, "value": one.value, "unit": one.unit, "mode": one.mode, "source": one.source}
            for limits in (format_.limits, *format_.mode_limits.values())
            for one in limits.values()
        ],
        "timeline": plain(format_.timeline),
        "agenda": plain(format_.agenda),
        "confidentiality": format_.confidentiality,
        "confidentiality_source": format_.confidentiality_source,
        "follow_up": list(format_.follow_up),
        "exempt": sorted(format_.exempt),
        "exempt_rules": [{"code": code, "name": name} for code, name in _exempt(format_, rules).items()],
        "sources": [
            plain(source) if source else {"id": key, "title": key}
            for key, source in _sources(format_).items()
        ],
    }
