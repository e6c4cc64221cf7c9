"""Measures how fast the library is, as ratios: `python benchmarks/run.py`, see README.md beside it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import judging
import many
import peers
import readme
import starting
from rows import Part

PARTS: Mapping[str, Part] = {**judging.PARTS, **starting.PARTS, **peers.PARTS, **many.PARTS}


def main() -> int:
    """Run what is named, or all that is quick enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--all", action="store_true", help="also what takes long")
    parser.add_argument("--list", action="store_true", help="say what there is")
    parser.add_argument("--quick", action="store_true", help="fewer plans and rounds; never written down")
    parser.add_argument(
        "--write", action="store_true", help="note the figures, and write README.md with them"
    )
    parser.add_argument("--check", action="store_true", help="say whether README.md is what would be written")
    options = parser.parse_args()
    if unknown := set(options.parts) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}; --list says what there is")
    if options.quick and options.write:
        parser.error("--quick is for a first look: its figures are not written down")
    if options.list:
        for name, part in PARTS.items():
            more = "; ".join(text for text in (part.takes and f"takes {part.takes}", part.needs) if text)
            print(f"{name:12} {part.says}{f' ({more})' if more else ''}")
        return 0
    if options.check:
        return readme.check(PARTS)
    for name in options.parts or [name for name, part in PARTS.items() if options.all or not part.takes]:
        _measure(name, options)
    return 0


def _measure(name: str, options: argparse.Namespace) -> None:
    part = PARTS[name]
    print(f"{name}: {part.says}{f'; this takes {part.takes}' if part.takes else ''}", flush=True)
    found = []
    for one in part.measure(options.quick):
        goal = one.row.wanted(one.row.goal)
        verdict = "" if options.quick else one.row.verdict(one.ratio)
        print(f"  {one.ratio:8.2f} {goal:>6} {verdict:8} {one.row.what} ({one.seen})", flush=True)
        found.append(one)
    if options.write:
        readme.note(found)
        readme.write(PARTS)


if __name__ == "__main__":
    sys.exit(main())
