"""Give and take: who offers what and who seeks what; over the years of a programme, who hosted and who visited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.party import Party
from mutuallearning.models.programme import Programme
from mutuallearning.reporting.html.drawing import lines_of
from mutuallearning.reporting.html.voice import Voice, own
from mutuallearning.reporting.html.who import Who

WIDTH: Final = 360

MOST: Final = 40
"""Parties that are drawn and listed."""

_MOST_THINGS: Final = 6
"""Things on one side of a party that are drawn; the table lists all."""

_SIZE: Final = 11.5
_TOP: Final = 28.0
_NAME: Final = 20.0
_LINE: Final = 14.0
_PAD: Final = 7.0
_GAP: Final = 4.0
_COLUMN: Final = 174.0
_LINES: Final = 3


@attrs.frozen
class Thing:
    """A thing that is given or taken: its box in the picture, and its lines of text there."""

    y: float
    height: float
    lines: tuple[tuple[float, str], ...]


@attrs.frozen
class Side:
    """What a party gives, or takes: in the picture, and in words."""

    things: tuple[Thing, ...]
    height: float
    said: tuple[str, ...]


@attrs.frozen
class Giver:
    """One party."""

    y: float
    label: str
    name: str
    gives: Side
    takes: Side


@attrs.frozen(kw_only=True)
class Giving:
    """The give and take of a document.

    Attributes:
        gives: What stands on the left.
        takes: What stands on the right.
        height: Height of the picture.
        rows: The parties.
        more: How many parties have no place here.
        programme: Whether this is about activities, rather than about what parties say.
    """

    gives: Markup
    takes: Markup
    height: float
    rows: tuple[Giver, ...]
    more: int
    programme: bool


_Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def draw_giving(document: AnyDocument, who: Who, voice: Voice) -> Giving | None:
    """Draw who gives and who takes; nothing where the document does not say."""
    programme = isinstance(document, Programme)
    rows = list(
        _of_programme(document)
        if isinstance(document, Programme)
        else _of_parties(document.parties or (), who)
    )
    if not any(gives or takes for _, gives, takes in rows):
        return None
    givers: list[Giver] = []
    y = _TOP
    for name, gives, takes in rows[:MOST]:
        (label,) = lines_of(voice(name), WIDTH - 4, _SIZE + 1, 1) or ("",)
        sides = [_side(said, y + _NAME, voice) for said in (gives, takes)]
        givers.append(Giver(y, label, name, *sides))
        y += _NAME + max(*(side.height for side in sides), _LINE) + _GAP * 3
    return Giving(
        gives=own("Gave" if programme else "Offers"),
        takes=own("Took" if programme else "Seeks"),
        height=y,
        rows=tuple(givers),
        more=len(rows) - len(givers),
        programme=programme,
    )


def _side(said: tuple[str, ...], top: float, voice: Voice) -> Side:
    """Set the things of one side in boxes, one below the other."""
    shown = list(said[:_MOST_THINGS])
    if len(said) > len(shown):
        shown[-1] = f"and {len(said) - len(shown) + 1} more"
    things: list[Thing] = []
    y = top
    for text in shown:
        rows = lines_of(voice(text), _COLUMN - 2 * _PAD, _SIZE, _LINES)
        height = _LINE * len(rows) + _PAD
        things.append(
            Thing(y, height, tuple((y + _LINE * (n + 0.5) + _PAD, row) for n, row in enumerate(rows)))
        )
        y += height + _GAP
    return Side(tuple(things), y - top, said)


def _of_parties(parties: Iterable[Party], who: Who) -> Iterator[_Row]:
    for party in parties:
        yield who.party(party.id), (*(party.brings or ()), *(party.brought or ())), party.seeks or ()


def _of_programme(programme: Programme) -> Iterator[_Row]:
    for row in programme.give_and_take():
        gives = (
            ("hosted", row.hosted),
            ("was under review in", row.under_review),
            ("assisted others in", row.assisted_others),
            ("brought something to", row.brought),
        )
        takes = (("visited", row.visited), ("was assisted in", row.was_assisted))
        if any(activities for _, activities in (*gives, *takes)):
            yield row.name, _told(gives), _told(takes)


def _told(kinds: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(f"{what} {activity}" for what, activities in kinds for activity in activities)
