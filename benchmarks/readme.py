"""Writes README.md: how to measure, and what was measured last, row by row."""

from __future__ import annotations

import datetime
import json
import os
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path

from rows import Measured, Part, Row

HERE = Path(__file__).parent
README = HERE / "README.md"
FIGURES = HERE / "figures.json"

ABOUT = """\
<!-- Written by `python benchmarks/run.py --write`; changes made here are lost. -->

# Benchmarks

```text
python benchmarks/run.py                # all that takes a few minutes together
python benchmarks/run.py check yaml     # some of it
python benchmarks/run.py --list         # what there is, and what takes long
python benchmarks/run.py --quick        # fewer plans and rounds, for a first look
python benchmarks/run.py --all --write  # everything, and the table below
```

Every figure is a ratio of two things that are measured in turn, round after round, in one run; of each the best round
counts, in time of the processor. The parts `bulk` and `engines` are run once, by the clock on the wall. Absolute times
differ from machine to machine, and on a busy one from minute to minute: judge by the ratio, and on a quiet machine.
Nothing here fails a test; the tests count calls instead, in `tests/bulk/test_growth.py`.

`plans.py` makes the plans: distinct ones of about 10 KB of compact JSON with 13 sessions, so that no run is about one
plan in the caches of the processor. `programmes.py` makes programmes. Other validators check their own form of a plan
(`peer_forms.py`), and ask nothing of what the rules ask: it says what one waits for, not which does more. `bare.py`
makes plain pydantic classes with the fields of ours, and nothing said of what stands in them: what these cost is what
pydantic itself takes for models of that shape.
`python -m pip install -r benchmarks/requirements.txt` installs them.

## What was measured

"""


def note(found: Iterable[Measured]) -> None:
    """Note figures, in the place of older ones."""
    figures = _figures()
    machine = f"CPython {platform.python_version()}, {os.cpu_count()} processors"
    today = str(datetime.datetime.now(tz=datetime.UTC).date())
    for one in found:
        figures[one.row.what] = {
            "ratio": round(one.ratio, 3),
            "seen": one.seen,
            "on": today,
            "machine": machine,
        }
    FIGURES.write_text(
        json.dumps(figures, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )


def _figures() -> dict[str, dict[str, str | float]]:
    figures: dict[str, dict[str, str | float]] = json.loads(FIGURES.read_text(encoding="utf-8"))
    return figures


def text(parts: Mapping[str, Part]) -> str:
    """Write the page from the rows and the figures."""
    figures = _figures()
    lines = [
        "| what | part | goal | stretch | measured | verdict | in that run |",
        "|---|---|---|---|---:|---|---|",
    ]
    for name, part in parts.items():
        for row in part.rows:
            figure = figures.get(row.what)
            ratio, verdict, seen = _told(row, figure, part)
            goals = f"{row.wanted(row.goal)} | {row.wanted(row.stretch)}"
            lines.append(f"| {row.what} | `{name}` | {goals} | {ratio} | {verdict} | {seen} |")
    machines = sorted({f"{figure['on']}, {figure['machine']}" for figure in figures.values()})
    return ABOUT + "\n".join(lines) + "\n\nMeasured on " + "; ".join(machines) + ".\n"


def _told(row: Row, figure: Mapping[str, str | float] | None, part: Part) -> tuple[str, str, str]:
    if figure is None:
        return "", "not measured", f"takes {part.takes}" if part.takes else ""
    ratio = float(figure["ratio"])
    return f"{ratio:.2f}", row.verdict(ratio), str(figure["seen"])


def write(parts: Mapping[str, Part]) -> None:
    """Write the page."""
    README.write_text(text(parts), encoding="utf-8")


def check(parts: Mapping[str, Part]) -> int:
    """Say whether the page is what would be written; gives the exit code."""
    same = README.read_text(encoding="utf-8") == text(parts)
    print("README.md is up to date" if same else "README.md differs: python benchmarks/run.py --write")
    return 0 if same else 1
