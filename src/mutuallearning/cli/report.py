"""The command `report`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import attrs

from mutuallearning.checking import document as documents
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.cli.configured import Place, Places, is_same_file
from mutuallearning.cli.examine import Examined
from mutuallearning.cli.exit_code import exit_code
from mutuallearning.cli.inputs import Inputs, find
from mutuallearning.cli.messages import crashed, say
from mutuallearning.cli.output import STDOUT, opened
from mutuallearning.errors import UsageError
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.html.writing import write_page
from mutuallearning.reporting.machine import crashes
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.tally import Tally


@attrs.define
class _Seen:
    """What has come of the inputs so far."""

    tally: Tally
    code: int = 0


def run(options: argparse.Namespace) -> int:
    """Write the page that people read.

    What was found does not change the exit code: the page tells it. What could not be read or crashed does.

    Raises:
        UsageError: If an option names what does not exist, or there is nothing to report on.
    """
    output: str | None = None if options.output == STDOUT else options.output
    places = Places.of(options)
    inputs = find(options.paths)
    for it in inputs.found:
        if is_same_file(it.path, output):
            raise UsageError(f"{output} is one of the documents, so the report cannot be written there")
    seen = _Seen(Tally(links=inputs.links))
    with opened(output, for_machines=True) as write:
        whole = Run(catalogue=places.desk.catalogue, tally=lambda: seen.tally, as_of=places.as_of)
        for part in write_page(_subjects(places, inputs, seen), whole):
            write(part)
    if output is not None:
        say(f"wrote {output}")
        say(str(seen.tally))
    return seen.code


def _subjects(places: Places, inputs: Inputs, seen: _Seen) -> Iterator[Subject]:
    for it in inputs.found:
        if not places.wants(it):
            seen.tally = attrs.evolve(seen.tally, excluded=seen.tally.excluded + 1)
            continue
        place = places.of_input(it)
        examined = place.examiner.examine(it)
        if examined is None:
            seen.tally = attrs.evolve(seen.tally, skipped=seen.tally.skipped + 1)
            continue
        report = places.marked(examined.report, place)
        _tell_crashes(examined)
        seen.tally = seen.tally.plus(report)
        seen.code = max(seen.code, exit_code([report], "never"))
        yield _subject(attrs.evolve(examined, report=report), place, places.desk.catalogue)
    if not seen.tally.documents:
        raise UsageError("there is nothing to report on: no document was found")


def _subject(examined: Examined, place: Place, catalogue: Catalogue) -> Subject:
    source = examined.source
    return Subject(
        report=examined.report,
        document=_document(examined, place, catalogue),
        data=None if source is None else source.value,
        show_names=place.standing.settings.show_names,
        formats=place.standing.formats,
    )


def _document(examined: Examined, place: Place, catalogue: Catalogue) -> AnyDocument | None:
    """Give what could be read of a document, to draw pictures of."""
    if examined.source is None:
        return None
    try:
        parsed = documents.read(examined.source, catalogue, place.standing.formats).parsed
    except Refusal:
        return None
    model = None if parsed is None else parsed.model
    return model if isinstance(model, AnyDocument) else None


def _tell_crashes(examined: Examined) -> None:
    if examined.crash is not None:
        crashed(f"{examined.report.path}: the check", examined.crash)
        return
    for crash in crashes(examined.report):
        say(f"{examined.report.path}: {crash}, {crash.because}; this is a bug in a rule or in mutuallearning")
