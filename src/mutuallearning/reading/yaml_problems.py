"""What PyYAML's parsers complain about, in plain words.

The C and the Python parser word the same problem differently, and both speak of tokens; the fragments below
occur in both or in one of them.
"""

from __future__ import annotations

from typing import Final

_SENTENCES: Final = (
    ("tab character", "a tab is used for indentation; use spaces"),
    ("unexpected end of stream", "a quotation mark is never closed"),
    ("expected ',' or ']'", "a list in square brackets lacks a comma or its closing bracket"),
    ("expected ',' or '}'", "a mapping in braces lacks a comma or its closing brace"),
    (
        "mapping values are not allowed",
        "a colon is not expected here; quote the text, or add a colon to the line above",
    ),
    ("could not find expected ':'", "a key is not followed by a colon and a space"),
    ("Unicode character escape", "an escape stands for no character"),
    ("unknown escape", "a backslash stands before a character that it does not go with"),
    ("hexadecimal", "an escape has too few hexadecimal digits"),
    ("hexdecimal", "an escape has too few hexadecimal digits"),  # libyaml's spelling
    ("expected '-' indicator", "the indentation does not fit the lines above"),
    ("expected key", "the indentation does not fit the lines above"),
    ("block sequence entries are not allowed", "a list item is not expected here; check the indentation"),
    ("cannot start any token", "a value begins with a character that is reserved; put it in quotes"),
    ("<document start>", "text goes on after the end of the document"),
    ("expected <block end>", "the indentation does not fit the lines above"),
    ("found unknown directive", "a line begins with an unknown directive"),
    ("incompatible YAML document", "the document asks for another version of YAML"),
)

BLAMED_FROM_THE_START: Final = ("unexpected end of stream", "could not find expected ':'")
"""Complaints about what began further up: where it begins is the place to mend."""


def plain_sentence(problem: str, character: str) -> str:
    """Put a complaint of a parser, and the character it met, into the words of the people who write plans.

    >>> plain_sentence("mapping values are not allowed in this context", ":")
    'a colon is not expected here; quote the text, or add a colon to the line above'
    """
    if character == "\t" and "cannot start any token" in problem:
        problem = "tab character"
    return next(
        (sentence for fragment, sentence in _SENTENCES if fragment in problem),
        "the syntax is broken here",
    )
