"""Message templates: named parameters, plurals, lists, all values made safe to show.

A template is `str.format` with endings of its own: `one/many` for a count, `list` for several values, `%` for a
share, `whole` for a sentence that is not to be shortened.

>>> render("{count:peer/peers} of {party}", {"count": 1, "party": "Vienna"})
'1 peer of Vienna'
>>> render("{names:list}", {"names": ("a", "b", "c", "d", "e", "f", "g")})
'"a", "b", "c", "d", "e" and 2 more'
>>> render("{share:%} talk", {"share": 0.625})
'62 % talk'
"""

from __future__ import annotations

import functools
import re
import string
from collections.abc import Mapping

import attrs

from mutuallearning.types.data import is_tuple
from mutuallearning.visible import LONGEST, safe

HEADLINE = 100
"""Characters that a message should not exceed."""

TIGHTER = ((LONGEST, 5), (32, 4), (24, 3), (16, 2))
"""How long values may be and how many of a list are shown, until the message is short enough."""

SENTENCE = 200
"""Characters of a sentence that the reader worded."""

_NAME = re.compile(r'(?P<noun>[^"]+ )"(?P<title>.+)"')
"""A thing with its title, as rules name them: the noun says what it is, so the title is what is shortened."""

_SUGGESTION = "; did you mean "
"""How a suggestion begins, which is of no use when it is cut."""

_LEAST = 5
"""Characters that are left of a title."""


def listed(values: tuple[str, ...], longest: int, most: int) -> str:
    """Show some values in quotes, and how many more there are."""
    shown = ", ".join(f'"{safe(value, longest)}"' for value in values[:most])
    more = len(values) - most
    return f"{shown} and {more} more" if more > 0 else shown


@attrs.frozen
class _Writer:
    """Writes values into templates.

    Attributes:
        longest: Characters of a value that are shown.
        most: Values of a list that are shown.
    """

    longest: int
    most: int

    def fill(self, parts: tuple[_Part, ...], params: Mapping[str, object]) -> str:
        """Put parameters between the words of a template."""
        return "".join(
            [words if name is None else words + self.write(params[name], form) for words, name, form in parts]
        )

    def write(self, value: object, form: str) -> str:
        """Write one value in the form that the template asks for."""
        if isinstance(value, str):
            return safe(value, SENTENCE) if form == "whole" else _shortened(value, self.longest)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if is_tuple(value):
            return listed(tuple(str(item) for item in value), self.longest, self.most)
        if not isinstance(value, int | float):
            msg = f"a message cannot show a {type(value).__name__}"
            raise TypeError(msg)
        if form == "%":
            return f"{value * 100:.0f} %"
        number = f"{value:g}" if isinstance(value, float) else str(value)
        if "/" in form:
            one, many = form.split("/")
            return f"{number} {one if value == 1 else many}"
        return number


def _shortened(value: str, longest: int) -> str:
    """Shorten a value so that a noun before a title, and the quotes around it, stay whole.

    >>> _shortened('Peer review "Young people in Vienna"', 24)
    'Peer review "Youn…enna"'
    """
    # Nearly all values are short and plain, and a report shows many.
    if len(value) <= longest and value.isascii() and value.isprintable():
        return value
    if value.startswith(_SUGGESTION):
        return safe(value)
    named = _NAME.fullmatch(value) if len(value) > longest else None
    if named is None:
        return safe(value, longest)
    noun = safe(named["noun"])
    room = longest - len(noun) - len('""')
    return f'{noun}"{safe(named["title"], max(room, _LEAST))}"' if room > 0 else noun.rstrip()


_WRITERS = tuple(_Writer(longest, most) for longest, most in TIGHTER)

_Part = tuple[str, str | None, str]
"""Words of a template, the parameter that comes after them, if one does, and its form."""


@functools.lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[_Part, ...]:
    return tuple((words, name, form or "") for words, name, form, _ in string.Formatter().parse(template))


def render(template: str, params: Mapping[str, object]) -> str:
    """Fill a template with parameters, shortening what comes from a document until the message is a headline.

    Raises:
        KeyError: If the template names a parameter that is not given.
    """
    text, parts = "", _parts(template)
    for writer in _WRITERS:
        text = writer.fill(parts, params)
        if len(text) <= HEADLINE:
            break
    return text


def names_in(template: str) -> frozenset[str]:
    """Name the parameters that a template shows."""
    return frozenset(name for _, name, _ in _parts(template) if name)
