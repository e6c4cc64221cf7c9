"""The agenda and the role sheet of a document as Markdown: what happens when, and who does what by when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from mutuallearning.exporting.closed import CLOSED, Openness, refuse_closed
from mutuallearning.exporting.people import People
from mutuallearning.exporting.tasks import Task, tasks_of
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.agenda import Agenda, Day, Session
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.period import Period
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import words
from mutuallearning.reporting.markdown_text import escaped, line_start
from mutuallearning.rulekit import names
from mutuallearning.timetables.entry import TAKES_PLACE, TimetableEntry
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.places import place_of
from mutuallearning.types.clock import minutes_of
from mutuallearning.wording import capital, counted, listed

_DEEPEST: Final = 6
"""Marks of the deepest heading that Markdown has."""


@attrs.frozen
class _Sheet:
    """What is written, and how.

    Attributes:
        document: The document.
        people: Those who take part.
        level: Marks of its heading.
        show_names: Whether persons are named.
        inside: Whether it is for those who take part, and shows what is closed.
    """

    document: AnyDocument
    people: People
    level: int
    show_names: bool
    inside: bool

    def heading(self, text: str, below: int = 0) -> str:
        return f"{'#' * min(self.level + below, _DEEPEST)} {escaped(' '.join(text.split()))}\n"

    def hides(self, openness: Openness) -> bool:
        return openness.is_closed and not self.inside

    def shows_who(self, openness: Openness) -> bool:
        return openness.shows_who or self.inside


def markdown_text(document: AnyDocument, *, show_names: bool = False, inside: bool = False) -> str:
    """Write the agenda and the role sheet of a document.

    Those who take part stand there by role and id. Where the Chatham House Rule holds or the list of participants
    is not shared with them, only by role. Of a closed session it only says that it takes place.

    Args:
        document: The document, of any kind.
        show_names: Whether persons are named who are named in the document.
        inside: Whether it is for those who take part: what is closed is shown, and who does what.

    Raises:
        UsageError: If the whole document is closed, and it is not for those who take part.

    >>> plan = {"title": "Vienna", "agenda": {"days": [{"date": "2026-05-12", "sessions": [{"title": "Talk"}]}]}}
    >>> print(markdown_text(ActivityPlan.model_validate(plan)))
    # Vienna
    <BLANKLINE>
    ## Agenda
    <BLANKLINE>
    ### Tuesday 2026-05-12
    <BLANKLINE>
    | Time | What | Who | Where |
    | --- | --- | --- | --- |
    |  | Talk |  |  |
    <BLANKLINE>
    """
    if not inside:
        refuse_closed(document, ", but to those who take part")
    people = People.of(document, show_names=show_names)
    sheet = _Sheet(document, people, 1, show_names=show_names, inside=inside)
    return "\n".join(_parts(sheet))


def _parts(sheet: _Sheet) -> Iterator[str]:
    document = sheet.document
    yield sheet.heading(document.title or document.id or capital(words(type(document).__name__)))
    facts = list(_facts(document))
    if facts:
        yield f"{line_start(_line(' · '.join(facts)))}\n"
    agenda = document.agenda if isinstance(document, ActivityPlan) else None
    if agenda:
        yield from _agenda(sheet, agenda)
    yield from _roles(sheet)
    if isinstance(document, Programme):
        yield from _below(sheet, document)


def _below(sheet: _Sheet, programme: Programme) -> Iterator[str]:
    documents: tuple[AnyDocument, ...] = (
        *(programme.activities or ()),
        *(programme.peer_review_cycles or ()),
        *(programme.benchlearning_cycles or ()),
    )
    hidden = 0
    for one in documents:
        if sheet.hides(Openness().within(one)):
            hidden += 1
            continue
        people = People.of(one, programme, show_names=sheet.show_names)
        yield from _parts(attrs.evolve(sheet, document=one, people=people, level=sheet.level + 1))
    if hidden:
        yield f"{counted(hidden, 'closed document is', 'closed documents are')} left out.\n"


def _facts(document: AnyDocument) -> Iterator[str]:
    if (dates := _period(getattr(document, "dates", None))) is not None:
        yield dates
    if (place := place_of(document)) is not None:
        yield place
    if isinstance(document, ActivityPlan) and document.mode is not None:
        yield document.mode.replace("-", " ")
    if languages := getattr(document, "languages", None):
        yield f"working languages: {', '.join(languages)}"


def _period(period: Period | None) -> str | None:
    if not period or (period.start is None and period.end is None):
        return None
    if period.end is None or period.end == period.start:
        return str(period.start)
    return f"up to {period.end}" if period.start is None else f"{period.start} to {period.end}"


def _agenda(sheet: _Sheet, agenda: Agenda) -> Iterator[str]:
    yield sheet.heading("Agenda", 1)
    if agenda.time_zone is not None:
        yield f"All times are those of {escaped(agenda.time_zone)}.\n"
    around = Openness().within(sheet.document)
    for number, day in enumerate(agenda.days or (), 1):
        yield sheet.heading(_day_title(day, number), 2)
        if day.place is not None:
            yield f"{line_start(_line(day.place))}\n"
        yield _table(
            ("Time", "What", "Who", "Where"), (_row(sheet, one, around) for one in day.sessions or ())
        )
    if agenda.sessions:
        yield sheet.heading("On a day that is not known yet", 2)
        yield _table(("Time", "What", "Who", "Where"), (_row(sheet, one, around) for one in agenda.sessions))


def _day_title(day: Day, number: int) -> str:
    date = None if day.date is None else f"{day.date.exact:%A %Y-%m-%d}" if day.date.exact else str(day.date)
    return ": ".join(part for part in (date or f"Day {number}", day.title) if part)


def _row(sheet: _Sheet, session: Session, around: Openness) -> tuple[str, ...]:
    openness = around.within(session)
    if sheet.hides(openness):
        return (_clock(session), CLOSED["session"], "", "")
    what = names.session(session)
    if session.items:
        what = f"{what}: {'; '.join(session.items)}"
    called = [
        *(f"{_called(sheet, one, openness)} (leads)" for one in session.leads or ()),
        *(_called(sheet, one, openness) for one in (*(session.speakers or ()), *(session.parties or ()))),
    ]
    return (_clock(session), what, ", ".join(dict.fromkeys(called)), session.place or "")


def _called(sheet: _Sheet, id: str, openness: Openness) -> str:  # noqa: A002 -- the word of the documents
    return sheet.people.called(id, shows_who=sheet.shows_who(openness))


def _clock(session: Session) -> str:
    start, end = session.start, session.end
    if start is None:
        return f"{session.minutes} minutes" if session.minutes else ""
    if (
        end is None
        and session.minutes
        and minutes_of(start) + session.minutes < minutes_of(datetime.time.max)
    ):
        end = (
            datetime.datetime.combine(datetime.date.min, start) + datetime.timedelta(minutes=session.minutes)
        ).time()
    return f"{start:%H:%M}" if end is None else f"{start:%H:%M}\u2013{end:%H:%M}"


def _roles(sheet: _Sheet) -> Iterator[str]:
    """Write who does what by when, and what is due for which nobody is named."""
    timetable = make_timetable(sheet.document)
    tasks = tasks_of(sheet.document, timetable.entries)
    by_person: dict[str, list[Task]] = {}
    for task in tasks:
        if sheet.hides(task.openness):
            continue
        by_person.setdefault(_called(sheet, task.who, task.openness), []).append(task)
    nobody = [one for one in timetable if not one.who and one.kind not in TAKES_PLACE and one.scope is None]
    if not by_person and not nobody:
        return
    yield sheet.heading("Who does what by when", 1)
    for who, theirs in by_person.items():
        yield sheet.heading(capital(who), 2)
        yield _table(("When", "What"), _once(theirs))
    if nobody:
        yield sheet.heading("Nobody is named for this", 2)
        yield _table(("When", "What"), ((_when(one), one.what) for one in nobody))


def _once(tasks: Iterable[Task]) -> Iterator[tuple[str, str]]:
    """Put together what somebody does with the same thing on the same day."""
    does: dict[tuple[str, str], dict[str, None]] = {}
    for one in tasks:
        does.setdefault((_when(one.when), one.what), {})[one.does] = None
    for (when, what), verbs in does.items():
        yield when, f"{capital(listed([*verbs]))}: {what}"


def _when(entry: TimetableEntry | None) -> str:
    if entry is None:
        return ""
    if entry.start is not None:
        return f"{entry.start:%Y-%m-%d %H:%M}"
    first, last = entry.earliest, entry.until or entry.latest
    if first == last:
        return str(first)
    if first is None:
        return f"by {last}"
    return f"from {first} on" if last is None else f"{first} to {last}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *(tuple(escaped(_line(cell)) for cell in row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _line(text: str) -> str:
    """Put a text in one line."""
    return " ".join(text.split())
