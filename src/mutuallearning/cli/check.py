"""The command `check`."""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.api import load_formats
from mutuallearning.api import selection as select_rules
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.cli.examine import Examined, Examiner
from mutuallearning.cli.exit_code import exit_code
from mutuallearning.cli.inputs import STDIN, Input, Inputs, find
from mutuallearning.cli.messages import crashed, say
from mutuallearning.cli.options import TEXT
from mutuallearning.cli.output import STDOUT, opened, render
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.reporting import text
from mutuallearning.reporting.forms import writer
from mutuallearning.reporting.run import Run
from mutuallearning.reporting.styled import line, plain
from mutuallearning.reporting.tally import Tally, last_line, statistics


@attrs.define
class _Seen:
    """What has come of the inputs so far."""

    tally: Tally
    code: int = 0


def run(options: argparse.Namespace) -> int:
    """Check documents and show what was found.

    Raises:
        UsageError: If an option names what does not exist, or there is nothing to check.
    """
    if options.stdin_filename is not None and STDIN not in options.paths:
        raise UsageError("--stdin-filename names standard input, so - must be among the paths")
    if options.output == STDOUT:
        options.output = None
    examiner = _examiner(options)
    inputs = find(options.paths)
    _keep_inputs(options.output, inputs, examiner)
    for_machines = options.format != TEXT
    seen = _Seen(Tally(links=inputs.links))
    with opened(options.output, for_machines=for_machines) as write:
        for part in _written(options, examiner, inputs, seen):
            write(part)
    tally = seen.tally
    if for_machines and options.statistics:
        for row in plain(statistics(tally)).splitlines():
            say(row.strip())
    if options.output is not None or (options.quiet and not for_machines):
        say(str(tally))
    elif for_machines and (tally.skipped or tally.links):
        say(str(tally).rpartition("; ")[2])
    return seen.code


def _keep_inputs(output: str | None, inputs: Inputs, examiner: Examiner) -> None:
    """Refuse to write the report over what is to be checked; over a report in a folder of plans it may go."""
    if output is None:
        return
    for it in inputs.found:
        if _is_same(output, it) and (it.named or examiner.examine(it) is not None):
            raise UsageError(f"{output} is to be checked, so the report cannot be written there")


def _is_same(output: str, it: Input) -> bool:
    try:
        return os.path.samefile(output, it.path)  # noqa: PTH121 -- a path as the user wrote it
    except (OSError, ValueError):
        return False


def _examiner(options: argparse.Namespace) -> Examiner:
    catalogue, selection = select_rules(
        options.ruleset,
        select=_flat(options.select),
        ignore=_flat(options.ignore),
        severities=options.severity,
    )
    _warn_of_structural(options, catalogue)
    return Examiner(
        catalogue=catalogue,
        selection=selection,
        as_of=options.as_of or datetime.datetime.now().astimezone().date(),
        stdin_name=options.stdin_filename,
        show_names=options.show_names,
        formats=load_formats(options.profile),
    )


def _flat(groups: Iterable[tuple[str, ...]] | None) -> tuple[str, ...] | None:
    return None if groups is None else tuple(word for group in groups for word in group)


def _warn_of_structural(options: argparse.Namespace, catalogue: Catalogue) -> None:
    """Tell those who try to soften structural problems that this is not possible."""
    for word in _flat(options.ignore) or ():
        if _is_structural(word, catalogue):
            say(f"--ignore {word} has no effect on structural problems: they are always reported")
    for rule, level in options.severity:
        if level != "error" and _is_structural(rule, catalogue):
            say(f"--severity {rule}={level} has no effect on structural problems: they are always errors")


def _is_structural(word: str, catalogue: Catalogue) -> bool:
    return any(rule.family == STRUCTURAL for rule in catalogue.matching(word))


def _examined(
    options: argparse.Namespace, examiner: Examiner, inputs: Inputs, seen: _Seen
) -> Iterator[Examined]:
    """Check one input after the other; how many are kept in memory is for those to say who take them."""
    for it in inputs.found:
        examined = examiner.examine(it)
        if examined is None:
            seen.tally = attrs.evolve(seen.tally, skipped=seen.tally.skipped + 1)
            continue
        _tell_crashes(examined)
        seen.tally = seen.tally.plus(examined.report)
        seen.code = max(seen.code, exit_code([examined.report], options.fail_on))
        yield examined
    if not seen.tally.documents:
        raise UsageError(_nothing(seen.tally))


def _written(options: argparse.Namespace, examiner: Examiner, inputs: Inputs, seen: _Seen) -> Iterator[str]:
    """Write what comes of the inputs, in the form that was asked for."""
    examined = _examined(options, examiner, inputs, seen)
    if options.format == TEXT:
        yield from (_shown(options, examiner, one) for one in examined)
        yield _end(options, seen.tally)
        return
    whole = Run(
        catalogue=examiner.catalogue,
        tally=lambda: seen.tally,
        as_of=examiner.as_of,
        gate=None if options.fail_on == "never" else options.fail_on,
    )
    yield from writer(options.format)((one.report for one in examined), whole)


def _shown(options: argparse.Namespace, examiner: Examiner, examined: Examined) -> str:
    if options.quiet:
        lines = text.brief(examined.report)
    else:
        lines = text.full(examined.report, examiner.catalogue, examined.line)
    return render(lines, options.color, to_file=options.output is not None)


def _end(options: argparse.Namespace, tally: Tally) -> str:
    lines = list(statistics(tally)) if options.statistics else []
    if not options.quiet:
        lines += [*([line()] if lines else []), last_line(tally)]
    return render(lines, options.color, to_file=options.output is not None)


def _nothing(tally: Tally) -> str:
    if tally.skipped:
        files = "file was" if tally.skipped == 1 else "files were"
        return f"there is nothing to check: {tally.skipped} {files} found, none with the key mutuallearning"
    return "there is nothing to check: no file .yaml, .yml or .json was found"


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
