"""The command `check`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.cli.configured import Place, Places, flat, is_same_file
from mutuallearning.cli.examine import Examined
from mutuallearning.cli.exit_code import Gate, exit_code
from mutuallearning.cli.exit_codes import FOUND
from mutuallearning.cli.inputs import STDIN, Input, Inputs, find
from mutuallearning.cli.lines import check_lines_of, is_lines
from mutuallearning.cli.messages import crashed, say
from mutuallearning.cli.options import TEXT
from mutuallearning.cli.output import STDOUT, opened, render
from mutuallearning.cli.progress import Progress
from mutuallearning.cli.show_config import show_config
from mutuallearning.errors import UsageError
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.reporting import text
from mutuallearning.reporting.forms import writer
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.styled import line, plain
from mutuallearning.reporting.tally import Tally, last_line, statistics
from mutuallearning.wording import counted


@attrs.define
class _Seen:
    """What has come of the inputs so far."""

    tally: Tally
    code: int = 0
    last: Report | None = None
    gates: dict[str | None, Gate] = attrs.field(factory=dict[str | None, Gate])


def run(options: argparse.Namespace) -> int:
    """Check documents and show what was found.

    Raises:
        UsageError: If an option names what does not exist, or there is nothing to check.
    """
    if options.stdin_filename is not None and STDIN not in options.paths:
        raise UsageError("--stdin-filename names standard input, so - must be among the paths")
    if options.output == STDOUT:
        options.output = None
    places = Places.of(options)
    _warn_of_structural(options, places.desk.catalogue)
    inputs = find(options.paths)
    if options.show_config:
        return show_config(options, places, inputs)
    places.prepare(inputs.found)
    _keep_inputs(options, inputs, places)
    seen = _Seen(Tally(links=inputs.links))
    with ExitStack() as files:
        write = files.enter_context(opened(options.output, for_machines=options.format != TEXT))
        # Opened before anything is checked, so that nobody waits to hear that it cannot be written.
        baseline = places.target and files.enter_context(opened(places.target, for_machines=True))
        try:
            for part in _written(options, places, inputs, seen):
                write(part)
        except KeyboardInterrupt:
            say(_stopped(seen))
            raise
        if baseline and places.learning is not None:
            baseline(places.learning.learnt().to_json())
    for path, count in places.shrinkable().items():
        seen.code = max(seen.code, FOUND)
        gone = "1 finding in it is gone" if count == 1 else f"{count} findings in it are gone"
        say(f"the baseline {path} could shrink: {gone}; write it anew with --write-baseline {path}")
    _say_counts(options, seen.tally)
    return seen.code


def _say_counts(options: argparse.Namespace, tally: Tally) -> None:
    """Tell what the report itself has no place for."""
    for_machines = options.format != TEXT
    if for_machines and options.statistics:
        for row in plain(statistics(tally)).splitlines():
            say(row.strip())
    if options.output is not None or (options.quiet and not for_machines):
        say(str(tally))
    elif for_machines and (tally.skipped or tally.links or tally.excluded):
        say(str(tally).rpartition("; ")[2])


def _keep_inputs(options: argparse.Namespace, inputs: Inputs, places: Places) -> None:
    """Refuse to write over what is to be checked; over a report in a folder of plans it may go."""
    targets = {"report": options.output, "baseline": options.write_baseline}
    for what, target in targets.items():
        if target is None:
            continue
        for it in inputs.found:
            if is_same_file(target, it.path) and (it.named or places.of_input(it).examiner.examine(it)):
                raise UsageError(f"{target} is to be checked, so the {what} cannot be written there")
    if options.write_baseline == STDOUT:
        raise UsageError("--write-baseline needs a file: standard output is for the report")
    if options.output is not None and options.output == options.write_baseline:
        raise UsageError(f"{options.output} cannot hold both the report and the baseline")


def _warn_of_structural(options: argparse.Namespace, catalogue: Catalogue) -> None:
    """Tell those who try to soften structural problems that this is not possible."""
    for word in flat(options.ignore) or ():
        if _is_structural(word, catalogue):
            say(f"--ignore {word} has no effect on structural problems: they are always reported")
    for rule, level in options.severity:
        if level != "error" and _is_structural(rule, catalogue):
            say(f"--severity {rule}={level} has no effect on structural problems: they are always errors")


def _is_structural(word: str, catalogue: Catalogue) -> bool:
    return any(rule.family == STRUCTURAL for rule in catalogue.matching(word))


def _of_input(it: Input, place: Place, options: argparse.Namespace) -> Iterator[Examined | None]:
    """Check what an input holds: one document, or one on each line."""
    if is_lines(it.path) and Path(it.path).is_file():
        yield from check_lines_of(it.path, place.examiner, options.jobs, plugins=options.plugins)
    else:
        yield place.examiner.examine(it)


def _examined(options: argparse.Namespace, places: Places, inputs: Inputs, seen: _Seen) -> Iterator[Examined]:
    """Check one input after the other; how many are kept in memory is for those to say who take them."""
    progress = Progress(len(inputs.found))
    for number, it in enumerate(inputs.found):
        progress.to(number, seen.tally.documents)
        if not places.wants(it):
            seen.tally = attrs.evolve(seen.tally, excluded=seen.tally.excluded + 1)
            continue
        place = places.of_input(it)
        for examined in _of_input(it, place, options):
            if examined is None:
                seen.tally = attrs.evolve(seen.tally, skipped=seen.tally.skipped + 1)
                continue
            _tell_crashes(examined)
            report = places.marked(examined.report, place)
            yield _counted(attrs.evolve(examined, report=report), place.gate, seen)
    progress.end()
    if not seen.tally.documents:
        raise UsageError(_nothing(seen.tally))
    for report, standing in places.desk.waiver_reports():
        yield _counted(Examined(report), standing.settings.fail_on, seen)


def _counted(examined: Examined, gate: Gate, seen: _Seen) -> Examined:
    seen.last = examined.report
    seen.tally = seen.tally.plus(examined.report)
    seen.code = max(seen.code, exit_code([examined.report], gate))
    seen.gates[examined.report.path] = gate
    return examined


def _written(options: argparse.Namespace, places: Places, inputs: Inputs, seen: _Seen) -> Iterator[str]:
    """Write what comes of the inputs, in the form that was asked for."""
    examined = _examined(options, places, inputs, seen)
    if options.format == TEXT:
        yield from (_shown(options, places.desk.catalogue, one) for one in examined)
        yield _end(options, seen.tally)
        return

    def gate(report: Report) -> Severity | None:
        found = seen.gates.get(report.path, "error")
        return None if found == "never" else found

    whole = Run(
        catalogue=places.desk.catalogue,
        tally=lambda: seen.tally,
        as_of=places.as_of,
        gates=gate,
    )
    yield from writer(options.format)((one.report for one in examined), whole)


def _shown(options: argparse.Namespace, catalogue: Catalogue, examined: Examined) -> str:
    report = examined.report
    lines = text.brief(report) if options.quiet else text.full(report, catalogue, examined.line)
    return render(lines, options.color, to_file=options.output is not None)


def _end(options: argparse.Namespace, tally: Tally) -> str:
    lines = list(statistics(tally)) if options.statistics else []
    if not options.quiet:
        lines += [*([line()] if lines else []), last_line(tally)]
    return render(lines, options.color, to_file=options.output is not None)


def _stopped(seen: _Seen) -> str:
    """Say how far a run came that somebody ended."""
    row = f", line {seen.last.row}" if seen.last and seen.last.row else ""
    last = f"; the last one was {seen.last.path}{row}" if seen.last else ""
    return f"stopped after {counted(seen.tally.documents, 'document')}{last}"


def _nothing(tally: Tally) -> str:
    if tally.excluded:
        files = "file" if tally.excluded == 1 else "files"
        return f"there is nothing to check: a configuration leaves out {tally.excluded} {files}"
    if tally.skipped:
        files = "file was" if tally.skipped == 1 else "files were"
        return f"there is nothing to check: {tally.skipped} {files} found, none with the key mutuallearning"
    return "there is nothing to check: no file .yaml, .yml, .json or .xlsx was found"


def _tell_crashes(examined: Examined) -> None:
    if examined.crash is not None:
        crashed(f"{examined.report.path}: the check", examined.crash)
        return
    for told in _errored(examined.report):
        say(told)


def _errored(report: Report) -> Iterator[str]:
    for verdict in report.verdicts:
        if verdict.verdict == "errored":
            yield (
                f"{report.path}: {verdict.code} {verdict.name} crashed, {verdict.because}; "
                "this is a bug in a rule or in mutuallearning"
            )
