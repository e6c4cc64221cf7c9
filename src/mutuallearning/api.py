"""The front door of the library, which the package re-exports name by name."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar, overload

from mutuallearning.checking import catalogue as _catalogue
from mutuallearning.checking import document as _document
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.engine import check_plan
from mutuallearning.checking.refused import DocumentError
from mutuallearning.checking.selection import Ruleset, Selection, select
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.formatbook import catalogue as _formats
from mutuallearning.formatbook.catalogue import Format
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.json_schema import document_schema
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.migration import CURRENT_VERSION
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, Syntax, read_path, read_text
from mutuallearning.rulekit.rule import Rule
from mutuallearning.suggestions import close_to

D = TypeVar("D", bound=ActivityPlan)

AnyDocument = ActivityPlan
"""Every kind of document."""

RULESETS = ("default",)


def selection(
    ruleset: str | Ruleset | None = None,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severities: Iterable[tuple[str, Severity]] = (),
) -> tuple[Catalogue, Selection]:
    """Work out once which rules are asked, to check many documents with it.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
    """
    if isinstance(ruleset, str):
        if ruleset not in RULESETS:
            raise UnknownNameError("ruleset", ruleset, close_to(ruleset, RULESETS))
        ruleset = Ruleset(name=ruleset)
    catalogue = _catalogue.load()
    return catalogue, _select(
        catalogue, ruleset, only=_words(select), ignore=_words(ignore), severities=severities
    )


_select = select


def _words(words: Iterable[str] | str | None) -> Iterable[str] | None:
    """Take one word for a list of one: a text is a list of letters to Python, and never meant as such here."""
    return words.split(",") if isinstance(words, str) else words


def _day(as_of: object) -> datetime.date | None:
    if isinstance(as_of, datetime.datetime):
        return as_of.date()
    if as_of is None or isinstance(as_of, datetime.date):
        return as_of
    msg = f"as_of is a date, such as datetime.date(2026, 11, 22), not a {type(as_of).__name__}"
    raise UsageError(msg)


def _document_given(plan: object) -> ActivityPlan:
    if isinstance(plan, ActivityPlan):
        return plan
    msg = f"check takes a document such as an ActivityPlan, not a {type(plan).__name__}; check_file takes a path"
    raise UsageError(msg)


@overload
def load(source: str | Path | bytes, model: type[D], *, syntax: Syntax = ..., limits: Limits = ...) -> D: ...
@overload
def load(
    source: str | Path | bytes, model: None = None, *, syntax: Syntax = ..., limits: Limits = ...
) -> AnyDocument: ...
def load(
    source: str | Path | bytes,
    model: type[Any] | None = None,
    *,
    syntax: Syntax = "yaml",
    limits: Limits = DEFAULT,
) -> Any:
    """Read a document from a file, or from the bytes of its text.

    Args:
        source: Path of a YAML or JSON file, or the bytes of such a text.
        model: The class that the document must be; any kind of document when left out.
        syntax: What the bytes are written in; a file says so by its suffix.
        limits: How large a document may be.

    Raises:
        DocumentError: With every structural problem, each with line and pointer.
    """
    catalogue = _catalogue.load()
    path = None if isinstance(source, bytes) else str(source)
    try:
        text = read_text(source, syntax, limits) if isinstance(source, bytes) else read_path(source, limits)
        document = _document.read(text, catalogue)
    except Refusal as refusal:
        raise DocumentError((_document.refused(refusal, catalogue),), path) from None
    if document.findings or document.parsed is None:
        raise DocumentError(document.findings, path)
    if model is not None and not isinstance(document.parsed.model, model):
        msg = f"{path or 'The document'} is of the kind {document.parsed.model.kind}, not {model.__name__}"
        raise TypeError(msg)
    return document.parsed.model


def check(
    plan: ActivityPlan,
    ruleset: str | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> Report:
    """Check a document against the rules; never raises because of what the document says.

    Args:
        plan: The document.
        ruleset: Name of a ruleset, or a ruleset; `default` when left out.
        as_of: The date on which it is judged; without one, rules that need a date are not judged and waivers
            with a last day do not apply.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        UsageError: If what is given is no document, or no date.
    """
    catalogue, chosen = selection(ruleset, select=select, ignore=ignore)
    return check_plan(_document_given(plan), catalogue, chosen, as_of=_day(as_of))


def check_file(
    path: str | Path,
    ruleset: str | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    limits: Limits = DEFAULT,
) -> Report:
    """Check a file: what is structurally wrong becomes a finding, the rest is judged as far as it can be.

    Takes what `check` takes; never raises because of the file, not even when there is none.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
    """
    catalogue, chosen = selection(ruleset, select=select, ignore=ignore)
    as_of = _day(as_of)
    try:
        source = read_path(path, limits)
    except Refusal as refusal:
        found = (_document.refused(refusal, catalogue),)
        return _document.unread(found, catalogue, chosen, as_of, str(path))
    return check_read(source, catalogue, chosen, as_of=as_of, path=str(path))


def check_read(
    source: SourceText,
    catalogue: Catalogue,
    chosen: Selection,
    *,
    as_of: datetime.date | None = None,
    path: str | None = None,
) -> Report:
    """Check a source that has been read, with rules chosen before."""
    return _document.check_source(source, catalogue, chosen, as_of=as_of, path=path)


def rules() -> tuple[Rule, ...]:
    """List all rules in the order of their codes, those of installed plug-ins among them."""
    return _catalogue.load().rules


def explain(name: str) -> Rule:
    """Give a rule by its code or name.

    Raises:
        UnknownNameError: If there is none.
    """
    return _catalogue.load().get(name)


def formats() -> tuple[Format, ...]:
    """List all format profiles."""
    return tuple(_formats.get(slug) for slug in _formats.slugs())


def document_kinds() -> tuple[str, ...]:
    """Name the kinds of document; the activity plan first."""
    return tuple(_document.KINDS)


def json_schema(kind: str = "activity-plan") -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a kind of document, as it stands in a file.

    >>> json_schema()["required"]
    ['mutuallearning', 'kind']

    Raises:
        UnknownNameError: If there is no such kind.
    """
    model = _document.KINDS.get(kind)
    if model is None:
        raise UnknownNameError("kind of document", kind, close_to(kind, _document.KINDS))
    return document_schema(model, kind, CURRENT_VERSION)
