"""A document as it was read: its text, its values, and the way from a pointer to a line."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Final, Literal, cast

import attrs

from mutuallearning.errors import reason_of
from mutuallearning.findings.location import Location
from mutuallearning.paths import parents, split
from mutuallearning.reading import json_text
from mutuallearning.reading.indices import as_index
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.lines import Lines
from mutuallearning.reading.origins import Origin, original
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.spans import Span
from mutuallearning.reading.yaml_places import Place, find_places

Syntax = Literal["yaml", "json"]

SUFFIXES: Final[Mapping[str, Syntax]] = MappingProxyType({".yaml": "yaml", ".yml": "yaml", ".json": "json"})
PACKED: Final = b"PK\x03\x04"
"""How a workbook begins, or any other packed file."""

_UTF_8_MARK: Final = b"\xef\xbb\xbf"
# The longer marks first: that of UTF-32 begins like that of UTF-16.
_OTHER_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


@attrs.frozen
class SourceText:
    r"""A document and the text it was read from.

    >>> source = read_text(b"kind: activity-plan\nparties:\n  - role: host\n", "yaml")
    >>> source.locate(["/parties/0/role"])["/parties/0/role"]
    Location(line=3, column=11, end_line=3, end_column=15)

    Attributes:
        text: The text, without a byte order mark.
        syntax: What it is written in.
        value: What it says: mappings, lists, texts, numbers, true, false and null only.
        origins: Where the parts stood in the text that a migration moved.
        first_line: Number of its first line; another one than 1 where it stands in a file with others.
    """

    text: str = attrs.field(repr=False)
    syntax: Syntax
    value: dict[str, object] = attrs.field(hash=False)
    origins: Mapping[str, Origin] = attrs.field(factory=dict[str, Origin], hash=False, repr=False)
    first_line: int = attrs.field(default=1, repr=False)
    _places: Place | None = attrs.field(default=None, alias="places", eq=False, repr=False)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text, self.first_line)

    def line(self, number: int) -> str:
        """Give one line of the text, without its end; empty beyond the last one."""
        return self._lines.line(number)

    def page_of(self, cell: str | None) -> int:
        """Say as which of several pages a reader meets a cell; a text has one page."""
        del cell
        return 0

    def locate(self, pointers: Iterable[str]) -> dict[str, Location]:
        """Say where the values of pointers stand, all in one pass.

        The place of something absent is that of the nearest mapping or list around it; that of a value that
        is left empty is its key.
        """
        return {
            pointer: self._lines.location(span.key_start, span.key_end)
            if span.start == span.end and span.key_start >= 0
            else self._lines.location(span.start, span.end)
            for pointer, span in self._spans(pointers).items()
        }

    def locate_keys(self, pointers: Iterable[str]) -> dict[str, Location]:
        """Say where the keys of pointers stand; what has no key stands where its value does."""
        return {
            pointer: self._lines.location(span.key_start, span.key_end)
            if span.key_start >= 0
            else self._lines.location(span.start, span.end)
            for pointer, span in self._spans(pointers).items()
        }

    def _spans(self, pointers: Iterable[str]) -> dict[str, Span]:
        written = {pointer: self._as_written(pointer) for pointer in pointers}
        if self._places is not None:
            places = self._places
            return {pointer: find_places(places, place) for pointer, place in written.items()}
        spans = json_text.find_places(self.text, set(written.values()))
        return {pointer: spans[place] for pointer, place in written.items()}

    def _as_written(self, pointer: str) -> str:
        if not self.origins:
            return pointer
        # What a migration moved away may still stand in the text: look for what is there now.
        present = next(place for place in parents(pointer) if _is_present(self.value, place))
        return original(present, self.origins)


def read_text(data: bytes, syntax: Syntax, limits: Limits = DEFAULT) -> SourceText:
    """Read a document from the bytes of its text.

    Raises:
        Refusal: The bytes are not UTF-8, the text is not one mapping in its syntax, or a limit is exceeded.
    """
    if data.startswith(PACKED):
        place = Location(1, 1, 1, 1 + len(PACKED))
        problem = "it is a packed file like those of Word, and not named .xlsx"
        raise Refusal("bad-workbook", {"problem": problem}, place)
    _check_size(len(data), syntax, limits)
    text = _decode(data)
    places = None
    if syntax == "yaml":
        from mutuallearning.reading.yaml_text import read_yaml  # noqa: PLC0415 -- not needed by JSON

        value, places = read_yaml(text, limits)
    else:
        value = json_text.read_json(text, limits)
    if not isinstance(value, dict):
        found = "a list" if isinstance(value, list) else "a single value"
        root = find_places(places, "") if places else json_text.find_places(text, [""])[""]
        raise Refusal("not-a-mapping", {"found": found}, Lines(text).location(root.start, root.end))
    return SourceText(text, syntax, cast("dict[str, object]", value), places=places)


def read_path(path: Path | str, limits: Limits = DEFAULT, syntax: Syntax | None = None) -> SourceText:
    """Read a document from a file; the suffix says its syntax, and where it does not, the first character.

    Args:
        path: The file.
        limits: How large it may be.
        syntax: What it is written in, whatever its suffix says.

    Raises:
        Refusal: There is no such file, or it cannot be read, or its text is refused (see `read_text`).
    """
    path = Path(path)
    if "\0" in str(path):  # no file has such a name, and the system is not asked
        raise Refusal("missing-file", {"path": str(path)})
    syntax = syntax or SUFFIXES.get(path.suffix.lower())
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            # Before anything is read: the file may be larger than the memory.
            _check_size(status.st_size, syntax or "json", limits)
            with path.open("rb") as stream:
                return read_stream(stream, syntax, limits)
    except (FileNotFoundError, NotADirectoryError):
        raise Refusal("missing-file", {"path": str(path)}) from None
    except OSError as error:
        raise Refusal("not-readable", {"path": str(path), "reason": reason_of(error)}) from None
    found = "a directory" if stat.S_ISDIR(status.st_mode) else "a device or a pipe"
    raise Refusal("not-a-file", {"path": str(path), "found": found})


def read_stream(stream: BinaryIO, syntax: Syntax | None = None, limits: Limits = DEFAULT) -> SourceText:
    """Read a document from a stream of bytes, such as standard input, and no further than the limit.

    Raises:
        Refusal: See `read_text`.
    """
    most = limits.yaml_bytes if syntax == "yaml" else limits.json_bytes
    data = stream.read(most + 1)
    return read_text(data, syntax or sniff(data), limits)


def sniff(data: bytes) -> Syntax:
    """Guess the syntax of a text: one that begins with a bracket or brace is JSON."""
    start = data.removeprefix(_UTF_8_MARK).lstrip()[:1]
    return "json" if start in (b"{", b"[") else "yaml"


def _check_size(size: int, syntax: Syntax, limits: Limits) -> None:
    limit = limits.yaml_bytes if syntax == "yaml" else limits.json_bytes
    if size > limit:
        raise Refusal("too-large", {"syntax": syntax.upper(), "found": size, "limit": limit})


def _decode(data: bytes) -> str:
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            raise Refusal("other-encoding", {"found": encoding})
    while data.startswith(_UTF_8_MARK):  # editors that meet one may add another
        data = data.removeprefix(_UTF_8_MARK)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        location = Lines(before + "?").location(len(before), len(before) + 1)
        raise Refusal("not-utf-8", {"found": f"0x{data[error.start]:02X}"}, location) from None
    if "\0" in text:
        offset = text.index("\0")
        location = Lines(text).location(offset, offset + 1)
        raise Refusal("control-character", {"found": "U+0000"}, location)
    return text


def _is_present(value: object, pointer: str) -> bool:
    for step in split(pointer):
        if isinstance(value, dict) and step in value:
            value = cast("dict[str, object]", value)[step]
        elif isinstance(value, list):
            items = cast("list[object]", value)
            index = as_index(step, len(items))
            if index is None:
                return False
            value = items[index]
        else:
            return False
    return True
