"""The command `schedule`."""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Mapping
from typing import cast

from mutuallearning.api import timetable
from mutuallearning.checking import catalogue as rules
from mutuallearning.checking import document as documents
from mutuallearning.cli.exit_code import FOUND, REFUSED
from mutuallearning.cli.inputs import STDIN
from mutuallearning.cli.messages import say
from mutuallearning.cli.output import STDOUT, opened, render
from mutuallearning.cli.streams import read_input
from mutuallearning.errors import UsageError
from mutuallearning.exporting.ics import calendar_text
from mutuallearning.findings.finding import Finding
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import read_path, read_text, sniff
from mutuallearning.reporting.timetable import timetable_json, timetable_text
from mutuallearning.timetables.holidays import known_years, merged, public_holidays
from mutuallearning.timetables.timetable import Timetable
from mutuallearning.wording import counted

_MOST = max(DEFAULT.yaml_bytes, DEFAULT.json_bytes) + 1
"""Bytes that are read of standard input: one more than the reader takes, so that it sees when there is more."""


def run(options: argparse.Namespace) -> int:
    """Show the timetable of a document.

    The exit code is that of `check` for a document that is broken or cannot be read; a timetable is made of whole
    documents only.

    Raises:
        UsageError: If an option cannot be followed.
    """
    output: str | None = None if options.output == STDOUT else options.output
    if output is not None and options.path != STDIN and _is_same(output, options.path):
        raise UsageError(f"{output} is the document itself, so the timetable cannot be written there")
    document = _read(options.path)
    if isinstance(document, int):
        return document
    made = timetable(document, horizon=options.horizon)
    if options.holidays:
        holidays = _holidays(options.holidays, made)
        made = timetable(document, holidays=holidays, horizon=options.horizon)
    for_machines = options.format != "text"
    if options.format == "json":
        text = timetable_json(made)
    elif options.format == "ics":
        text = calendar_text(made, options.as_of)
    else:
        text = render(timetable_text(made), options.color, to_file=output is not None)
    with opened(output, for_machines=for_machines) as write:
        write(text)
    if for_machines and made.unresolved:
        lacking = counted(len(made.unresolved), "entry has", "entries have")
        say(f"{lacking} no day: see unresolved, or --format text")
    return 0


def _is_same(output: str, path: str) -> bool:
    try:
        return os.path.samefile(output, path)  # noqa: PTH121 -- paths as the user wrote them
    except (OSError, ValueError):
        return False


def _read(path: str) -> AnyDocument | int:
    """Read a document, or tell what is wrong with it and give the exit code."""
    catalogue = rules.load()
    name = "<stdin>" if path == STDIN else path
    try:
        if path == STDIN:
            data = read_input(_MOST)
            source = read_text(data, sniff(data))
        else:
            source = read_path(path)
        read = documents.read(source, catalogue)
    except Refusal as refusal:
        _tell(name, (documents.refused(refusal, catalogue),))
        return REFUSED
    if read.findings or read.parsed is None:
        _tell(name, read.findings)
        return FOUND
    return cast("AnyDocument", read.parsed.model)


def _tell(name: str, findings: tuple[Finding, ...]) -> None:
    for found in findings:
        say(f"{name}:{found}" if found.line is not None else f"{name}: {found}")


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
