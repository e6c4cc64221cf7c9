"""Documents as calendars, events and sheets, for the command `export`."""

from __future__ import annotations

import argparse

from mutuallearning.cli.messages import say
from mutuallearning.cli.schedule import made_timetable
from mutuallearning.exporting.closed import hides_anything
from mutuallearning.exporting.ics import calendar_text
from mutuallearning.exporting.jsonld import jsonld_text, left_out
from mutuallearning.exporting.markdown import markdown_text
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.wording import counted


def ics(document: AnyDocument, options: argparse.Namespace) -> str:
    """Write a calendar."""
    made = made_timetable(document, options.holidays)
    if made.unresolved:
        lacking = counted(len(made.unresolved), "entry has", "entries have")
        say(f"{lacking} no day: they are tasks without a date")
    if not options.inside and hides_anything(made, document):
        say("what is closed is not told: --inside writes a calendar for those who take part")
    return calendar_text(made, options.as_of, document, inside=options.inside)


def jsonld(document: AnyDocument, options: argparse.Namespace) -> str:
    """Write JSON-LD."""
    text = jsonld_text(document, show_names=options.show_names)
    if hidden := left_out(document):
        say(
            f"{counted(hidden, 'closed session or activity is', 'closed sessions and activities are')} left out"
        )
    return text


def markdown(document: AnyDocument, options: argparse.Namespace) -> str:
    """Write the agenda and the role sheet."""
    return markdown_text(document, show_names=options.show_names, inside=options.inside)
