"""Asks the tests about mutants: small changes of the rules and of the engine, which the tests should notice.

    python tools/mutants.py                              # 400 of all, by chance
    python tools/mutants.py --sample 0 rulebook/care     # all of a folder or file
    python tools/mutants.py --named survivors.txt        # those whose names stand in a file
    python tools/mutants.py --seed 7 --record            # others, and note the figures in tests/figures/mutants.toml

The operators are those of mutmut; `mutation/places.py` says where they are applied. What survives is printed. A sample
takes half an hour or so, and a system with `fork`.

It ends with 1 if fewer than nine in ten are noticed, if one survives that `mutation/survivors.toml` does not explain,
or if a test fails without any mutant.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Container, Sequence
from importlib.metadata import version
from pathlib import Path

import pytest
from mutation.places import Mutant, mutants_of
from mutation.trial import Fate, Trial

import figures
import mutuallearning
from mutation import survivors

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "mutuallearning"
PARTS = ("rulebook", "rulekit", "checking")
TESTS = ("rulebook", "rulekit", "checking", "regression", "spreadsheets")
"""Folders of tests that are about these parts."""

ENOUGH = 0.9
"""The share of mutants that the tests must notice."""


def all_mutants(folders: Sequence[str]) -> list[Mutant]:
    """Make the mutants of some folders or files of the package, in the order of their names."""
    found: list[Mutant] = []
    for folder in folders:
        below = PACKAGE / folder
        for path in sorted(below.rglob("*.py") if below.is_dir() else [below]):
            found += mutants_of(path.relative_to(SOURCE).as_posix(), path.read_text(encoding="utf-8"))
    return found


def say(*lines: str) -> None:
    """Print some lines at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def tell(fate: Fate) -> None:
    """Print what became of one, if no test failed."""
    if fate.outcome != "killed":
        say(f"{fate.outcome}: {fate.mutant.name} (line {fate.mutant.line}, {fate.tests} tests)")


def is_noticed(fate: Fate) -> bool:
    """Tell whether a test failed, or did not end."""
    return fate.outcome in ("killed", "too slow")


def counted(fates: Sequence[Fate], reasons: Container[str]) -> dict[str, dict[str, int]]:
    """Count what came of the mutants, by the part of the package."""
    by_part: defaultdict[str, list[Fate]] = defaultdict(list)
    for fate in fates:
        by_part[fate.mutant.path.split("/")[1]].append(fate)
    return {
        part: {
            "mutants": len(some),
            "noticed": sum(map(is_noticed, some)),
            "explained": sum(not is_noticed(fate) and fate.mutant.name in reasons for fate in some),
        }
        for part, some in by_part.items()
    }


def parser() -> argparse.ArgumentParser:
    """Make the parser of the options."""
    made = argparse.ArgumentParser(description="Asks the tests about mutants of the rules and of the engine.")
    add = made.add_argument
    add("folders", nargs="*", metavar="FOLDER", default=PARTS, help=f"default: {', '.join(PARTS)}")
    add("--sample", type=int, default=400, help="how many, by chance; 0 for all (default: 400)")
    add("--named", type=Path, metavar="FILE", help="only those whose names stand in a file, one a line")
    add("--seed", type=int, default=1, help="of the chance (default: 1)")
    add("--minutes", type=float, default=60, help="when to end; what was tried until then is a sample, too")
    add("--budget", type=float, default=15, help="seconds of the processor for one mutant (default: 15)")
    add("--tests", nargs="+", default=TESTS, metavar="FOLDER", help=f"default: {', '.join(TESTS)}")
    add("--record", action="store_true", help="note the figures in tests/figures/mutants.toml")
    return made


def run(trial: Trial, tests: Sequence[str]) -> bool:
    """Ask the tests of some folders, and tell whether they could be asked."""
    with tempfile.TemporaryDirectory() as folder:
        options = (
            "-q",
            "--capture=no",
            "-p",
            "no:cacheprovider",
            f"--rootdir={ROOT}",
            f"--basetemp={folder}/tests",
        )
        ended = pytest.main([*options, *(str(ROOT / "tests" / one) for one in tests)], plugins=[trial])
    return ended in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def main(words: list[str] | None = None) -> int:
    """Run the command."""
    options = parser().parse_args(words)
    if Path(mutuallearning.__file__).parent != PACKAGE:
        parser().error(f"the library that is installed is not the one in {SOURCE.relative_to(ROOT)}")
    found = all_mutants(options.folders)
    if options.named:
        names = options.named.read_text(encoding="utf-8").splitlines()
        found = [mutant for mutant in found if mutant.name in names]
    # By chance, so that what was tried when time is over is a sample; the same one on every machine.
    chance = random.Random(options.seed)  # noqa: S311 -- nothing is kept secret with it
    mutants = chance.sample(found, min(options.sample or len(found), len(found)))
    parts = tuple(PACKAGE / part for part in PARTS)
    trial = Trial(SOURCE, parts, mutants, options.budget, 60 * options.minutes, tell)
    began = time.monotonic()
    if not run(trial, options.tests):
        return 1
    seconds = round(time.monotonic() - began)
    reasons = survivors.explained()
    measured = counted(trial.fates, reasons)
    left = [fate for fate in trial.fates if not is_noticed(fate) and fate.mutant.name not in reasons]
    say(
        *(f"it fails without any mutant, and was not asked: {test}" for test in trial.failed),
        *(
            f"{part}: {one['noticed']} of {one['mutants']} mutants noticed, {one['explained']} others explained"
            for part, one in measured.items()
        ),
        f"{len(trial.fates)} of {len(found)} mutants were tried in {seconds} s, {len(left)} are not explained",
    )
    if options.record:
        more = {"all": len(found), "seed": options.seed, "seconds": seconds, "mutmut": version("mutmut")}
        noted = {part: {**one, **more} for part, one in measured.items()}
        figures.note("mutants", noted, "python tools/mutants.py --record", PARTS.__contains__)
    enough = sum(map(is_noticed, trial.fates)) >= ENOUGH * len(trial.fates)
    return int(bool(trial.failed or left) or not enough)


if __name__ == "__main__":
    sys.exit(main())
