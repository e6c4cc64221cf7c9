"""What the rules are there for: the challenges of mutual learning, and what makes it succeed."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from pydantic import Field

from mutuallearning.types.model import Model
from mutuallearning.types.text import Slug, Text


class Challenge(Model):
    """Something that is hard about mutual learning; the rules of the theme of its name look at it."""

    id: Slug = Field(description="Its name, and that of the theme.")
    title: Text = Field(description="Title.")
    question: Text = Field(description="What people should ask themselves.")
    trouble: Text = Field(description="What goes wrong.")
    sources: tuple[Text, ...] = Field(description="Keys of the bibliography.")


class SuccessFactor(Model):
    """Something to which mutual learning owes its results."""

    id: Slug = Field(description="Its name.")
    title: Text = Field(description="Title.")
    says: Text = Field(description="What it is, in a sentence.")
    asks: tuple[Text, ...] = Field(
        description="Themes, families, names or codes of the rules by which it is asked about."
    )
    sources: tuple[Text, ...] = Field(default=("seed-eu",), description="Keys of the bibliography.")


A = TypeVar("A", Challenge, SuccessFactor)


def _read(name: str, kind: type[A]) -> Mapping[str, A]:
    text = (files("mutuallearning.principles") / name).read_text(encoding="utf-8")
    found = tomllib.loads(text).items()
    return MappingProxyType({key: kind.model_validate({"id": key, **entry}) for key, entry in found})


@functools.cache
def challenges() -> Mapping[str, Challenge]:
    """Read the challenges, by name.

    >>> list(challenges())
    ['responsibility', 'recognition', 'decisions', 'common-goal', 'time', 'suitability']
    """
    return _read("challenges.toml", Challenge)


@functools.cache
def success_factors() -> Mapping[str, SuccessFactor]:
    """Read the success factors, by name.

    >>> success_factors()["first-hand"].says
    'A study visit shows how a service really works.'
    """
    return _read("success_factors.toml", SuccessFactor)
