"""Fuzzes the reader, the models with the rules, the forms of reports and the reader of workbooks.

    python fuzz/all_targets.py --seconds 600            # spread over all targets
    python fuzz/all_targets.py --seconds 60 workbook    # one of them
    python fuzz/all_targets.py --seconds 600 --record   # and note the figures in tests/figures/fuzz.toml

It ends with 1 if a target raised, took longer than ten seconds or more than two gigabytes for one input; the input that
did it is kept in `fuzz/crashes`. Needs the extra `fuzz`. Coverage leads the way: see the documentation of libFuzzer.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import attrs

from mutuallearning.api import document_kinds, json_schema

HERE = Path(__file__).parent

sys.path.insert(0, str(HERE.parent / "tools"))

import figures  # noqa: E402 -- what the longer commands share lies beside other scripts, in no package

CRASHES = HERE / "crashes"
SECONDS_FOR_ONE = 10
MEGABYTES = 2_048

_NUMBER = re.compile(r"^stat::(\w+): +(\d+)$", re.MULTILINE)


@attrs.frozen
class Fuzzed:
    """What came of one target."""

    target: str
    seconds: int
    executions: int
    crashes: int


def targets() -> tuple[str, ...]:
    """Name the targets: the modules that have a function `one`."""
    return tuple(
        sorted(
            path.stem for path in (HERE / "targets").glob("*.py") if "\ndef one(" in path.read_text("utf-8")
        )
    )


def words() -> Iterator[str]:
    """Yield the words that documents use, for the fuzzer to put together."""
    found: set[str] = set()
    for kind in document_kinds():
        for text in re.findall(
            r'"((?:[a-z0-9_-]|\\[^u])+)": ?[{\[]|"(?:const|enum)": (.*?)[\]}]', json.dumps(json_schema(kind))
        ):
            found.update(re.findall(r"[A-Za-z0-9_-]{2,}", " ".join(text)))
    yield from sorted(found)
    yield from (
        "---",
        "&a",
        "*a",
        "<<:",
        "!!",
        "? ",
        ": ",
        "- ",
        "%YAML",
        ".nan",
        "0x",
        "1e9",
        "::error",
        "##[",
        "\\ud800",
    )


def fuzz(target: str, seconds: int) -> Fuzzed:
    """Fuzz a target for some seconds."""
    CRASHES.mkdir(exist_ok=True)
    before = set(CRASHES.iterdir())
    with tempfile.TemporaryDirectory() as folder:
        dictionary = Path(folder, "words")
        dictionary.write_text("".join(f"{json.dumps(word)}\n" for word in words()), encoding="ascii")
        grown = Path(folder, "grown")
        grown.mkdir()
        done = subprocess.run(
            [
                sys.executable,
                str(HERE / "one_target.py"),
                target,
                str(grown),
                str(HERE / "corpus" / target),
                f"-max_total_time={seconds}",
                f"-timeout={SECONDS_FOR_ONE}",
                f"-rss_limit_mb={MEGABYTES}",
                f"-dict={dictionary}",
                f"-artifact_prefix={CRASHES}/{target}-",
                "-max_len=20000",
                "-print_final_stats=1",
                "-verbosity=0",
            ],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    told = done.stdout + done.stderr
    numbers = dict(_NUMBER.findall(told))
    crashes = len(set(CRASHES.iterdir()) - before)
    if done.returncode != 0 or "number_of_executed_units" not in numbers:
        sys.stderr.write(told[-6_000:])
        crashes = max(crashes, 1)
    return Fuzzed(target, seconds, int(numbers.get("number_of_executed_units", 0)), crashes)


def record(found: list[Fuzzed]) -> None:
    """Note the figures of what was fuzzed, for the documentation; those of other targets stay."""
    measured: dict[str, figures.Figures] = {
        one.target: {
            "seconds": one.seconds,
            "executions": one.executions,
            "crashes": one.crashes,
            "atheris": version("atheris"),
            "python": sys.version.split()[0],
        }
        for one in found
    }
    figures.note("fuzz", measured, "python fuzz/all_targets.py --seconds N --record", targets().__contains__)


def main() -> int:
    """Fuzz what was asked for, and tell what came of it."""
    parser = argparse.ArgumentParser(description="Fuzzes the library.")
    parser.add_argument(
        "targets", nargs="*", metavar="TARGET", help=f"which: {', '.join(targets())}; all when left out"
    )
    parser.add_argument("--seconds", type=int, default=600, help="for all targets together (default: 600)")
    parser.add_argument("--record", action="store_true", help="note the figures for the documentation")
    options = parser.parse_args()
    chosen = options.targets or targets()
    unknown = sorted(set(chosen) - set(targets()))
    if unknown:
        parser.error(f"no such target: {', '.join(unknown)}")
    found: list[Fuzzed] = []
    for target in chosen:
        found.append(fuzz(target, max(options.seconds // len(chosen), 1)))
        one = found[-1]
        print(
            f"{one.target}: {one.executions:,} executions in {one.seconds} s, {one.crashes} crashes",
            flush=True,
        )
    if options.record:
        record(found)
    return int(any(one.crashes for one in found))


if __name__ == "__main__":
    sys.exit(main())
