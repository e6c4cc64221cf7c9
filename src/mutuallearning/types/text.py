"""Texts of bounded length: titles, paragraphs, identifiers, web and e-mail addresses.

All are plain `str` to Python. Their limits are checked inside pydantic's core; nothing is stripped or
changed. The patterns take time in proportion to the text, in pydantic's engine and in those that backtrack.
"""

from __future__ import annotations

from typing import Annotated

import attrs
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mutuallearning.types.faults import malformed_schema

_CONTROL = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f"
"""Control characters but tab and line feed. An escape sequence could otherwise steer a reader's terminal."""

_BIDI = r"\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of writing; in an address they can only deceive."""

_READABLE = rf"^(?:[^\S{_CONTROL}]|\r\n)*[^\s{_CONTROL}](?:[^{_CONTROL}]|\r\n)*$"

_URL_BREAK = rf'\s{_CONTROL}{_BIDI}"<>\\`'
_URL = rf"^https?://[^/?#@:.\-{_URL_BREAK}][^/?#@{_URL_BREAK}]*(?:[/?#][^{_URL_BREAK}]*)?$"

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?"
_EMAIL = rf"^{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+$"


@attrs.frozen
class Shape:
    """The annotation that bounds a `str` by length and pattern.

    Attributes:
        pattern: A regular expression that Rust, ECMAScript and Python read alike.
        max_length: Longest text, in characters (code points).
        expected: What to tell the author of a text that does not match.
        description: What JSON Schema says of it.
        examples: Texts that match, for JSON Schema.
        format: The JSON Schema format, if there is one.
    """

    pattern: str
    max_length: int
    expected: str
    description: str
    examples: tuple[str, ...]
    format: str | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        # Two steps, so that a wrong type or length keeps pydantic's own error, which carries the limit.
        return core_schema.chain_schema(
            [
                core_schema.str_schema(strict=True, max_length=self.max_length),
                malformed_schema(core_schema.str_schema(pattern=self.pattern), self.expected),
            ]
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            **({"format": self.format} if self.format else {}),
            "pattern": self.pattern,
            "minLength": 1,
            "maxLength": self.max_length,
            "description": self.description,
            "examples": list(self.examples),
        }


Text = Annotated[
    str,
    Shape(
        pattern=_READABLE,
        max_length=2_000,
        expected="a text that is not blank and has no control characters",
        description="A short text.",
        examples=("Young people who are hard to reach",),
    ),
]
"""A title or a few sentences of 1 to 2,000 characters, not blank.

The only control characters are tabs and line breaks (LF or CR LF).
"""

Paragraphs = Annotated[
    str,
    Shape(
        pattern=_READABLE,
        max_length=20_000,
        expected="a text that is not blank and has no control characters",
        description="A text of one or more paragraphs.",
        examples=("What worked.\n\nWhat did not.",),
    ),
]
"""The same as `Text`, up to 20,000 characters."""

Slug = Annotated[
    str,
    Shape(
        pattern="^[a-z0-9]+(?:-[a-z0-9]+)*$",
        max_length=80,
        expected="an identifier of lower-case letters, digits and hyphens",
        description="An identifier of lower-case letters, digits and single hyphens between them.",
        examples=("host-city", "session-3"),
    ),
]
"""An identifier within a document, at most 80 characters."""

Url = Annotated[
    str,
    Shape(
        pattern=_URL,
        max_length=2_000,
        expected="a web address such as https://example.org/page, without spaces, user name or password",
        description="A web address with http or https.",
        examples=("https://example.org/page",),
        format="iri",
    ),
]
"""A web address (http or https) of at most 2,000 characters; letters of any script may stand in it."""

Email = Annotated[
    str,
    Shape(
        pattern=_EMAIL,
        max_length=254,
        expected="an e-mail address such as team@example.org",
        description="An e-mail address in ASCII.",
        examples=("team@example.org",),
        format="email",
    ),
]
"""An e-mail address in ASCII, without quoted local parts.

At most 254 characters: RFC 5321, section 4.5.3.1.3, less the two angle brackets.
"""

FormatSlug = Annotated[
    str,
    Shape(
        pattern=r"^(?:x-)?[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?$",
        max_length=80,
        expected="the name of a format such as peer-review or peer-review/interreg",
        description="The name of a format of mutual learning.",
        examples=("peer-review", "peer-review/interreg"),
    ),
]
"""The name of a format, with its variant after a slash."""

Currency = Annotated[
    str,
    Shape(
        pattern="^[A-Z]{3}$",
        max_length=3,
        expected="a currency as three capital letters, such as EUR",
        description="A currency as three letters (ISO 4217).",
        examples=("EUR",),
    ),
]
"""A currency by the form of its code; whether there is such a currency is not looked up."""
