"""Fuzzes one target: `python fuzz/one_target.py NAME [options of libFuzzer]`. Started by `all_targets.py`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import atheris  # type: ignore[import-untyped]  # it ships no types

sys.path.insert(0, str(Path(__file__).parent))

if __name__ == "__main__":
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["mutuallearning", "targets"]):
        target = import_module(f"targets.{name}")
    atheris.Setup([name, *options], target.one)
    atheris.Fuzz()
