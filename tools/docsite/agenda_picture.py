"""The usual agenda of a format as a picture: a column of time for each day, drawn when the page is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from html import escape
from itertools import groupby

from mutuallearning.formatbook.profile import AgendaItem
from mutuallearning.reporting.html.drawing import lines_of
from mutuallearning.reporting.html.ways import WAYS, Way, way_of
from mutuallearning.visible import safe
from mutuallearning.wording import counted

WIDTH = 300
SIZE = 12.5
LINE = 15
SCALE = 0.85
"""Units for a minute."""

LOWEST = 20
"""Units that a box is high at least, so that a line fits in."""

UNSAID = 30
"""Minutes for which a session is drawn that does not say how long it takes."""


def agenda_picture(items: Sequence[AgendaItem]) -> str:
    """Draw an agenda as a block of HTML: a key, and a picture for each day."""
    days = [(day, list(group)) for day, group in groupby(items, key=lambda item: item.day or 1)]
    ways: set[Way] = {way_of(item.kind) for item in items}
    key = "".join(
        f"<li>{_swatch(way)}<span><strong>{label}</strong>: {means}</span></li>"
        for way, label, means in _key(ways)
    )
    columns = "\n".join(_day(day, group, alone=len(days) == 1) for day, group in days)
    return f'<ul class="ml-key">{key}</ul>\n<div class="ml-days">\n{columns}\n</div>'


def _key(ways: AbstractSet[Way]) -> Iterator[tuple[Way, str, str]]:
    for way, (_, label, means) in WAYS.items():
        if way in ways:
            yield way, escape(label), escape(means)


def _swatch(way: Way) -> str:
    return (
        '<svg class="ml-swatch" viewBox="0 0 28 18" width="28" height="18" aria-hidden="true">'
        f'<rect class="ml-fill ml-{way}" x="1" y="1" width="26" height="16" rx="2"/></svg>'
    )


def _day(day: int, items: Sequence[AgendaItem], *, alone: bool) -> str:
    title = "A usual day" if alone else f"Day {day}"
    identity = f"agenda-day-{day}"
    boxes: list[str] = []
    y = 0.0
    for item in items:
        height = max((item.minutes or UNSAID) * SCALE, LOWEST)
        boxes.append(_box(item, y, height))
        y += height + 2
    return (
        f'<figure class="ml-day"><svg viewBox="0 0 {WIDTH} {y:.0f}" role="img" '
        f'aria-labelledby="{identity}-t {identity}-d">'
        f'<title id="{identity}-t">{title}</title><desc id="{identity}-d">{escape(_said(items))}</desc>'
        f"{''.join(boxes)}</svg><figcaption><strong>{title}</strong>: {escape(_said(items))}.</figcaption></figure>"
    )


def _said(items: Sequence[AgendaItem]) -> str:
    """Say how the time of a day is spent, the longest first."""
    shares = Counter[Way]()
    for item in items:
        shares[way_of(item.kind)] += item.minutes or 0
    told = [f"{WAYS[way][1].lower()} {_long(minutes)}" for way, minutes in shares.most_common() if minutes]
    return f"{counted(len(items), 'session')}; {', '.join(told)}" if told else counted(len(items), "session")


def _long(minutes: int) -> str:
    """Say a length of time.

    >>> _long(45), _long(120), _long(95)
    ('45 min', '2 h', '1 h 35 min')
    """
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part)


def _box(item: AgendaItem, y: float, height: float) -> str:
    length = _long(item.minutes) if item.minutes else ""
    rows = lines_of(item.title, WIDTH - 78, SIZE, max(int((height - 4) // LINE), 1))
    middle = y + height / 2 - LINE * (len(rows) - 1) / 2 + SIZE * 0.36
    lines = "".join(
        f'<text x="72" y="{middle + LINE * place:.1f}">{escape(row)}</text>' for place, row in enumerate(rows)
    )
    return (
        f"<g><title>{escape(safe(item.title, 200))}{f', {length}' if length else ''}</title>"
        f'<rect class="ml-fill ml-{way_of(item.kind)}" x="1" y="{y + 1:.1f}" width="{WIDTH - 2}" '
        f'height="{height - 2:.1f}" rx="3"/>'
        f'<text class="ml-clock" x="64" y="{middle:.1f}" text-anchor="end">{length}</text>{lines}</g>'
    )
