"""JSON Pointers (RFC 6901): how rules and findings name a place in a document.

A *pointer* names one place (`/agenda/days/0/sessions/3/leads`). Its *shape* is the same without list
positions, with dots (`agenda.days.sessions.leads`): the words in which a rule declares what it reads and a
format profile says what it expects.

>>> join("/agenda/days", 0)
'/agenda/days/0'
>>> split("/agenda/days/0")
('agenda', 'days', '0')
>>> shape("/agenda/days/0/sessions/3/leads")
'agenda.days.sessions.leads'
"""

from __future__ import annotations

from collections.abc import Iterable


def escape(step: str | int) -> str:
    """Write one step as it stands in a pointer (`~` becomes `~0`, `/` becomes `~1`)."""
    text = str(step)
    return text.replace("~", "~0").replace("/", "~1") if "~" in text or "/" in text else text


def unescape(step: str) -> str:
    """Undo `escape`."""
    return step.replace("~1", "/").replace("~0", "~")


def join(base: str, *steps: str | int) -> str:
    """Append steps to a pointer."""
    for step in steps:
        base = f"{base}/{escape(step)}"
    return base


def split(pointer: str) -> tuple[str, ...]:
    """List the steps of a pointer; the whole document (`""`) has none."""
    steps = pointer.split("/")[1:]
    return tuple(map(unescape, steps) if "~" in pointer else steps)


def shape(pointer: str) -> str:
    """Drop the list positions of a pointer and write it with dots."""
    return ".".join(step for step in split(pointer) if not step.isdigit())


def parents(pointer: str) -> Iterable[str]:
    """Yield the pointer itself, then every pointer above it, up to the whole document."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]
    yield ""
