"""The agenda as a picture: for each day a column of time, with who speaks, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.models.agenda import Agenda, Day, Session
from mutuallearning.models.structure import words
from mutuallearning.reporting.html.drawing import lines_of
from mutuallearning.reporting.html.voice import Voice, day_text, own
from mutuallearning.reporting.html.ways import WAYS, Way, way_of
from mutuallearning.reporting.html.who import Who
from mutuallearning.rulekit import names
from mutuallearning.types.clock import minutes_of
from mutuallearning.wording import capital, counted

WIDTH: Final = 360
"""Units across the picture of a day; on the narrowest screens one is a little less than a pixel."""

AXIS: Final = 46
"""Where the clock ends and the sessions begin."""

SIZE: Final = 12.5
"""Size of the type in pictures."""

_LINE: Final = 15.0
_LOWEST: Final = 12.0
"""Units that a box is high at least to hold a line."""

_INSET: Final = 9.0
_TALLEST: Final = 760.0
_SCALES: Final = (0.62, 1.25)
"""Units for a minute: no less than the first, no more than the second."""

_HOUR: Final = 60
_LANES: Final = 6
"""Sessions side by side that are drawn; there are more in no room."""


@attrs.frozen(kw_only=True)
class Talk:
    """One session, in words.

    Attributes:
        clock: From when to when.
        title: What it is called.
        kind: Its kind, in words.
        way: In what way people spend it.
        floor: Who has the floor.
        place: Where it is.
        track: Its track.
    """

    clock: Markup
    title: str
    kind: Markup | str
    way: Markup
    floor: str
    place: str
    track: str


@attrs.frozen
class Line:
    """A line of text in a box: what stands out, and what is said beside it."""

    y: float
    strong: str
    soft: str = ""


@attrs.frozen(kw_only=True)
class Box:
    """One session in the picture: its place there, and the lines of text in it."""

    x: float
    y: float
    width: float
    height: float
    style: Markup
    lines: tuple[Line, ...]
    tip: str


@attrs.frozen
class Hour:
    """A line of the clock."""

    y: float
    label: Markup


@attrs.frozen
class Share:
    """How much of the time of a day is spent in one way."""

    style: Markup
    label: Markup
    minutes: int
    text: Markup
    x: float
    width: float


@attrs.frozen(kw_only=True)
class DayPicture:
    """One day.

    Attributes:
        number: Its number, for the identifiers of the page.
        title: What it is called.
        height: Units from the top to the bottom of the picture; none if nothing can be drawn.
        boxes: Its sessions on the clock.
        hours: The lines of the clock.
        shares: How its time is spent.
        rows: All its sessions, in words.
        undrawn: How many of them have no place in the picture.
        said: The day in a sentence, for those who do not see the picture.
    """

    number: int
    title: str
    height: float
    boxes: tuple[Box, ...]
    hours: tuple[Hour, ...]
    shares: tuple[Share, ...]
    rows: tuple[Talk, ...]
    undrawn: int
    said: Markup


@attrs.frozen(kw_only=True)
class AgendaPicture:
    """An agenda.

    Attributes:
        title: Of which activity, where the document holds several.
        zone: The time zone of the clocks.
        days: The days.
        loose: Sessions of which no day is known.
        ways: The ways that occur, for the key to the picture; none where nothing is drawn.
    """

    title: str | None
    zone: str | None
    days: tuple[DayPicture, ...]
    loose: tuple[Talk, ...]
    ways: tuple[tuple[Markup, Markup, Markup], ...]

    @property
    def told(self) -> bool:
        """Whether any day has sessions that can be told in words."""
        return any(day.rows for day in self.days)


@attrs.frozen
class _Slot:
    """A session with its place on the clock, in minutes of the day."""

    it: Session
    start: int
    end: int


def draw_agenda(
    agenda: Agenda | None, who: Who, voice: Voice, title: str | None = None
) -> AgendaPicture | None:
    """Draw an agenda; nothing where none is said.

    Args:
        agenda: The agenda.
        who: The actors and parties of the document.
        voice: How its texts may be shown.
        title: The activity, where the document holds several.
    """
    if not agenda or not (agenda.days or agenda.sessions):
        return None
    days = agenda.days or ()
    sessions = [it for day in days for it in day.sessions or ()] + list(agenda.sessions or ())
    used = {way_of(it.kind) for it in sessions}
    drawn = tuple(_day(number, day, who, voice) for number, day in enumerate(days, 1))
    return AgendaPicture(
        title=title,
        zone=agenda.time_zone,
        days=drawn,
        loose=tuple(_talk(it, who) for it in agenda.sessions or ()),
        ways=tuple((css, own(name), own(means)) for way, (css, name, means) in WAYS.items() if way in used)
        if any(day.boxes for day in drawn)
        else (),
    )


def _day(number: int, day: Day, who: Who, voice: Voice) -> DayPicture:
    sessions = day.sessions or ()
    slots = sorted(filter(None, map(_slot, sessions)), key=lambda slot: (slot.start, -slot.end))
    boxes, left_out = list[Box](), 0
    hours: tuple[Hour, ...] = ()
    height = 0.0
    if slots:
        first = min(slot.start for slot in slots) // 30 * 30
        last = -(-max(slot.end for slot in slots) // 30) * 30
        scale = min(max(_TALLEST / (last - first), _SCALES[0]), _SCALES[1])
        top = 10.0
        height = round(top * 2 + (last - first) * scale, 1)
        hours = tuple(
            Hour(round(top + (minute - first) * scale, 1), own(_clock(minute)))
            for minute in range(-(-first // _HOUR) * _HOUR, last + 1, _HOUR)
        )
        for slot, lane, lanes in _side_by_side(slots):
            if lane >= _LANES:
                left_out += 1
                continue
            across = (WIDTH - AXIS - 2) / min(lanes, _LANES)
            y = top + (slot.start - first) * scale
            tall = (slot.end - slot.start) * scale
            boxes.append(_box(slot, (AXIS + lane * across, y, across - 2, tall), who, voice))
    title = day.title or (f"Day {number}")
    date = "" if day.date is None else f"{day_text(day.date.exact)}" if day.date.exact else str(day.date)
    shares = _shares(sessions)
    return DayPicture(
        number=number,
        title=f"{title}, {date}" if day.title and date else date or title,
        height=height,
        boxes=tuple(boxes),
        hours=hours,
        shares=shares,
        rows=tuple(_talk(it, who) for it in sessions),
        undrawn=len(sessions) - len(slots) + left_out,
        said=own(_said(sessions, shares)),
    )


def _slot(it: Session) -> _Slot | None:
    if it.start is None:
        return None
    start = minutes_of(it.start)
    if it.end is not None:
        return _Slot(it, start, minutes_of(it.end))
    return None if it.minutes is None else _Slot(it, start, min(start + it.minutes, 24 * _HOUR))


def _side_by_side(slots: Sequence[_Slot]) -> Iterator[tuple[_Slot, int, int]]:
    """Give each session its lane among those that run at the same time, and how many lanes there are then."""
    cluster: list[tuple[_Slot, int]] = []
    ends: list[int] = []
    for slot in slots:
        if cluster and slot.start >= max(ends):
            yield from ((one, lane, len(ends)) for one, lane in cluster)
            cluster, ends = [], []
        lane = next((lane for lane, end in enumerate(ends) if end <= slot.start), len(ends))
        ends[lane : lane + 1] = [slot.end]
        cluster.append((slot, lane))
    yield from ((one, lane, len(ends)) for one, lane in cluster)


def _box(slot: _Slot, place: tuple[float, float, float, float], who: Who, voice: Voice) -> Box:
    x, y, across, tall = place
    it = slot.it
    css, name, _ = WAYS[way_of(it.kind)]
    clock = _span(slot)
    floor = voice(", ".join(_floor(it, who)))
    title = voice(names.session(it))
    gap = max(tall - 1.5, 1.0)
    return Box(
        x=round(x, 1),
        y=round(y, 1),
        width=round(across, 1),
        height=round(gap, 1),
        style=css,
        lines=tuple(_lines(title, _below(it, name, floor), across - 2 * _INSET, gap)),
        tip=f"{clock} {title} ({name}{f': {floor}' if floor else ''})",
    )


def _lines(title: str, below: str, room: float, tall: float) -> Iterator[Line]:
    """Set the title and, if there is room, in what way the session is spent and who has the floor."""
    most = int((tall - 3) / _LINE)
    if most < 2:  # noqa: PLR2004 -- title and way stand in one line, or there is no room for any
        if tall >= _LOWEST:
            (strong,) = lines_of(title, room, SIZE, 1) or ("",)
            left = room - len(strong) * SIZE * 0.62
            (soft,) = lines_of(below, left, SIZE, 1) if left > SIZE * 6 else ("",)
            yield Line(round(tall / 2 + 4, 1), strong, soft)
        return
    rows = lines_of(title, room, SIZE, most - 1)
    for number, text in enumerate(rows):
        yield Line(round(_LINE * (number + 0.5) + 5.5, 1), text)
    for number, text in enumerate(lines_of(below, room, SIZE, min(most - len(rows), 3)), len(rows)):
        yield Line(round(_LINE * (number + 0.5) + 5.5, 1), "", text)


def _below(it: Session, way: str, floor: str) -> str:
    several = f" in {it.groups} groups" if it.groups else f", {it.parallel} at once" if it.parallel else ""
    return f"{way}{several}{f': {floor}' if floor else ''}"


def _floor(it: Session, who: Who) -> tuple[str, ...]:
    """Name who has the floor; where nobody is said to, who leads."""
    speaking = who.listed(it.speakers, it.parties)
    return speaking or who.listed(it.leads)


def _talk(it: Session, who: Who) -> Talk:
    slot = _slot(it)
    clock = _span(slot) if slot else _partly(it)
    _, name, _ = WAYS[way_of(it.kind)]
    return Talk(
        clock=own(clock),
        title=names.session(it),
        kind=capital(words(it.kind)) if it.kind else own("Not said"),
        way=own(name),
        floor=", ".join(_floor(it, who)),
        place=it.place or "",
        track=it.track or "",
    )


def _partly(it: Session) -> str:
    if it.start is not None:
        return f"from {it.start:%H:%M}"
    return f"{it.minutes} min" if it.minutes is not None else "not said"


def _span(slot: _Slot) -> str:
    return f"{_clock(slot.start)}-{_clock(slot.end)}"


def _clock(minute: int) -> str:
    return f"{minute // _HOUR}:{minute % _HOUR:02}"


def _shares(sessions: Iterable[Session]) -> tuple[Share, ...]:
    """Add up how long people spend in each way; sessions side by side count one by one."""
    minutes: Counter[Way] = Counter()
    for it in sessions:
        slot = _slot(it)
        length = slot.end - slot.start if slot else it.minutes
        if length:
            minutes[way_of(it.kind)] += length
    total = sum(minutes.values())
    shares: list[Share] = []
    x = 0.0
    for way, (css, name, _) in WAYS.items():
        if minutes[way]:
            across = WIDTH * minutes[way] / total
            shares.append(
                Share(
                    css,
                    own(name),
                    minutes[way],
                    own(length_text(minutes[way])),
                    round(x, 1),
                    round(across, 1),
                )
            )
            x += across
    return tuple(shares)


def length_text(minutes: int) -> str:
    """Write a length of time.

    >>> length_text(90), length_text(45), length_text(120)
    ('1 h 30 min', '45 min', '2 h')
    """
    hours, rest = divmod(minutes, _HOUR)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest else "")))


def _said(sessions: Sequence[Session], shares: Iterable[Share]) -> str:
    spent = ", ".join(f"{share.label.lower()} {share.text}" for share in shares)
    return f"{counted(len(sessions), 'session')}{f': {spent}' if spent else ''}"
