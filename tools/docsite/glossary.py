"""The glossary and the tooltips, from one list of words."""

from __future__ import annotations

import tomllib
from itertools import groupby
from pathlib import Path

from pydantic import TypeAdapter

from docsite.markdown import link, page, prose, text
from mutuallearning.types.model import Model

WORDS = Path(__file__).with_name("glossary.toml")


class Word(Model):
    """A word of the field."""

    name: str
    says: str
    see: str | None = None
    tooltip: bool = False
    forms: tuple[str, ...] = ()


def words() -> tuple[Word, ...]:
    """Read the words, in the order of the alphabet."""
    data = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return tuple(sorted(TypeAdapter(tuple[Word, ...]).validate_python(data["word"]), key=_sorted_by))


def _sorted_by(word: Word) -> str:
    return word.name.lower()


def glossary() -> str:
    """Write the page."""
    letters = groupby(words(), lambda word: word.name[0].upper())
    return page(
        "# Glossary",
        "The words that this library, its documents and its messages use. They are those of the field.",
        *(part for letter, group in letters for part in (f"## {letter}", *map(_entry, group))),
    )


def _entry(word: Word) -> str:
    more = f" {link('Read more', _from_reference(word.see))}." if word.see else ""
    anchor = word.name.lower().replace(" ", "-")
    # A place of its own for each word, so that other pages can link to it.
    return f"**{text(word.name)}**{{ #{anchor} }}\n:   {prose(word.says)}{more}"


def _from_reference(path: str) -> str:
    return path.removeprefix("reference/") if path.startswith("reference/") else f"../{path}"


def tooltips() -> str:
    """Write the words that readers may not know, as abbreviations that every page takes in."""
    return "".join(
        f"*[{form}]: {word.says.replace('`', '')}\n"
        for word in words()
        if word.tooltip
        for form in dict.fromkeys((word.name, *word.forms))
    )
