"""The command `export`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from mutuallearning.cli.export_forms import EXPORTS, FORMS_OF
from mutuallearning.cli.messages import say
from mutuallearning.cli.output import STDOUT, opened, opened_file
from mutuallearning.cli.whole_document import keep_document, read_document
from mutuallearning.errors import UsageError, reason_of
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.wording import listed

Written = str | bytes | Mapping[str, str]


def run(options: argparse.Namespace) -> int:
    """Write a document in another form.

    The exit code is that of `check` for a document that is broken or cannot be read; only whole documents are written
    in another form.

    Raises:
        UsageError: If an option cannot be followed.
    """
    _refuse_others(options)
    output: str | None = None if options.output == STDOUT else options.output
    keep_document(options.path, output, "export")
    options.is_folder = output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir())
    document = read_document(options.path)
    if isinstance(document, int):
        return document
    module, _, name = EXPORTS[options.form][1].partition(":")
    function: Callable[[AnyDocument, argparse.Namespace], Written] = getattr(import_module(module), name)
    _write(function(document, options), output, options.form)
    return 0


def _refuse_others(options: argparse.Namespace) -> None:
    """Refuse options that the form would pass over in silence."""
    for name, forms in FORMS_OF.items():
        if options.form not in forms and getattr(options, name):
            flag = name.replace("_", "-")
            raise UsageError(f"{options.form} takes no option --{flag}; it is for {listed(forms)}")


def _write(written: Written, output: str | None, form: str) -> None:
    if isinstance(written, bytes):
        if output is None:
            raise UsageError(f"{form} is no text, so say where to: -o FILE.{form}")
        with opened_file(output) as write:
            write(written)
    elif isinstance(written, str):
        with opened(output, for_machines=True) as put:
            put(written)
    elif output is not None:
        _fill(Path(output), written)


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {reason_of(error)}") from None
    for name, text in files.items():
        with opened(str(folder / name), for_machines=True) as put:
            put(text)
        say(f"wrote {folder / name}")
