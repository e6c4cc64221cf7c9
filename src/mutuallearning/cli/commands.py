"""What each command understands."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from mutuallearning.cli.exit_codes import CRASHED, MEANINGS
from mutuallearning.cli.export_forms import EXPORTS
from mutuallearning.cli.options import SEVERITIES, TEXT, date, jobs, one_of, places, severity, words
from mutuallearning.reporting.forms import FORMS
from mutuallearning.wording import listed

SHELLS = ("bash", "zsh", "tcsh")

_EXIT_CODES = "exit codes:\n" + "".join(
    f"  {code}  {meaning}\n" for code, meaning in MEANINGS.items() if code <= CRASHED
)


_DIFF_EXIT_CODES = """\
exit codes:
  0  nothing is new at or over the gate
  1  something new is at or over the gate
  2  wrong usage
  3  a report could not be read
"""


def _check(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files, folders, globs, or - for standard input (default: .)",
    )
    add(
        "--stdin-filename",
        metavar="NAME",
        help="name of what comes from standard input; its suffix says the syntax",
    )
    add(
        "--format",
        type=one_of(TEXT, *FORMS),
        default=TEXT,
        metavar="FORM",
        help=f"{TEXT} (default), or for machines: {listed(tuple(FORMS))}",
    )
    add(
        "--output",
        metavar="FILE",
        help="write the report to a file, whole or not at all; - is standard output",
    )
    for flag, what in (("--select", "to ask"), ("--ignore", "not to ask")):
        add(
            flag,
            type=words,
            action="append",
            metavar="RULES",
            help=f"rules {what}, with commas: codes, names, families, themes, or words such as advice",
        )
    add(
        "--severity",
        type=severity,
        action="append",
        default=[],
        metavar="RULE=LEVEL",
        help="how bad findings of a rule are: error, warning or advice",
    )
    _gate(parser)
    add("--as-of", type=date, metavar="DATE", help="the date on which plans are judged (default: today)")
    add(
        "--ruleset",
        metavar="NAME|FILE",
        help="a ruleset, or a file .toml with one of your own (default: default; see rules --rulesets)",
    )
    _profiles(parser)
    add(
        "--waivers",
        action="append",
        default=[],
        metavar="FILE",
        help="a file with waivers for several documents",
    )
    add("--baseline", metavar="FILE", help="findings in this file are known from before and do not count")
    add(
        "--write-baseline",
        metavar="FILE",
        help="write what is found to a file, so that it is known from now on",
    )
    _switch(parser, "--strict-baseline", "exit code 1 if the baseline holds what is gone")
    add(
        "--jobs",
        type=jobs,
        default=1,
        metavar="N",
        help="processes for files .ndjson and .jsonl, which have a document on each line (default: 1)",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config",
        metavar="FILE",
        help="a configuration for all documents (default: mutuallearning.toml or pyproject.toml, the nearest upwards)",
    )
    which.add_argument("--no-config", action="store_true", help="look for no configuration")
    add(
        "--show-config",
        action="store_true",
        help="show what holds and where it comes from, and check nothing",
    )
    _plugins(parser)
    add("--statistics", action="store_true", help="count findings by rule")
    _switch(parser, "--show-names", "show names of persons in lines of documents")
    add("-q", "--quiet", action="store_true", help="one line for each finding, nothing else")
    _color(parser)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXIT_CODES


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="code or name of a rule")
    _plugins(parser)
    _catalogue_form(parser)
    _color(parser)


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rulesets", action="store_true", help="list the rulesets, and for whom they are")
    _plugins(parser)
    _catalogue_form(parser)
    _color(parser)


def _formats(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="one format, in full")
    _plugins(parser)
    _catalogue_form(parser)
    _profiles(parser)
    _color(parser)


def _new(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", metavar="FORMAT", help="name of a format (see the command formats)")
    add("--papers", action="store_true", help="also write outlines of the papers, beside the plan")
    add("--xlsx", metavar="FILE", help="write a workbook to fill in instead; nothing is overwritten")
    add(
        "-o",
        "--output",
        metavar="PATH",
        help="a file .yaml, or a folder in which plan.yaml is written; nothing is overwritten",
    )
    _profiles(parser)


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        help="kind of document, or another of --list (default: activity-plan)",
    )
    parser.add_argument("--list", action="store_true", help="list the kinds")


def _schedule(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("path", metavar="PLAN", help="a document of any kind, or - for standard input")
    add(
        "--format",
        type=one_of("text", "json", "ics"),
        default="text",
        metavar="FORM",
        help="text (default), json, or ics: a calendar for other programs",
    )
    add("-o", "--output", metavar="FILE", help="write the timetable to a file; - is standard output")
    add(
        "--holidays",
        type=places,
        metavar="PLACES",
        help="countries and regions whose public holidays are no working days, such as AT,DE-BY",
    )
    add("--horizon", type=date, metavar="DATE", help="the last day to look at; all days when left out")
    add(
        "--as-of",
        type=date,
        metavar="DATE",
        help="the day that a calendar says it was made on; programs that read it take a later one for newer",
    )
    _color(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("paths", nargs="+", metavar="PLAN", help="documents of any kind: files, folders, globs, or -")
    add(
        "-o",
        "--output",
        required=True,
        metavar="FILE",
        help="the page, such as report.html; - is standard output",
    )
    add("--as-of", type=date, metavar="DATE", help="the date on which plans are judged (default: today)")
    add("--ruleset", metavar="NAME|FILE", help="a ruleset, or a file .toml with one of your own")
    _profiles(parser)
    _switch(parser, "--show-names", "name persons, who otherwise appear by role and side")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="a configuration for all documents, as for check")
    which.add_argument("--no-config", action="store_true", help="look for no configuration")
    _plugins(parser)
    # What else `check` can be asked for; a configuration may say it.
    parser.set_defaults(
        stdin_filename=None,
        select=None,
        ignore=None,
        severity=[],
        fail_on=None,
        waivers=[],
        baseline=None,
        write_baseline=None,
        strict_baseline=None,
    )


def _diff(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("old", metavar="OLD.json", help="the report of an earlier run, written with check --format json")
    add("new", metavar="NEW.json", help="that of a later run")
    _catalogue_form(parser)
    add(
        "-o", "--output", metavar="FILE", help="write it to a file, whole or not at all; - is standard output"
    )
    _gate(parser)
    _color(parser)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DIFF_EXIT_CODES


def _gate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fail-on",
        type=one_of(*SEVERITIES, "never"),
        metavar="LEVEL",
        help="the severity from which findings give the exit code 1: error (default), warning, advice or never",
    )


def _switch(parser: argparse.ArgumentParser, flag: str, what: str) -> None:
    """Add an option that a configuration can turn on; only then is there something to turn off."""
    parser.add_argument(flag, action="store_true", default=None, help=what)
    parser.add_argument(
        flag.replace("--", "--no-", 1),
        dest=flag[2:].replace("-", "_"),
        action="store_false",
        default=None,
        help="not so, whatever the configuration says",
    )


def _export(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    forms = "; ".join(f"{name}: {summary}" for name, (summary, _) in EXPORTS.items())
    add("form", type=one_of(*EXPORTS), metavar="FORM", help=forms)
    add("path", metavar="PLAN", help="a document of any kind, or - for standard input")
    add("-o", "--output", metavar="FILE", help="write to a file, whole or not at all; - is standard output")
    add("--table", metavar="NAME", help="of csv: the table, such as actors or papers (default: sessions)")
    add(
        "--delimiter",
        type=one_of(";", ",", "tab"),
        default=";",
        metavar="SIGN",
        help='of csv: what stands between cells, ";" (default), "," or tab',
    )
    add(
        "--show-names",
        action="store_true",
        help="of jsonld and markdown: name persons who are named in the plan",
    )
    add(
        "--inside",
        action="store_true",
        help="of ics and markdown: for those who take part, so with what is closed, and who does what",
    )
    add("--as-of", type=date, metavar="DATE", help="of ics: the day that the calendar says it was made on")
    add(
        "--holidays",
        type=places,
        metavar="PLACES",
        help="of ics: countries and regions whose public holidays are no working days, such as AT,DE-BY",
    )


def _redact(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "path", metavar="PLAN|REPORT", help="a document or a report of the form json, or - for standard input"
    )
    add("-o", "--output", metavar="FILE", help="write the copy to a file; - is standard output")
    add(
        "--names-from",
        action="append",
        default=[],
        metavar="PLAN",
        help="a further document whose persons are replaced, such as that of a report; may come several times",
    )


def _completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", metavar="SHELL", type=one_of(*SHELLS), help=f"one of {listed(SHELLS)}")
    parser.epilog = (
        "For bash: mutuallearning completion bash > ~/.local/share/bash-completion/completions/mutuallearning"
    )


def _catalogue_form(parser: argparse.ArgumentParser) -> None:
    form = one_of("text", "json")
    parser.add_argument("--format", type=form, default="text", metavar="FORM", help="text (default) or json")


def _plugins(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--no-plugins",
        dest="plugins",
        action="store_false",
        help="leave out rules of other packages that are installed, and run none of their code",
    )


def _profiles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        action="append",
        default=[],
        metavar="PATH",
        help="a format profile of your own (TOML), or a folder of them; may come several times",
    )


def _color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        type=one_of("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (default: on a terminal), always or never",
    )


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check plans against the rules", _check),
    "explain": ("tell why a rule is there, with an example", _explain),
    "rules": ("list the rules, or the rulesets", _rules),
    "formats": ("list the formats, or show one", _formats),
    "new": ("write a plan to begin from", _new),
    "schedule": ("work out every date of a plan", _schedule),
    "export": ("write a plan in another form, for other programs", _export),
    "redact": ("copy a plan or report for sharing, without persons", _redact),
    "report": ("write the page that people read: findings, agenda, dates", _report),
    "diff": ("compare two reports: what is new, what is fixed", _diff),
    "schema": ("print the JSON Schema of a kind of document", _schema),
    "completion": ("print a script that completes words in a shell", _completion),
}
