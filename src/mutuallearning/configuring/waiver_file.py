"""Waivers beside the documents: a file of YAML or JSON that people keep where they may not write in the plans."""

from __future__ import annotations

from pathlib import Path

import attrs
from pydantic import Field, ValidationError

from mutuallearning.configuring.patterns import Pattern
from mutuallearning.errors import UsageError
from mutuallearning.findings.location import Location
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, read_path
from mutuallearning.sources import Waiver
from mutuallearning.suggestions import close_to
from mutuallearning.types.annotations import model_at
from mutuallearning.types.model import Model
from mutuallearning.visible import safe

_EXPECTED = {"missing": "is missing", "string_type": "must be text", "tuple_type": "must be a list"}


class WaiverFileError(UsageError):
    """A file of waivers cannot be read, or is something else."""


class FileWaiver(Waiver):
    """A waiver that stands outside of the documents that it is for."""

    path: Pattern | None = Field(
        default=None,
        description="Pattern of the documents that it is for, from the folder of this file; all when not said.",
    )


class WaiverFile(Model):
    """Waivers that stand outside of the documents that they are for."""

    waivers: tuple[FileWaiver, ...] = Field(description="The waivers.")


@attrs.frozen
class WaiverSource:
    """Waivers, and where each of them stands.

    Attributes:
        path: The file, as it was named.
        waivers: The waivers.
        text: The text, for the lines.
    """

    path: str
    waivers: tuple[FileWaiver, ...]
    text: SourceText

    @property
    def folder(self) -> Path:
        """The folder from which its patterns start."""
        return Path(self.path).parent

    def locate(self, pointer: str) -> Location:
        """Say where something stands in the file."""
        return self.text.locate([pointer])[pointer]


def read_waivers(path: str | Path) -> WaiverSource:
    """Read a file of waivers.

    Raises:
        WaiverFileError: If it cannot be read or is something else; it names the line, the key and what is expected.
    """
    try:
        source = read_path(path)
    except Refusal as refusal:
        line = f":{refusal.location.line}" if refusal.location else ""
        told = str(refusal) if "path" in refusal.params else f"{path}{line} holds no waivers: {refusal}"
        raise WaiverFileError(told) from None
    try:
        found = WaiverFile.model_validate(source.value)
    except ValidationError as error:
        raise WaiverFileError(_wrong(str(path), source, error)) from None
    return WaiverSource(str(path), found.waivers, source)


def _wrong(path: str, source: SourceText, error: ValidationError) -> str:
    """Tell the first fault, in words of the file."""
    # A key that is misspelt says more than the one that is missing for it.
    first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
    *steps, key = first["loc"] or ("waivers",)
    pointer = "".join(f"/{step}" for step in first["loc"])
    is_key = first["type"] == "extra_forbidden"
    place = (source.locate_keys if is_key else source.locate)([pointer])[pointer]
    said = _EXPECTED.get(first["type"]) or f"must be {first.get('ctx', {}).get('expected', 'something else')}"
    if is_key:
        close = close_to(str(key), model_at(WaiverFile, steps).model_fields)
        said = f"is not known{f', did you mean {close[0]}?' if close else ''}"
    more = error.error_count() - 1
    and_more = f"; and {more} more" if more else ""
    return f"{path}:{place.line} holds no waivers: the key {safe(str(key))} {said}{and_more}"
