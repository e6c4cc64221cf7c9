"""Outlines of the papers of a format: Markdown with the sections that its sources name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mutuallearning.drafting.lines import one_line
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import HOUSE_DEFAULT, Outline
from mutuallearning.models.structure import words
from mutuallearning.principles.bibliography import load
from mutuallearning.wording import capital, counted

ALWAYS = ("invitation",)
"""Papers that every activity has, whether its format asks for them or not."""

_UNSAID = re.compile(r"[<>]|--+")
"""What could end a comment."""

_SYNTAX = re.compile(r"([\\`*_\[\]<>#|])")


def outlines(format_: Format) -> Mapping[str, str]:
    """Write an outline of each paper of a format that has one, by kind of paper."""
    return {kind: _text(outline, format_) for kind, outline in laid_out(format_).items()}


def laid_out(format_: Format) -> Mapping[str, Outline]:
    """Give the outline of each paper of a format that has one, its own or that for which it stands in."""
    kinds = dict.fromkeys((*ALWAYS, *format_.papers, *format_.optional_papers))
    found = {kind: _outline_of(kind, format_) for kind in kinds}
    return {kind: outline for kind, outline in found.items() if outline is not None}


def _outline_of(kind: str, format_: Format) -> Outline | None:
    own = format_.outlines.get(kind)
    if own is not None:
        return own
    for asked, others in format_.stand_ins.items():
        like = format_.outlines.get(asked)
        if kind in others and like is not None:
            return like.model_copy(update={"paper": kind, "title": None})
    return None


def _text(outline: Outline, format_: Format) -> str:
    return "\n".join(_rows(outline, format_)) + "\n"


def _rows(outline: Outline, format_: Format) -> Iterator[str]:
    name = words(outline.paper)
    yield f"# {_plain(outline.title or capital(name))}"
    yield ""
    yield f"{_plain(format_.title)}: *title, place and dates of the activity*"
    yield ""
    facts = list(_facts(outline, format_))
    if facts:
        yield from (f"- {fact}" for fact in facts)
        yield ""
    for section in outline.sections:
        yield f"## {_plain(section.heading)}"
        yield ""
        if section.hint:
            yield f"*{_plain(section.hint)}*"
            yield ""
    yield f"<!-- {_based_on(outline)} Take out what is in italics when you have written your own. -->"


def _facts(outline: Outline, format_: Format) -> Iterator[str]:
    for milestone in format_.timeline:
        if milestone.paper == outline.paper:
            yield f"Due: {milestone.when}"
            break
    if outline.max_pages:
        yield f"At most {counted(outline.max_pages, 'page')}, without annexes"


def _based_on(outline: Outline) -> str:
    if outline.source == HOUSE_DEFAULT:
        return "These sections are a suggestion of the library."
    source = load().get(outline.source)
    title = source.title if source is not None and source.title else outline.source
    return f"These sections follow: {_UNSAID.sub('', one_line(title))}."


def _plain(text: str) -> str:
    """Let a text be no Markdown, nor HTML."""
    return _SYNTAX.sub(r"\\\1", one_line(text))
