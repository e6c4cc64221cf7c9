"""Doubts: facts of a document that are not certain, because sources differ or one contradicts itself."""

from __future__ import annotations

from pydantic import Field

from mutuallearning.types.model import Model
from mutuallearning.types.text import Text, Url


class Doubt(Model):
    """A fact that stands in the document, although somebody says otherwise or nobody can be sure."""

    about: Text | None = Field(
        default=None,
        description="Id of the object it is about, or a JSON Pointer; the whole document when not said.",
    )
    what: Text = Field(description="What is not certain, and why the document says what it says.")
    otherwise: Text | None = Field(default=None, description="What else it could be, or is said to be.")
    said_by: Text | None = Field(
        default=None, description="The body or publication that says otherwise, not a person's name."
    )
    url: Url | None = Field(default=None, description="Where it can be read.")
