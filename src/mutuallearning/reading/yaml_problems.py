"""What PyYAML's parsers complain about, in plain words.

The C and the Python parser word the same problem differently, and both speak of tokens; the fragments below
occur in both or in one of them.
"""

from __future__ import annotations

from typing import Final

_MISFIT: Final = "the indentation does not fit the lines above"

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
    ("expected '-' indicator", _MISFIT),
    ("expected key", _MISFIT),
    ("block sequence entries are not allowed", "a list item is not expected here; check the indentation"),
    ("cannot start any token", "a value begins with a character that is reserved; put it in quotes"),
    ("<document start>", "text goes on after the end of the document"),
    ("expected <block end>", _MISFIT),
    ("alphabetic or numeric character", "a value begins with a character that is reserved; put it in quotes"),
    ("found unknown directive", "a line begins with an unknown directive"),
    ("incompatible YAML document", "the document asks for another version of YAML"),
)

BLAMED_FROM_THE_START: Final = ("unexpected end of stream", "could not find expected ':'")
"""Complaints about what began further up: where it begins is the place to mend."""


_CLOSED: Final = {
    "'": "text goes on after the closing quotation mark; use the other sort of quotes",
    '"': "text goes on after the closing quotation mark; use the other sort of quotes",
    "]": "text goes on after the closing bracket; put all of it in quotes",
    "}": "text goes on after the closing brace; put all of it in quotes",
}


def plain_sentence(problem: str, character: str, before: str = "") -> str:
    """Put a complaint of a parser into the words of the people who write plans.

    Args:
        problem: What the parser says.
        character: The character it met.
        before: What stands before that in the same line.

    >>> plain_sentence("mapping values are not allowed in this context", ":")
    'a colon is not expected here; quote the text, or add a colon to the line above'
    >>> plain_sentence("expected <block end>, but found '<scalar>'", "s", "title: 'What'")
    'text goes on after the closing quotation mark; use the other sort of quotes'
    """
    if character == "\t" and "cannot start any token" in problem:
        problem = "tab character"
    sentence = next(
        (sentence for fragment, sentence in _SENTENCES if fragment in problem),
        "the syntax is broken here",
    )
    # A parser that finds more text where a value is closed takes it for a line that stands too far to the right.
    return _CLOSED.get(before.rstrip()[-1:], sentence) if sentence == _MISFIT else sentence
