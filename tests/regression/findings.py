"""Records what every rule finds in all plans of the project: `python tests/regression/findings.py`; review the diff.

The plans are the examples, the real activities, the labelled corpus and the conforming base documents. Under each rule
stands where it speaks, rules in preview among them, so that a review shows what a change adds and removes.
"""

from __future__ import annotations

import argparse
import datetime
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from mutuallearning.api import check_file, rules

ROOT = Path(__file__).parents[2]
RECORD = Path(__file__).with_suffix(".txt")
AS_OF = datetime.date(2026, 11, 22)
_FOLDERS = (
    "examples",
    "tests/corpus/plans",
    "tests/corpus/second/plans",
    "tests/corpus/third/plans",
    "tests/corpus/fourth/plans",
    "tests/corpus/fifth/plans",
    "src/mutuallearning/formatbook/plans",
    "src/mutuallearning/formatbook/documents",
)


def documents() -> Iterator[Path]:
    """Yield every document of the project that a person wrote as one, in the order of the names."""
    for folder in _FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            if path.read_text(encoding="utf-8").lstrip("# \n").find("mutuallearning:") >= 0:
                yield path


def recorded() -> str:
    """Write down what is found, by rule."""
    asked = rules()
    found: defaultdict[str, list[str]] = defaultdict(list)
    count = 0
    for path in documents():
        count += 1
        name = path.relative_to(ROOT).as_posix()
        for finding in check_file(path, as_of=AS_OF, select=[rule.code for rule in asked]).findings:
            found[finding.code].append(f"  {name} {finding.pointer}")
    lines = [f"{count} documents"]
    for rule in asked:
        if found[rule.code]:
            mark = "" if rule.status == "stable" else f", {rule.status}"
            lines += [f"{rule.code} {rule.name}: {len(found[rule.code])}{mark}", *found[rule.code]]
    silent = [rule.code for rule in asked if not found[rule.code]]
    lines += [f"{len(silent)} rules find nothing", *(f"  {code}" for code in silent)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    RECORD.write_text(recorded(), encoding="utf-8", newline="\n")
