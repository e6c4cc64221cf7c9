"""Markdown from parts: what comes from elsewhere is escaped, so that it shows as it is and does nothing.

>>> text("a *b* <script> | [x](y)")
'a &#42;b&#42; &lt;script&gt; &#124; &#91;x&#93;(y)'
>>> prose("Use `x-` kinds, not *stars*.")
'Use `x-` kinds, not &#42;stars&#42;.'
>>> fence("```", "yaml").splitlines()
['````yaml', '```', '````']
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from mutuallearning.visible import safe

NOTICE = "<!-- Written by tools/docs.py; changes made here are lost. -->"
"""What every generated page says below its title, which would else be no title to the theme."""

_ENTITIES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"} | {
    ord(char): f"&#{ord(char)};" for char in r"\`*_{}[]|~^#"
}
_LINE_START = re.compile(r"^(?:[-+=:!?]|\d+[.)](?:\s|$))")
_CODE = re.compile(r"`([^`\n]+)`")
_PLAIN_CODE = re.compile(r"[^`|\\\n]+")


def _escaped(value: str) -> str:
    return safe(value, sys.maxsize).translate(_ENTITIES)


def _guarded(line: str) -> str:
    """Keep the first character of a line from starting a list, a quotation or a heading."""
    return _LINE_START.sub(lambda match: "".join(f"&#{ord(char)};" for char in match.group()), line)


def text(value: object) -> str:
    """Write text so that Markdown shows it as it is, in one line."""
    return _guarded(_escaped(" ".join(str(value).split())))


def prose(value: str) -> str:
    """Write our own prose: backticks mark code, all else is shown as it is."""
    line = " ".join(value.split())
    parts = _CODE.split(line)
    written = "".join(code(part) if position % 2 else _escaped(part) for position, part in enumerate(parts))
    return _guarded(written)


def code(value: object) -> str:
    """Write a short value as code; values with marks of Markdown in them are escaped instead."""
    line = " ".join(str(value).split())
    if _PLAIN_CODE.fullmatch(line):
        return f"`{line}`"
    return f"<code>{_escaped(line)}</code>"


def codes(values: Iterable[object]) -> str:
    """Write values as code, with commas."""
    return ", ".join(code(value) for value in values)


def fence(content: str, language: str = "text") -> str:
    """Write a block of code with no hidden characters in it; its fence is longer than any run of backticks."""
    longest = max((len(run) for run in re.findall(r"`+", content)), default=0)
    marks = "`" * max(3, longest + 1)
    shown = "\n".join(safe(line.expandtabs(4), sys.maxsize) for line in content.rstrip().splitlines())
    return f"{marks}{language}\n{shown}\n{marks}"


def link(label: str, target: str) -> str:
    """Link to a page of this site, by a path relative to the page on which the link stands."""
    return f"[{label}]({target})"


def outside(label: str, url: str) -> str:
    """Link to another site; the address is checked by our models, and may stand in angle brackets."""
    safe = url.replace("<", "%3C").replace(">", "%3E").replace('"', "%22").replace("\\", "%5C")
    return f"[{text(label)}](<{safe}>)"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; the cells are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)


def bullets(items: Iterable[str]) -> str:
    """Write a list; the items are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def chips(labels: Iterable[str]) -> str:
    """Write a few short labels in a line.

    >>> print(chips(["**advice**", "may be wrong"]))
    **advice** · may be wrong
    { .ml-chips }
    """
    return f"{' · '.join(labels)}\n{{ .ml-chips }}"


def page(*parts: str | None) -> str:
    """Put the parts of a page together, with a blank line between them; empty parts go.

    >>> page("# Rules", None, "Each has a page.").splitlines()[::2] == ["# Rules", NOTICE, "Each has a page."]
    True
    """
    title, *rest = (part for part in parts if part)
    return "\n\n".join((title, NOTICE, *rest)) + "\n"


def details(title: str, content: str) -> str:
    """Fold content away under a title."""
    indented = "\n".join(f"    {line}" if line else "" for line in content.splitlines())
    return f'??? note "{title}"\n\n{indented}'
