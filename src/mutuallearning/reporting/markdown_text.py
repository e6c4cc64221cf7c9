"""Text in Markdown that shows as it is and does nothing: no marks, no HTML, no links, nobody is called."""

from __future__ import annotations

import re
from urllib.parse import quote

from mutuallearning.reporting.escaping import visible

# Character references work in tables and wherever marks do; a backslash does not stop a reader's own extensions.
_ENTITIES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"} | {
    ord(char): f"&#{ord(char)};" for char in r"\`*_{}[]|~^#$"
}

_BREAK = "&#8203;"
"""A space without width: what stands around it is no longer one word for GitHub and GitLab."""

# They look for people, issues and addresses in what a reader sees, so that references alone do not stop them.
_CALLING = re.compile(r"(?:[@#!~$]|(?<=:)(?=//)|www(?=\.))(?=[\w/.\"])|@", re.IGNORECASE)

_CODE = re.compile(r"`([^`\n]+)`")
_PLAIN_CODE = re.compile(r"[^`|\\\n]+")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:[-+=:!?/]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    """Write text from a document so that it shows as it is, within a line.

    >>> escaped("a *b* <i> | @ann #1")
    'a &#42;b&#42; &lt;i&gt; &#124; @&#8203;ann &#35;&#8203;1'
    """
    shown = visible(text)
    parts: list[str] = []
    last = 0
    for found in _CALLING.finditer(shown):
        parts += [shown[last : found.end()].translate(_ENTITIES), _BREAK]
        last = found.end()
    return "".join([*parts, shown[last:].translate(_ENTITIES)])


def line_start(text: str) -> str:
    """Write text from a document where a line begins: it starts no list, quotation, heading or command.

    >>> line_start("/close"), line_start("1. b")
    ('&#47;close', '&#49;. b')
    """
    shown = _LINE_START.search(visible(text).lstrip())
    if shown is None:
        return escaped(text.lstrip())
    start = "".join(f"&#{ord(char)};" for char in shown[0])
    return start + escaped(visible(text).lstrip()[shown.end() :])


def prose(text: str) -> str:
    """Write our own prose: backticks mark code, all else is shown as it is.

    >>> prose("Use `x-` kinds, not *stars*.")
    'Use `x-` kinds, not &#42;stars&#42;.'
    """
    parts = _CODE.split(text)
    return "".join(_code(part) if number % 2 else escaped(part) for number, part in enumerate(parts))


def _code(text: str) -> str:
    return f"`{visible(text)}`" if _PLAIN_CODE.fullmatch(visible(text)) else f"<code>{escaped(text)}</code>"


def link(text: str, url: str) -> str:
    """Link a text to a page of the web; to anything else it is not linked.

    >>> link("a|b", "https://x.org/a|b)"), link("x", "javascript:alert(1)")
    ('[a&#124;b](https://x.org/a%7Cb%29)', 'x')
    """
    address = web_address(url)
    return f"[{escaped(text)}]({address})" if address else escaped(text)


def web_address(url: str) -> str | None:
    """Write the address of a page of the web so that it ends nowhere but at its end; nothing of any other.

    >>> web_address("https://x.org/a b"), web_address("javascript:alert(1)")
    ('https://x.org/a%20b', None)
    """
    if not _WEB.match(url):
        return None
    # Halves of characters cannot be sent to anybody, so nothing is lost with them.
    return quote(url.encode("utf-8", "replace"), safe="/:?#@!$&'*+,;=%~-._")
