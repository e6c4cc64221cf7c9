r"""The Markdown twin of a page: what the page says, without what only the theme understands.

Twins stand on the site where their pages stand in `docs/`, so the links from one to another hold.

>>> twin('# Plans { #plans }\n\n!!! note "Mind"\n\n    Two days.\n\n<div class="grid" markdown>\n\nOne.\n\n</div>')
'# Plans\n\n**Mind**\n\nTwo days.\n\nOne.\n'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docsite.api_text import Api

_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)
_COMMENT = re.compile(r"^<!--.*?-->\n*", re.DOTALL | re.MULTILINE)
_NO_SCRIPT = re.compile(r"^<noscript>.*?</noscript>$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^ *(`{3,}|~{3,})")
_ATTRIBUTES = re.compile(r" *\{ *[#.][^{}]*\}$")
_FOLDED = re.compile(r'^(?:!!!|\?\?\?\+?) \w+ "(?P<title>[^"]+)"$')
_DIRECTIVE = re.compile(r"^::: (?P<path>[\w.]+)$")
_MEMBERS = re.compile(r"\[(?P<names>[^]]*)\]|^\s+- (?P<name>\w+)$", re.MULTILINE)
_LINK = re.compile(r'<a [^>]*?href="(?P<target>[^"]+)"[^>]*>(?P<label>.*?)</a>')
_TAG = re.compile(r"</?[a-z][^>]*>")
_LAID_OUT = re.compile(r"^<(?!(?:a|p)\b)")
"""Pictures, and parts that only the page has; links and paragraphs say something."""


def twin(markdown: str, api: Api | None = None, site: str = "") -> str:
    """Write the twin of a page.

    Args:
        markdown: The page.
        api: What Python pages take their contents from.
        site: Address of the site, for links that are no links between pages.
    """
    text = _NO_SCRIPT.sub("", _COMMENT.sub("", _HEAD.sub("", markdown)))
    return "\n".join(_plain(text.splitlines(), api, site)).strip() + "\n"


def _plain(lines: Iterable[str], api: Api | None, site: str) -> Iterator[str]:
    marks: str | None = None
    folded = False
    blank = False
    directive: list[str] = []
    for raw in lines:
        if directive and (raw.startswith("    ") or not raw):
            directive.append(raw)
            continue
        yield from _documented(directive, api)
        directive = []
        folded = folded and (raw.startswith("    ") or not raw)
        line = raw[4:] if folded else raw
        fence = _FENCE.match(line)
        if marks is not None or fence:
            yield line
            blank = False
            if marks is None and fence:
                marks = fence[1]
            elif line.strip() == marks:
                marks = None
        elif _DIRECTIVE.match(line):
            directive = [line]
        elif not _LAID_OUT.match(line):
            title = _FOLDED.match(line)
            folded = folded or title is not None
            shown = f"**{title['title']}**" if title else _without_tags(line, site)
            # What was left out leaves blank lines; outside of code one is as good as several.
            if shown or not blank:
                yield shown
            blank = not shown
    yield from _documented(directive, api)


def _without_tags(line: str, site: str) -> str:
    shown = _ATTRIBUTES.sub("", line)
    if "<" not in shown or "`" in shown:
        return shown
    return _TAG.sub(
        "", _LINK.sub(lambda link: f"[{link['label']}]({_absolute(link['target'], site)})", shown)
    )


def _absolute(target: str, site: str) -> str:
    return site + target.lstrip("./") if site and "://" not in target else target


def _documented(directive: list[str], api: Api | None) -> Iterator[str]:
    if directive and api is not None:
        path = directive[0].removeprefix("::: ")
        options = "\n".join(directive[1:])
        listed = options.partition("members:")[2]
        names = [
            name
            for match in _MEMBERS.finditer(listed)
            for name in (match["names"] or match["name"]).split(", ")
        ]
        yield from api.text(path, names)
