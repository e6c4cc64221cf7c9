"""What is structurally wrong with a document that could be read: a closed list of sorts, each with its facts."""

from __future__ import annotations

from typing import Literal

import attrs

from mutuallearning.findings.finding import ParamValue

ProblemName = Literal[
    "unknown-key",  # a key that the models do not know
    "missing-key",  # a key without which the object says nothing
    "wrong-type",  # text where a number belongs, a list where a mapping belongs
    "unknown-value",  # a word that is not in the vocabulary
    "malformed-value",  # a value that has not the form its place asks for
    "out-of-range",  # too long, too many, too large, too small
    "contradiction",  # the parts of one object contradict each other
    "more-problems",  # there are more than the report shows
    "not-a-document",  # no `mutuallearning` key: not one of our documents
]


@attrs.frozen
class Problem:
    """One structural problem.

    Attributes:
        name: Which sort it is.
        at: Pointer to the place.
        params: The facts of the message.
        on_key: Whether the key is to blame rather than its value.
        of: Pointer to the object that the message is about, if it is not the one in which the place is.
    """

    name: ProblemName
    at: str
    params: dict[str, ParamValue] = attrs.field(hash=False)
    on_key: bool = False
    of: str | None = None
