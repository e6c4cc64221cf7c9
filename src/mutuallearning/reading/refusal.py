"""Why a text was not read: one exception, one closed list of reasons."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from mutuallearning.errors import MutualLearningError
from mutuallearning.findings.location import Location

RefusalName = Literal[
    # The file
    "missing-file",  # nothing is at the path
    "not-a-file",  # a directory, a device, a pipe
    "not-readable",  # the system does not let us read it
    "too-large",  # more bytes than the limit
    # The characters
    "other-encoding",  # a byte order mark says UTF-16 or UTF-32
    "not-utf-8",  # bytes that are no UTF-8
    "control-character",  # a raw character that no text has, such as NUL
    "lone-surrogate",  # half of a character: a JSON escape that stands for nothing
    # The syntax
    "bad-syntax",  # not YAML, or not JSON
    "empty-document",  # nothing but space and comments
    "several-documents",  # a second document in the same text
    # The parts of YAML that plans do not use
    "alias",  # an anchor or an alias
    "merge-key",  # the key `<<`
    "tag",  # `!something` before a value or key
    "key-not-text",  # a key that is empty, a mapping or a list
    # What is said
    "not-a-mapping",  # the whole document is a list or a single value
    "duplicate-key",  # one key twice in the same mapping
    "not-a-number",  # NaN, infinity, or a number beyond what a float holds
    "number-too-long",  # more digits than the limit
    "too-deep",  # nested deeper than the limit
    "too-many-nodes",  # more values than the limit
    # A workbook
    "bad-workbook",  # no workbook of ours, or one that no program of good will writes
    "macro",  # a workbook that brings a program along
    "formula",  # a cell that is worked out rather than written
    "misplaced-row",  # a row of which it cannot be told to what it belongs
    # The version
    "unknown-version",  # a format version that this release does not know
]

SENTENCES: Final[Mapping[RefusalName, str]] = MappingProxyType(
    {
        "missing-file": "There is no file {path}",
        "not-a-file": "{path} is {found}, not a file",
        "not-readable": "{path} cannot be read: {reason}",
        "too-large": "The text has at least {found:,} bytes; the limit for {syntax} is {limit:,} bytes",
        "other-encoding": "The text is encoded in {found}; save it as UTF-8",
        "not-utf-8": "The byte {found} is not UTF-8; save the text as UTF-8",
        "control-character": "The text contains the control character {found}",
        "lone-surrogate": "The escape {found} stands for half a character",
        "bad-syntax": "The text is not {syntax}: {problem}",
        "empty-document": "The document is empty",
        "several-documents": "A second document begins here; a file holds one",
        "alias": "{found} is an anchor or alias; write the value out where it is needed",
        "merge-key": "The merge key << is not read; write the keys out",
        "tag": "The tag {found} is not read; write the value without it",
        "key-not-text": "A key is {found}; keys are text",
        "not-a-mapping": "The document is {found}; it must be keys with values, such as `title: …`",
        "duplicate-key": "The key {key} is already in line {first_line}",
        "not-a-number": "{found} is not a finite number",
        "number-too-long": "A number has {found:,} characters; the limit is {limit:,}",
        "too-deep": "The text is nested deeper than {limit:,} levels",
        "too-many-nodes": "The text has at least {found:,} values; the limit for {syntax} is {limit:,}",
        "bad-workbook": "The workbook cannot be read: {problem}",
        "macro": "The workbook has macros in {found}; a plan has no use for them",
        "formula": "The cell holds a formula; a plan holds values only",
        "misplaced-row": "The row has no certain place: {problem}",
        "unknown-version": "The format version is {found}; this release reads {oldest} to {newest}",
    },
)
_QUOTED: Final = frozenset({"found", "key"})
_SHOWN: Final = 40  # characters of a value from a document that fit into a headline


class Refusal(MutualLearningError):  # noqa: N818 - the word of the field and of the exit code, not a failure
    """The reader does not accept a text: one reason, with its place where it has one.

    >>> print(Refusal("duplicate-key", {"key": "title", "first_line": 3}))
    The key title is already in line 3

    Attributes:
        name: The reason.
        params: What the sentence about it needs: texts as the document has them, sizes in the limit's unit.
        location: Where it was met; nothing where it concerns the file or the text as a whole.
    """

    name: RefusalName
    params: dict[str, str | int]
    location: Location | None

    def __init__(
        self,
        name: RefusalName,
        params: Mapping[str, str | int] | None = None,
        location: Location | None = None,
    ) -> None:
        self.name = name
        self.params = dict(params or {})
        self.location = location
        super().__init__(name, self.params, location)

    def __str__(self) -> str:
        return SENTENCES[self.name].format_map(
            {
                key: shown(value, key) if isinstance(value, str) else value
                for key, value in self.params.items()
            },
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Refusal):
            return NotImplemented
        return (self.name, self.params, self.location) == (other.name, other.params, other.location)

    def __hash__(self) -> int:
        return hash((self.name, self.location))


def shown(value: str, param: str = "found") -> str:
    r"""Make characters visible that cannot be seen, and shorten what a headline quotes from a document.

    >>> print(shown("two\nlines"))
    two\nlines
    """
    if param in _QUOTED and len(value) > _SHOWN:
        value = f"{value[: _SHOWN - 1]}…"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in value
    )
