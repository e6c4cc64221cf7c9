"""The page on which all formats stand side by side, by what tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docsite.format_pages import CONFIDENTIALITY, by_setting
from docsite.markdown import code, codes, link, page, table, text
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.reporting.html.ways import Way, way_of

NOT_SAID = "not said"


def formats_compared() -> str:
    """Write the page."""
    return page(
        "# Formats compared",
        "Which format suits? Look first at what people are to do: be shown something, ask, advise, see it at work, or "
        "go on meeting. Then at how many they are, and how long they have. The figures are usual ones; where each "
        "comes "
        "from stands on the page of the format.",
        "*Dialogue* is the share of the usual agenda, without breaks, in which people ask, answer, try out and advise; "
        "*seeing* the share in which a practice is seen where it is done.",
        *_tables(),
        "## What to take from it",
        "**Who learns** differs most. In a peer review many look at one; in a learning exchange, all at each other; "
        "in a peer assist one asks and the others give.",
        "**Paper costs time.** A format that asks for papers needs weeks before the event, and somebody who writes. "
        "One that asks for none can be held next week.",
        "**Judging and learning get in each other's way.** A format with scores needs criteria that are known before, "
        "and trained assessors; the others do better without.",
        "**A lighter format may do.** There is [a rule](../rules/lighter-format-would-do.md) that says when.",
    )


def _tables() -> Iterator[str]:
    for heading, formats in by_setting():
        yield f"## {heading}"
        yield table(
            ("Format", "Days", "People", "Dialogue", "Seeing", "Papers that must be there", "Told outside"),
            [_row(one) for one in formats],
        )


def _row(one: Format) -> tuple[str, ...]:
    return (
        link(text(one.title), f"../formats/{one.slug}.md") + f" {code(one.slug)}",
        _band(one, "days"),
        _band(one, "participants"),
        _share(one, "dialogue"),
        _share(one, "seeing"),
        codes(one.papers) or "none",
        CONFIDENTIALITY[one.confidentiality] if one.confidentiality else NOT_SAID,
    )


def _band(one: Format, name: str) -> str:
    low, high = (one.limits.get(f"{name}-{end}") for end in ("min", "max"))
    if low and high:
        return f"{low.value:g}" if low.value == high.value else f"{low.value:g} to {high.value:g}"
    if low or high:
        return f"from {low.value:g}" if low else f"up to {high.value:g}" if high else NOT_SAID
    return NOT_SAID


def _share(one: Format, way: Way) -> str:
    minutes = Counter[Way]()
    for item in one.agenda:
        minutes[way_of(item.kind)] += item.minutes or 0
    whole = sum(minutes.values()) - minutes["pause"]
    return f"{minutes[way] / whole:.0%}".replace("%", " %") if whole else NOT_SAID
