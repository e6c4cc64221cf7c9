"""Sources as links, and the page that lists them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from docsite.markdown import bullets, code, link, outside, page, text
from mutuallearning.formatbook.catalogue import profile, slugs
from mutuallearning.formatbook.profile import HOUSE_DEFAULT
from mutuallearning.principles import bibliography
from mutuallearning.rulekit.rule import Rule
from mutuallearning.sources import Source

HOUSE = "our own judgement"
"""What stands for `house rule` and `house default`."""


def cited(key: str | Source, up: str) -> str:
    """Write a source in a few words, linked to its entry on the page of sources.

    Args:
        key: Key in the bibliography, a source, or a mark of our own judgement.
        up: Path from the page to the folder of the rules, such as `../`.
    """
    if isinstance(key, Source):
        return full(key)
    if key in bibliography.NOT_CITED:
        return HOUSE
    return link(text(_short(bibliography.source(key))), f"{up}by-source.md#{key}")


def _short(source: Source) -> str:
    return f"{source.author}: {source.title}" if source.author else source.title


def full(source: Source) -> str:
    """Write a source with all that is known of it."""
    title = outside(source.title, source.url) if source.url else text(source.title)
    parts = [text(source.author) if source.author else None, title]
    parts += [f"{source.date}" if source.date else None, f"read {source.seen}" if source.seen else None]
    return ", ".join(part for part in parts if part)


def by_source(rules: Sequence[Rule]) -> str:
    """Write the page of all sources that rules and formats cite."""
    users: defaultdict[str, list[str]] = defaultdict(list)
    for rule in rules:
        for key in rule.sources:
            if isinstance(key, str):
                users[key].append(link(code(rule.name), f"{rule.name}.md"))
    for slug in slugs():
        for key in _of_format(slug):
            users[key].append(link(f"format {code(slug)}", f"../formats/{slug}.md"))
    known = sorted(bibliography.load().items(), key=lambda item: item[1].title)
    entries = [
        f"{_heading(key, source)}\n\n{bullets(dict.fromkeys(users[key]))}"
        for key, source in known
        if users[key]
    ]
    house = dict.fromkeys(user for key in bibliography.NOT_CITED for user in users[key])
    return page(
        "# Rules and formats by source",
        "Every rule and every figure names the source of its norm. What rests on our own judgement says so.",
        *entries,
        "## Our own judgement",
        "These rules and formats also hold norms or figures for which we know no source. Change them where they do "
        "not fit your programme.",
        bullets(house),
        "## Background",
        "Nothing rests on these; they tell how programmes came about and work.",
        *(_heading(key, source) for key, source in known if not users[key]),
    )


def _heading(key: str, source: Source) -> str:
    return f"### {text(source.title)} {{ #{key} }}\n\n{full(source)}"


def _of_format(slug: str) -> Iterable[str]:
    own = profile(slug)
    yield from own.sources or ()
    yield from (expectation.source for expectation in own.expected or ())
    yield from (limit.source for limit in own.limits or ())
    yield from (milestone.source for milestone in own.timeline or ())
    yield from (outline.source for outline in own.outlines or ())
    if own.confidentiality:
        yield own.confidentiality_source or HOUSE_DEFAULT
