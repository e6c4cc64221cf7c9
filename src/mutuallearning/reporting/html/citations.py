"""The sources on which rules rest, numbered in the order in which the page comes to them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from markupsafe import Markup

from mutuallearning.reporting.html.voice import own
from mutuallearning.sources import Source


@attrs.frozen
class Citation:
    """One source of the list.

    Attributes:
        number: Its number in the list.
        text: Author, title and date.
        url: Where it can be read, if that is an address of the web.
    """

    number: int
    text: Markup
    url: Markup | None


@attrs.define
class Citations:
    """The list of sources while it is being gathered."""

    _found: dict[tuple[str, str], Citation] = attrs.field(factory=dict[tuple[str, str], Citation])
    _shown: set[int] = attrs.field(factory=set[int])

    def cite(self, sources: Iterable[Source], *, shown: bool = False) -> tuple[int, ...]:
        """Give the numbers of some sources.

        Args:
            sources: The sources.
            shown: Whether a finding rests on them, so that they are shown at once.
        """
        numbers = sorted({self._number(source) for source in sources})
        if shown:
            self._shown.update(numbers)
        return tuple(numbers)

    def listed(self, *, shown: bool) -> tuple[Citation, ...]:
        """Give the sources on which findings rest, or all others."""
        return tuple(one for one in self._found.values() if (one.number in self._shown) is shown)

    def _number(self, source: Source) -> int:
        text, url = _described(source), source.url or ""
        entry = self._found.get((text, url))
        if entry is None:
            entry = Citation(len(self._found) + 1, own(text), web_address(url))
            self._found[text, url] = entry
        return entry.number


def _described(source: Source) -> str:
    parts = (source.author, source.title, None if source.date is None else str(source.date))
    return ", ".join(part for part in parts if part)


def web_address(url: str) -> Markup | None:
    """Give an address as a link may hold it; nothing where it is none of the web.

    >>> web_address("javascript:alert(1)")
    """
    return own(url) if url.startswith(("https://", "http://")) else None
