"""The site for programs that read text: an index `llms.txt`, and everything in one file `llms-full.txt`.

The form follows https://llmstxt.org/: a title, a sentence, and lists of links to the twins of pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from docsite.markdown import bullets
from docsite.navigation import Nav

REPEATED = ("rules/by-", "rules/matrix.md", "changelog.md")
"""Pages that say again, in another order, what others say; `llms-full.txt` goes without them."""


def index(title: str, sentence: str, nav: Nav, twins: Mapping[str, str], site: str) -> str:
    """Write `llms.txt`.

    Args:
        title: Name of the site.
        sentence: What it is about.
        nav: The navigation, as in the configuration of the site.
        twins: The twins of all pages, by path.
        site: Address of the site.
    """
    parts = [
        f"# {title}",
        f"> {sentence}",
        f"Every page can be had as Markdown at the addresses below. Everything in one file: {site}llms-full.txt",
    ]
    told = set[str]()
    for heading, paths in _sections(nav):
        told.update(paths)
        parts += [f"## {heading}", bullets(_linked(path, twins[path], site) for path in paths)]
    rest = [path for path in twins if path not in told and not path.startswith(REPEATED)]
    parts += ["## Optional", bullets(_linked(path, twins[path], site) for path in rest)]
    return "\n\n".join(parts) + "\n"


def full(twins: Mapping[str, str], site: str) -> str:
    """Write `llms-full.txt`: all pages, one after the other, each with its address."""
    pages = [
        f"<!-- {site}{path} -->\n\n{text}" for path, text in twins.items() if not path.startswith(REPEATED)
    ]
    return "\n\n---\n\n".join(pages)


def title_of(text: str) -> str:
    """Give the heading of a page.

    >>> title_of("# No owner")
    'No owner'
    """
    return text.partition("\n")[0].removeprefix("# ").strip()


def _sections(nav: Nav) -> Iterator[tuple[str, list[str]]]:
    for entry in nav:
        for heading, below in entry.items():
            yield heading, list(_paths(below))


def _paths(below: object) -> Iterator[str]:
    if isinstance(below, str):
        yield below
    else:
        for entry in cast("Nav", below):
            for inner in entry.values():
                yield from _paths(inner)


def _linked(path: str, text: str, site: str) -> str:
    paragraph = next((part for part in text.split("\n\n")[1:] if re.match(r"[A-Z*_]", part)), "")
    sentence = re.split(r"(?<=[.!?])\s", " ".join(paragraph.split()))[0]
    return f"[{title_of(text)}]({site}{path})" + (f": {sentence}" if sentence else "")
