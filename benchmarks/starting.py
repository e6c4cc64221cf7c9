"""Measures whole processes: imports, the command line, and one file against another program for it."""

from __future__ import annotations

import compileall
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import bare
import plans
import yaml
from rows import Measured, Part, Row
from timing import best, in_words, python

from mutuallearning import api

ALL_MODELS = "import mutuallearning; mutuallearning.ActivityPlan(); mutuallearning.Programme()"
READY = """
import sys, pydantic_core, mutuallearning
lines = open(sys.argv[1], "rb").read().splitlines()
ours = mutuallearning.ActivityPlan
"""
ONE_MODEL = "from pydantic import BaseModel\nclass A(BaseModel):\n  a: int\nA(a=1)"

IMPORT = Row("`import mutuallearning` ÷ `python -c pass`", 1.5, 1.15)
VERSION = Row("`mutuallearning --version` ÷ `python -c pass`", 1.5, 1.2)
MODELS = Row("first use of all models ÷ pydantic with one model (instructions)", 1.15, 0.7)
BARE = Row("as many plain pydantic classes with the same fields ÷ pydantic with one model (instructions)")
VALIDATE = Row("`model_validate_json` of a plan ÷ `pydantic_core.from_json` (instructions)")
BARE_VALIDATE = Row("the same with these plain pydantic classes (instructions)")
JSON_FILE = Row("`check` of a JSON file, whole process ÷ check-jsonschema with the exported schema", 0.5, 0.3)
YAML_FILE = Row("the same with the file as YAML", 0.5, 0.3)


def _compile() -> None:
    """Compile the library as an installation does; a checkout that was just changed is compiled at each start."""
    compileall.compile_dir(Path(api.__file__).parent, quiet=1)


def _start(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    _compile()
    times = best(
        {
            "pass": python("-c", "pass"),
            "import": python("-c", "import mutuallearning"),
            "version": python("-m", "mutuallearning", "--version"),
        },
        5 if quick else 21,
    )
    for row, name in ((IMPORT, "import"), (VERSION, "version")):
        yield Measured(
            row, times[name] / times["pass"], f"{in_words(times[name])} of {in_words(times['pass'])}"
        )


def _instructions(_: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    _compile()
    one = _counted(ONE_MODEL)
    for row, code in ((MODELS, ALL_MODELS), (BARE, bare.source())):
        count = _counted(code)
        yield Measured(row, count / one, f"{count / 1e6:.0f} million")


def _counted_reading(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    _compile()
    count = 10 if quick else 50
    plain = f"{bare.source()}{READY}ours = ActivityPlan\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plans.ndjson"
        path.write_bytes(b"\n".join(plans.texts(count)))

        def spent(ready: str, call: str) -> float:
            # What is worked out for the first plan only counts as getting ready.
            ready = f"{ready}{call}(lines[0])\n"
            every = f"{ready}for line in lines: {call}(line)"
            return (_counted(every, str(path)) - _counted(ready, str(path))) / count

        parsed = spent(READY, "pydantic_core.from_json")
        for row, ready in ((VALIDATE, READY), (BARE_VALIDATE, plain)):
            read = spent(ready, "ours.model_validate_json")
            yield Measured(row, read / parsed, f"{read / 1e6:.2f} million a plan")


def _counted(code: str, *words: str) -> int:
    """Count the instructions of a process; names have the same hashes in each, as dictionaries depend on them."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise FileNotFoundError("valgrind counts the instructions, and is not installed")
    command = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", code]
    same_hashes = {**os.environ, "PYTHONHASHSEED": "0"}
    told = subprocess.run(
        [*command, *words], check=True, capture_output=True, text=True, env=same_hashes
    ).stderr
    found = re.search(r"Collected : (\d+)", told)
    if found is None:
        raise ValueError(f"valgrind tells no count:\n{told}")
    return int(found[1])


def _process(quick: bool) -> Iterator[Measured]:  # noqa: FBT001 -- as all parts
    _compile()
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "schema.json"
        schema.write_text(json.dumps(api.json_schema()), encoding="utf-8")
        for row, suffix in ((JSON_FILE, "json"), (YAML_FILE, "yaml")):
            plan = plans.plan(1)
            path = Path(folder) / f"plan.{suffix}"
            text = json.dumps(plan) if suffix == "json" else yaml.safe_dump(plan, sort_keys=False)
            path.write_text(text, encoding="utf-8")
            times = best(
                {
                    "ours": python("-m", "mutuallearning", "check", str(path), "--as-of", "2026-01-15"),
                    "theirs": python("-m", "check_jsonschema", "--schemafile", str(schema), str(path)),
                },
                3 if quick else 9,
            )
            yield Measured(
                row,
                times["ours"] / times["theirs"],
                f"{in_words(times['ours'])} of {in_words(times['theirs'])}",
            )


PARTS = {
    "start": Part("Processes that hardly do anything", (IMPORT, VERSION), _start),
    "instructions": Part("What the models cost, counted", (MODELS, BARE), _instructions, needs="valgrind"),
    "counted": Part(
        "Reading a plan, counted",
        (VALIDATE, BARE_VALIDATE),
        _counted_reading,
        takes="two to five minutes",
        needs="valgrind",
    ),
    "process": Part("One file", (JSON_FILE, YAML_FILE), _process, needs="requirements.txt"),
}
