"""The command `schedule`."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping

from mutuallearning.api import timetable
from mutuallearning.cli.messages import say
from mutuallearning.cli.output import STDOUT, opened, render
from mutuallearning.cli.whole_document import keep_document, read_document
from mutuallearning.exporting.closed import hides_anything
from mutuallearning.exporting.ics import calendar_text
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reporting.timetable import timetable_json, timetable_text
from mutuallearning.timetables.holidays import known_years, merged, public_holidays
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.wording import counted


def run(options: argparse.Namespace) -> int:
    """Show the timetable of a document.

    The exit code is that of `check` for a document that is broken or cannot be read; a timetable is made of whole
    documents only.

    Raises:
        UsageError: If an option cannot be followed.
    """
    output: str | None = None if options.output == STDOUT else options.output
    keep_document(options.path, output, "timetable")
    document = read_document(options.path)
    if isinstance(document, int):
        return document
    made = made_timetable(document, options.holidays, options.horizon)
    for_machines = options.format != "text"
    if options.format == "json":
        text = timetable_json(made)
    elif options.format == "ics":
        text = calendar_text(made, options.as_of, document)
    else:
        text = render(timetable_text(made), options.color, to_file=output is not None)
    with opened(output, for_machines=for_machines) as write:
        write(text)
    if options.format == "ics" and hides_anything(made, document):
        say("what is closed is not told: export ics --inside writes a calendar for those who take part")
    if for_machines and made.unresolved:
        lacking = counted(len(made.unresolved), "entry has", "entries have")
        say(f"{lacking} no day: see unresolved, or --format text")
    return 0


def made_timetable(
    document: AnyDocument,
    places: tuple[tuple[str, str | None], ...] | None,
    horizon: datetime.date | None = None,
) -> Timetable:
    """Work out the dates of a document, with the public holidays of some places."""
    made = timetable(document, horizon=horizon)
    if not places:
        return made
    return timetable(document, holidays=_holidays(places, made), horizon=horizon)


def _holidays(places: tuple[tuple[str, str | None], ...], made: Timetable) -> Mapping[datetime.date, str]:
    """Gather the holidays of some places in the years of a timetable and those around it."""
    days = [entry.day.year for entry in made if entry.day is not None]
    years = range(min(days) - 1, max(days) + 2) if days else range(0)
    calendars: dict[str, Mapping[datetime.date, str]] = {}
    for country, region in places:
        place = country if region is None else f"{country}-{region}"
        known = known_years(country, region)
        if days and not (min(days) in known and max(days) in known):
            span = f"{known[0]} to {known[-1]}"
            say(f"the public holidays of {place} are known from {span}; other years count as having none")
        calendars[place] = public_holidays(country, region, years=[year for year in years if year in known])
    return merged(calendars)
