"""Measures how fast the library is, as ratios: `python benchmarks/run.py`, see README.md beside it."""

from __future__ import annotations

import argparse
import datetime
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import plans
import pydantic_core
import yaml
from timing import Compared, best, compared

import mutuallearning as ml
from mutuallearning import api
from mutuallearning.bulk.many import check_many
from mutuallearning.checking.engine import check_document
from mutuallearning.reading.source import read_text

AS_OF = datetime.date(2026, 1, 15)
PLANS = 200


def check() -> Iterator[Compared]:
    """Reading a plan and judging it, against reading alone."""
    texts = plans.texts(PLANS)
    catalogue, chosen = api.selection()
    models = [ml.ActivityPlan.model_validate_json(text) for text in texts]

    def whole() -> None:
        for text in texts:
            api.check_read(read_text(text, "json"), catalogue, chosen, as_of=AS_OF)

    times = best(
        {
            "from_json": lambda: [pydantic_core.from_json(text) for text in texts],
            "validate": lambda: [ml.ActivityPlan.model_validate_json(text) for text in texts],
            "rules": lambda: [check_document(model, catalogue, chosen, as_of=AS_OF) for model in models],
            "whole": whole,
        }
    )
    size = sum(map(len, texts)) / len(texts) / 1000
    yield Compared(
        f"validate JSON ÷ from_json ({size:.1f} KB)",
        times["validate"] / times["from_json"],
        2.5,
        times["validate"] / PLANS,
    )
    yield Compared(
        "all rules ÷ validate JSON", times["rules"] / times["validate"], 1.0, times["rules"] / PLANS
    )
    yield Compared(
        "bytes to report ÷ validate JSON", times["whole"] / times["validate"], 2.0, times["whole"] / PLANS
    )


def findings() -> Iterator[Compared]:
    """A plan with more than a hundred findings, against a clean one."""
    catalogue, chosen = api.selection()
    clean = [ml.ActivityPlan.model_validate(plans.long_plan(number, 60)) for number in range(20)]
    bad = [ml.ActivityPlan.model_validate(plans.long_plan(number, 60, faults=60)) for number in range(20)]
    count = len(ml.check(bad[0], as_of=AS_OF).findings)
    yield compared(
        f"plan with {count} findings ÷ with {len(ml.check(clean[0], as_of=AS_OF).findings)}",
        {
            "bad": lambda: [check_document(one, catalogue, chosen, as_of=AS_OF) for one in bad],
            "clean": lambda: [check_document(one, catalogue, chosen, as_of=AS_OF) for one in clean],
        },
        "bad",
        "clean",
        1.6,
    )


def growth() -> Iterator[Compared]:
    """How the time grows from 1,000 to 10,000 sessions: 1 means in proportion."""
    catalogue, chosen = api.selection()
    small, large = (ml.ActivityPlan.model_validate(plans.long_plan(1, count)) for count in (1_000, 10_000))
    times = best(
        {
            "small": lambda: check_document(small, catalogue, chosen, as_of=AS_OF),
            "large": lambda: check_document(large, catalogue, chosen, as_of=AS_OF),
        },
        3,
    )
    yield Compared(
        "growth exponent, 1,000 to 10,000 sessions",
        math.log10(times["large"] / times["small"]),
        1.2,
        times["large"],
    )


def yaml_reading() -> Iterator[Compared]:
    """YAML with positions, against PyYAML's fastest loader, which gives none."""
    texts = [yaml.safe_dump(json.loads(text), sort_keys=False).encode() for text in plans.texts(20)]
    yield compared(
        "read YAML with positions ÷ yaml.CSafeLoader",
        {
            "ours": lambda: [read_text(text, "yaml") for text in texts],
            "theirs": lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts],
        },
        "ours",
        "theirs",
        0.8,
    )


def start() -> Iterator[Compared]:
    """Processes that hardly do anything."""

    def runs(*arguments: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)

    times = best(
        {
            "pass": runs("-c", "pass"),
            "import": runs("-c", "import mutuallearning"),
            "models": runs("-c", "import mutuallearning; mutuallearning.ActivityPlan()"),
            "one model": runs("-c", "from pydantic import BaseModel\nclass A(BaseModel):\n  a: int\nA(a=1)"),
            "version": runs("-m", "mutuallearning", "--version"),
        }
    )
    yield Compared("import mutuallearning ÷ pass", times["import"] / times["pass"], 1.5, times["import"])
    yield Compared("mutuallearning --version ÷ pass", times["version"] / times["pass"], 1.5, times["version"])
    yield Compared(
        "first plan ÷ pydantic with one model (wall time)",
        times["models"] / times["one model"],
        None,
        times["models"],
    )


def bulk() -> Iterator[Compared]:
    """Many plans in two processes against one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plans.ndjson"
        path.write_bytes(b"\n".join(plans.texts(PLANS) * 20))

        def run(workers: int) -> None:
            for _ in check_many([path], as_of=AS_OF, workers=workers):
                pass

        yield compared(
            "4,000 plans, 2 processes ÷ 1 (with starting them)",
            {"two": lambda: run(2), "one": lambda: run(1)},
            "two",
            "one",
            None,
            2,
        )


PARTS: dict[str, Callable[[], Iterator[Compared]]] = {
    "check": check,
    "findings": findings,
    "growth": growth,
    "yaml": yaml_reading,
    "start": start,
    "bulk": bulk,
}


def main() -> None:
    """Run what is named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all when left out")
    parser.add_argument("--list", action="store_true", help="say what there is")
    options = parser.parse_args()
    if options.list:
        for name, part in PARTS.items():
            print(f"{name:10} {part.__doc__}")
        return
    print(f"{'what':60} {'ratio':>8} {'goal':>6} {'best':>12}")
    for name in options.parts or PARTS:
        for one in PARTS[name]():
            goal = "" if one.goal is None else f"{one.goal:.2f}"
            print(f"{one.what:60} {one.ratio:8.2f} {goal:>6} {one.seconds * 1000:9.2f} ms", flush=True)


if __name__ == "__main__":
    main()
