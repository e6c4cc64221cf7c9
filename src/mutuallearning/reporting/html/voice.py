"""How a page says what a document says: made visible, and without what is about one person."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.reporting.escaping import visible
from mutuallearning.reporting.privacy import without_persons
from mutuallearning.types.date_text import MONTHS

Voice = Callable[[str], str]
"""Gives a text as it may be shown."""

_CODE = re.compile(r"`([^`]+)`")

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def plain_voice(text: str) -> str:
    """Say a text with nothing hidden in it."""
    return visible(text)


def voice_of(document: AnyDocument, data: Mapping[str, object] | None = None) -> Voice:
    """Make the voice that hides the persons of a document, wherever their names stand.

    Args:
        document: The document.
        data: What its file says, where there are keys that the model does not know.
    """
    value = dict(document.to_data() if data is None else data)
    hide = without_persons(_no_line, value, KINDS[document.kind]).hide

    def voice(text: str) -> str:
        return visible(hide(1, text))

    return voice


def _no_line(_: int) -> str:
    return ""


def own(text: str) -> Markup:
    """Mark the library's own words, in which no person is named and nothing need be hidden.

    >>> own("a < b")
    Markup('a &lt; b')
    """
    return escape(visible(text))


def prose(text: str) -> Markup:
    """Mark the library's own sentences, in which backticks mark keys and values of a document.

    >>> prose("Note it under `context_factors`, not < there.")
    Markup('Note it under <code>context_factors</code>, not &lt; there.')
    """
    return Markup(_CODE.sub(r"<code>\1</code>", str(own(text))))  # noqa: S704 -- escaped before the marks are set


def day_text(day: datetime.date, *, weekday: bool = True) -> Markup:
    """Write a day for people.

    >>> str(day_text(datetime.date(2027, 2, 16)))
    'Tue 16 February 2027'
    """
    said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return own(f"{_WEEKDAYS[day.weekday()]} {said}" if weekday else said)
