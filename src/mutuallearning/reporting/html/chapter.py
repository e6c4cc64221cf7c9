"""What the page says of one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook, builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import words
from mutuallearning.reporting.html.agenda import AgendaPicture, draw_agenda
from mutuallearning.reporting.html.citations import Citations
from mutuallearning.reporting.html.found import Found, sort_found
from mutuallearning.reporting.html.giving import Giving, draw_giving
from mutuallearning.reporting.html.moments import Calendar, dated_places
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.html.surveys import Surveys, draw_surveys
from mutuallearning.reporting.html.timeline import Timeline, draw_timeline
from mutuallearning.reporting.html.verdicts import Verdicts, tell_verdicts
from mutuallearning.reporting.html.voice import Voice, day_text, own, plain_voice, voice_of
from mutuallearning.reporting.html.who import Who
from mutuallearning.reporting.machine import crashes, portable
from mutuallearning.reporting.not_judged import judged
from mutuallearning.timetables.making import make_timetable
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.types.country import country_name
from mutuallearning.wording import capital, counted

MOST_AGENDAS: Final = 12
"""Agendas of the activities of a programme that are drawn."""


@attrs.frozen(kw_only=True)
class Chapter:
    """What the page says of one document.

    Attributes:
        number: Its number on the page.
        voice: How texts of the document may be shown.
        title: Its title, or what else it is known by.
        path: Its file.
        summary: The document in a few sentences, paragraph by paragraph.
        facts: What else it says of itself.
        counts: How many findings there are, by what they are.
        sentence: What was found and judged, in a sentence.
        readable: Whether it could be read.
        drawn: Whether there is a document to draw pictures of.
        crashes: What crashed.
        found: The findings.
        agendas: The agendas.
        undrawn: How many further agendas there are.
        timeline: The dates.
        giving: Give and take.
        surveys: The surveys.
        verdicts: What became of every rule.
    """

    number: int
    voice: Voice
    title: Markup
    path: Markup
    summary: tuple[str, ...]
    facts: tuple[tuple[Markup, str], ...]
    counts: Mapping[str, int]
    sentence: Markup
    readable: bool
    drawn: bool
    crashes: tuple[Markup, ...]
    found: Found
    agendas: tuple[AgendaPicture, ...]
    undrawn: int
    timeline: Timeline | None
    giving: Giving | None
    surveys: Surveys | None
    verdicts: Verdicts


def make_chapter(number: int, subject: Subject, catalogue: Catalogue, citations: Citations) -> Chapter:
    """Gather all that the page says of one document."""
    report, document = subject.report, subject.document
    hides = document is not None and not subject.show_names
    voice = voice_of(document, subject.data) if document is not None and hides else plain_voice
    timetable = (
        make_timetable(document) if document is not None else Timetable(kind=report.kind or "document")
    )
    calendar = Calendar(
        document=document,
        catalogue=catalogue,
        formats=subject.formats or builtin(),
        dated=dated_places(timetable),
        exact=not any(found.family == STRUCTURAL for found in report.findings),
    )
    agendas = list(_agendas(document, voice, show_names=subject.show_names))
    return Chapter(
        number=number,
        voice=voice,
        title=own(voice(_title(report))),
        path=own(portable(report.path)),
        summary=tuple((document.summary or "").split("\n\n"))
        if document is not None and document.summary
        else (),
        facts=tuple(_facts(report, document, calendar.formats)),
        counts=_counts(report),
        sentence=own(_sentence(report)),
        readable=report.state != "unreadable",
        drawn=document is not None,
        crashes=tuple(own(f"{crash}, {crash.because}") for crash in crashes(report)),
        found=sort_found(report.findings, calendar, citations, report.as_of),
        agendas=tuple(agendas[:MOST_AGENDAS]),
        undrawn=len(agendas[MOST_AGENDAS:]),
        timeline=draw_timeline(timetable, report.as_of, voice),
        giving=None
        if document is None
        else draw_giving(document, Who.of(document, show_names=subject.show_names), voice),
        surveys=None if document is None else draw_surveys(document, voice),
        verdicts=tell_verdicts(report, catalogue, citations),
    )


def _title(report: Report) -> str:
    kind = capital(words(report.kind)) if report.kind else "Document"
    return report.title or report.id or (f"Untitled {kind.lower()}" if report.kind else portable(report.path))


def _counts(report: Report) -> Mapping[str, int]:
    opened = [found for found in report.findings if found.state == "open"]
    asks = sum(found.certainty == "ask" for found in opened)
    levels = ("error", "warning", "advice")
    told = {
        level: sum(found.severity == level and found.certainty != "ask" for found in opened)
        for level in levels
    }
    return {**told, "ask": asks, "judged": report.judged, "rules": len(report.verdicts)}


def _sentence(report: Report) -> str:
    if report.state == "unreadable":
        return "The document could not be read, so nothing about it was judged"
    counts = _counts(report)
    nouns = (
        ("error", "error", "errors"),
        ("warning", "warning", "warnings"),
        ("advice", "piece of advice", "pieces of advice"),
        ("ask", "question that only people can answer", "questions that only people can answer"),
    )
    said = [counted(counts[key], one, many) for key, one, many in nouns if counts[key]]
    if not said:
        return capital("".join(piece.text for piece in judged(report)).strip())
    return f"Found: {', '.join(said)}; {report.judged} of {len(report.verdicts)} rules judged"


def _facts(report: Report, document: AnyDocument | None, formats: Formatbook) -> Iterator[tuple[Markup, str]]:
    """Give what a document says of itself, as labels and values."""
    if report.kind:
        yield own("Kind"), capital(words(report.kind))
    if report.format:
        known, is_known = formats.find(report.format)
        yield own("Format"), f"{known.title} ({report.format})" if is_known else report.format
    if report.stage:
        yield own("Stage"), report.stage
    if document is not None and document.dates:
        days = [day for day in (document.dates.start, document.dates.end) if day is not None]
        shown = [str(day_text(day.exact)) if day.exact else str(day) for day in days]
        if shown:
            yield own("Dates"), " to ".join(dict.fromkeys(shown))
    if isinstance(document, ActivityPlan) and document.place:
        place = document.place
        where = (place.venue, place.city, country_name(place.country) if place.country else None)
        if any(where):
            yield own("Place"), ", ".join(part for part in where if part)
    if report.state == "partly_judged":
        yield own("Judged"), own("in part: something in it could not be understood, or a rule crashed")
    yield own("File"), own(portable(report.path))
    yield own("Ruleset"), own(report.ruleset)
    yield (
        own("Judged on"),
        day_text(report.as_of) if report.as_of else own("no date: what needs one was not judged"),
    )


def _agendas(document: AnyDocument | None, voice: Voice, *, show_names: bool) -> Iterator[AgendaPicture]:
    """Draw the agendas of a plan, or of the activities of a programme."""
    if isinstance(document, ActivityPlan):
        yield from _agendas_of(document, Who.of(document, show_names=show_names), voice, None)
    elif isinstance(document, Programme):
        for activity in document.activities or ():
            who = Who.of(activity, document, show_names=show_names)
            yield from _agendas_of(activity, who, voice, activity.title or activity.id or "Activity")


def _agendas_of(plan: ActivityPlan, who: Who, voice: Voice, title: str | None) -> Iterator[AgendaPicture]:
    actual = plan.actual.agenda if plan.actual else None
    happened = f"{title}: what really happened" if title else "What really happened"
    for heading, agenda in ((title, plan.agenda), (happened, actual)):
        drawn = draw_agenda(agenda, who, voice, heading)
        if drawn is not None:
            yield drawn
