"""The command `new`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from mutuallearning.api import load_formats, paper_outlines, skeleton, workbook_skeleton
from mutuallearning.cli.messages import say
from mutuallearning.cli.output import STDOUT, opened
from mutuallearning.errors import UsageError, reason_of
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.spreadsheets.reading import SUFFIX

PLAN = "plan.yaml"
"""Name of the plan in a folder."""

_YAML = (".yaml", ".yml")


def run(options: argparse.Namespace) -> int:
    """Write a plan to begin from, and outlines of its papers.

    Raises:
        UsageError: If there is no such format, or a file is there already or cannot be written.
    """
    if options.output == STDOUT:
        options.output = None
    if options.papers and options.output is None:
        raise UsageError("--papers writes several files, so say where to: -o FOLDER")
    formats = load_formats(options.profile)
    if options.xlsx is not None:
        _workbook(options, formats)
        return 0
    plan = skeleton(options.name, formats)
    if options.output is None:
        with opened(None, for_machines=True) as write:
            write(plan)
        return 0
    target = _target(options.output)
    texts: dict[Path, str | bytes] = {target: plan}
    if options.papers:
        for kind, text in paper_outlines(options.name, formats).items():
            texts[target.parent / f"{kind}.md"] = text
    _write(texts)
    return 0


def _workbook(options: argparse.Namespace, formats: Formatbook) -> None:
    """Write a workbook to fill in.

    Raises:
        UsageError: If it is there already, or is asked for together with something else.
    """
    if options.papers or options.output is not None:
        raise UsageError("--xlsx writes one workbook, so it goes without -o and --papers")
    path = Path(options.xlsx)
    if path.suffix.lower() != SUFFIX:
        raise UsageError(f"{path} is to be a workbook, so its name must end in {SUFFIX}")
    _write({path: workbook_skeleton(options.name, formats)})


def _target(output: str) -> Path:
    """Work out which file is meant: one with the suffix of YAML, or the plan in a folder.

    Raises:
        UsageError: If it is neither, or no name of a file.
    """
    path = Path(output)
    try:
        is_folder = path.is_dir()
    except OSError as error:  # a name that is too long, for one
        raise UsageError(f"{output} cannot be written: {reason_of(error)}") from None
    if is_folder or output.endswith(("/", os.sep)) or not path.suffix:
        return path / PLAN
    if path.suffix not in _YAML:
        raise UsageError(f"a plan to begin from is YAML, so {output} must end in .yaml or be a folder")
    return path


def _write(texts: Mapping[Path, str | bytes]) -> None:
    """Write all files, or none if one is there already.

    Raises:
        UsageError: If one is there already or cannot be written.
    """
    for path in texts:
        if os.path.lexists(path):
            raise UsageError(f"{path} is there already, and nothing is written over it")
    for path, text in texts.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as stream:
                stream.write(text.encode() if isinstance(text, str) else text)
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {reason_of(error)}") from None
        say(f"wrote {path}")
