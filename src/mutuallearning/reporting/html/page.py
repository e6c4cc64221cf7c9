"""The page as a whole: chapters, the list of sources, and what makes it one file that asks nobody for anything."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable, Iterator

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from mutuallearning._version import __version__
from mutuallearning.reporting.html.chapter import make_chapter
from mutuallearning.reporting.html.citations import Citations
from mutuallearning.reporting.html.subject import Subject
from mutuallearning.reporting.html.voice import day_text, own
from mutuallearning.reporting.run import Run

_STYLE = "style.css"


def pages(subjects: Iterable[Subject], run: Run) -> Iterator[str]:
    """Write the page; all documents are gathered first, since it begins with a list of them."""
    citations = Citations()
    chapters = [
        make_chapter(number, subject, run.catalogue, citations) for number, subject in enumerate(subjects, 1)
    ]
    yield from (
        _environment()
        .get_template("page.html.j2")
        .generate(
            voice=_no_voice,
            chapters=chapters,
            sources=citations.listed(shown=True),
            others=citations.listed(shown=False),
            digest=own(_digest()),
            tally=own(str(run.tally())),
            as_of=day_text(run.as_of) if run.as_of else None,
            version=own(__version__),
            catalogue=own(run.catalogue.version),
        )
    )


def _no_voice(text: str) -> str:
    """Say nothing: outside of its chapter nobody knows whose names may stand in a text."""
    raise TypeError(f"a text of a document stands outside of its chapter: {text!r}")


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("mutuallearning.reporting.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["own"] = own
    return environment


@pass_context
def _shown(context: Context, value: object) -> object:
    """Let every text be said by the voice of its chapter, so that none can be forgotten; then it is escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return context["voice"](value)
    if isinstance(value, float):
        return f"{value:.1f}"
    if value is None:
        raise TypeError("a template shows a value that is not there")
    return value


@functools.cache
def _digest() -> str:
    """Work out by what the page allows its own style, and nothing else, to be used."""
    style = _environment().get_template(_STYLE).render()
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
