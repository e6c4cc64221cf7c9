"""The front door of the library, which the package re-exports name by name."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, overload

from mutuallearning.checking import catalogue as _catalogue
from mutuallearning.checking import document as _document
from mutuallearning.checking import ruleset_files as _rulesets
from mutuallearning.checking.asking import kind_of
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.refused import DocumentError
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.checking.selection import Selection, select
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook, ProfileError, builtin
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.formatbook.user_profiles import read_profiles
from mutuallearning.models.format_words import unknown_words
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.migration import CURRENT_VERSION
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, Syntax
from mutuallearning.rulekit.rule import Rule
from mutuallearning.spreadsheets.reading import read_bytes, read_path
from mutuallearning.suggestions import close_to

if TYPE_CHECKING:
    from mutuallearning.timetables.timetable import Timetable

D = TypeVar("D", bound=AnyDocument)

RULESETS = _rulesets.names()
"""The names of the rulesets of the library."""


def selection(
    ruleset: str | Path | Ruleset | None = None,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severities: Iterable[tuple[str, Severity]] = (),
    plugins: bool = True,
) -> tuple[Catalogue, Selection]:
    """Work out once which rules are asked, to check many documents with it.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        RulesetError: If a file is no ruleset.
    """
    if isinstance(ruleset, str | Path):
        ruleset = _rulesets.find(ruleset)
    catalogue = _catalogue.load(plugins=plugins)
    return catalogue, _select(
        catalogue, ruleset, only=_words(select), ignore=_words(ignore), severities=severities
    )


_select = select


def _words(words: Iterable[str] | str | None) -> Iterable[str] | None:
    """Take one word for a list of one: a text is a list of letters to Python, and never meant as such here."""
    return words.split(",") if isinstance(words, str) else words


def day_of(value: object, name: str = "as_of") -> datetime.date | None:
    """Take a date, or the date of a moment, for the date that is asked for.

    Raises:
        UsageError: If it is neither.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    msg = f"{name} is a date, such as datetime.date(2026, 11, 22), not a {type(value).__name__}"
    raise UsageError(msg)


def _document_given(
    document: object, call: str = "check", instead: str = "check_file takes a path"
) -> AnyDocument:
    if isinstance(document, AnyDocument):
        return document
    msg = f"{call} takes a document such as an ActivityPlan, not a {type(document).__name__}; {instead}"
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
        source: Path of a file with YAML, JSON or a workbook (.xlsx), or the bytes of one.
        model: The class that the document must be; any kind of document when left out.
        syntax: What the bytes are written in; a file says so by its suffix.
        limits: How large a document may be.

    Raises:
        DocumentError: With every structural problem, each with line and pointer.
    """
    catalogue = _catalogue.load(plugins=False)
    path = None if isinstance(source, bytes) else str(source)
    try:
        text = read_bytes(source, syntax, limits) if isinstance(source, bytes) else read_path(source, limits)
        document = _document.read(text, catalogue)
    except Refusal as refusal:
        raise DocumentError((_document.refused(refusal, catalogue),), path) from None
    if document.findings or document.parsed is None:
        raise DocumentError(document.findings, path)
    if model is not None and not isinstance(document.parsed.model, model):
        msg = (
            f"{path or 'The document'} is of the kind {kind_of(document.parsed.model)}, not {model.__name__}"
        )
        raise TypeError(msg)
    return document.parsed.model


def check(
    document: AnyDocument,
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> Report:
    """Check a document against the rules; never raises because of what the document says.

    Args:
        document: The document, of any kind.
        ruleset: A ruleset, its name or the path of its file (with `.toml` or a slash); else `default`.
        as_of: The date on which it is judged; without one, rules that need a date are not judged and waivers
            with a last day do not apply.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there; without, none of their code runs.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        RulesetError: If a file is no ruleset.
        UsageError: If what is given is no document, or no date.
    """
    catalogue, chosen = selection(ruleset, select=select, ignore=ignore, plugins=plugins)
    return check_document(_document_given(document), catalogue, chosen, as_of=day_of(as_of), formats=formats)


def check_file(
    path: str | Path,
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    limits: Limits = DEFAULT,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> Report:
    """Check a file: what is structurally wrong becomes a finding, the rest is judged as far as it can be.

    Takes what `check` takes; never raises because of the file, not even when there is none.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        RulesetError: If a file is no ruleset.
    """
    catalogue, chosen = selection(ruleset, select=select, ignore=ignore, plugins=plugins)
    as_of = day_of(as_of)
    try:
        source = read_path(path, limits)
    except Refusal as refusal:
        found = (_document.refused(refusal, catalogue),)
        return _document.unread(found, catalogue, chosen, as_of, str(path))
    return check_read(source, catalogue, chosen, as_of=as_of, path=str(path), formats=formats)


def check_text(  # noqa: PLR0913 -- the names are those of `check`, and what the text is called
    text: str | bytes,
    ruleset: str | Path | Ruleset | None = None,
    as_of: datetime.date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    path: str | None = None,
    limits: Limits = DEFAULT,
    formats: Formatbook | None = None,
    plugins: bool = True,
) -> Report:
    r"""Check a text, such as one that was pasted into a form, as `check_file` checks a file.

    Args:
        text: The text, YAML or JSON (which begins with a brace), or its bytes, or those of a workbook (.xlsx).
        ruleset: As in `check`.
        as_of: As in `check`.
        select: As in `check`.
        ignore: As in `check`.
        path: What the report calls the text; it is not opened.
        limits: How large the text may be.
        formats: As in `check`.
        plugins: As in `check`.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        RulesetError: If a file is no ruleset.

    >>> report = check_text("mutuallearning: 1\nkind: activity-plan\ntitel: Vienna\n")
    >>> next((finding.line, finding.name) for finding in report.findings if finding.family == "DOC")
    (3, 'unknown-key')
    """
    catalogue, chosen = selection(ruleset, select=select, ignore=ignore, plugins=plugins)
    as_of = day_of(as_of)
    # What is no character (half of a pair) becomes bytes that are not UTF-8, which the reader refuses.
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    try:
        source = read_bytes(data, limits=limits)
    except Refusal as refusal:
        return _document.unread((_document.refused(refusal, catalogue),), catalogue, chosen, as_of, path)
    return check_read(source, catalogue, chosen, as_of=as_of, path=path, formats=formats)


def check_read(
    source: SourceText,
    catalogue: Catalogue,
    chosen: Selection,
    *,
    as_of: datetime.date | None = None,
    path: str | None = None,
    formats: Formatbook | None = None,
) -> Report:
    """Check a source that has been read, with rules chosen before."""
    return _document.check_source(source, catalogue, chosen, as_of=as_of, path=path, formats=formats)


def timetable(
    document: AnyDocument,
    *,
    holidays: Container[datetime.date] | None = None,
    horizon: datetime.date | None = None,
) -> Timetable:
    """Work out every date of a document: offsets, recurrences, the agenda, and what stands in nested documents.

    Args:
        document: The document, of any kind.
        holidays: Days that are no working days, beside Saturdays and Sundays; see `public_holidays`. If it is a
            mapping, its values are their names.
        horizon: The last day to look at; all days when left out.

    Raises:
        UsageError: If what is given is no document, or no date.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> paper = {"kind": "host-paper", "due": "4 weeks before start"}
    >>> plan = ActivityPlan.model_validate({"dates": {"start": "2026-11-30"}, "papers": [paper]})
    >>> [(str(entry.day), entry.what) for entry in timetable(plan)]
    [('2026-11-02', 'Host paper'), ('2026-11-30', 'Activity plan')]
    """
    from mutuallearning.timetables.making import make_timetable  # noqa: PLC0415 -- not needed by a check

    given = _document_given(document, "timetable", "load reads one from a path")
    return make_timetable(given, holidays=holidays, horizon=day_of(horizon, "horizon"))


def rules(*, plugins: bool = True) -> tuple[Rule, ...]:
    """List all rules in the order of their codes, those of installed plug-ins among them unless they are turned off."""
    return _catalogue.load(plugins=plugins).rules


def rulesets() -> tuple[Ruleset, ...]:
    """List the rulesets of the library, sorted by name.

    >>> [ruleset.name for ruleset in rulesets()][:2]
    ['default', 'eu-mutual-learning']
    """
    return tuple(map(_rulesets.get, _rulesets.names()))


def explain(name: str, *, plugins: bool = True) -> Rule:
    """Give a rule by its code or name, be it of a plug-in unless these are turned off.

    Raises:
        RetiredRuleError: If the rule is no more; the message says what became of it.
        UnknownNameError: If there is none.
    """
    return _catalogue.load(plugins=plugins).get(name)


def formats(book: Formatbook | None = None) -> tuple[Format, ...]:
    """List all formats, those of a formatbook or else those of the library."""
    book = book or builtin()
    return tuple(map(book.get, book.slugs()))


def load_formats(profiles: Iterable[str | Path | FormatProfile] = ()) -> Formatbook:
    """Give the formats of the library, and over them profiles of your own: files, folders of files, or objects.

    A profile with the name of a format changes what it says of it; see `Formatbook.extended`.

    >>> load_formats([FormatProfile(slug="x-open-space", roles=("facilitator",))]).get("x-open-space").title
    'Open space'

    Raises:
        ProfileError: If a file is no profile, or a profile does not fit to the others or to the models.
    """
    if isinstance(profiles, str | Path):
        profiles = (profiles,)
    own: list[FormatProfile] = []
    for one in profiles:
        own += (one,) if isinstance(one, FormatProfile) else read_profiles(one)
    for profile in own:
        for unknown in unknown_words(profile):
            close = close_to(unknown.word, unknown.known)
            hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
            raise ProfileError(
                f"The format profile {profile.slug!r} says {unknown.word!r} under {unknown.where}, "
                f"which no plan can say{hint}"
            )
    return builtin().extended(own)


def skeleton(slug: str, formats: Formatbook | None = None) -> str:
    """Write a plan to begin from, as YAML with comments that say what to fill in and why.

    Args:
        slug: Name of the format.
        formats: The formats that are known; those of the library when left out.

    Raises:
        UnknownNameError: If there is no such format.
    """
    from mutuallearning.drafting.skeleton import skeleton as written  # noqa: PLC0415 -- not needed by a check

    whys = {rule.expects: rule.why for rule in reversed(_catalogue.load(plugins=False).rules) if rule.expects}
    return written((formats or builtin()).get(slug), whys)


def workbook_skeleton(slug: str, formats: Formatbook | None = None) -> bytes:
    """Write a plan to begin from as a workbook (.xlsx): drop-downs for vocabularies, a help text at every column.

    Args:
        slug: Name of the format.
        formats: The formats that are known; those of the library when left out.

    Raises:
        UnknownNameError: If there is no such format.
        MissingExtraError: The package `openpyxl` is not installed; it comes with the extra `xlsx`.
    """
    from mutuallearning.spreadsheets.writing import to_workbook  # noqa: PLC0415 -- not needed by a check

    return to_workbook(load(skeleton(slug, formats).encode()))


def paper_outlines(slug: str, formats: Formatbook | None = None) -> Mapping[str, str]:
    """Write outlines of the papers of a format, as Markdown by kind of paper.

    >>> list(paper_outlines("peer-review"))[:2]
    ['invitation', 'host-paper']

    Raises:
        UnknownNameError: If there is no such format.
    """
    from mutuallearning.drafting.outlines import outlines  # noqa: PLC0415 -- not needed by a check

    return outlines((formats or builtin()).get(slug))


def document_kinds() -> tuple[str, ...]:
    """Name the kinds of document; the activity plan first."""
    return tuple(KINDS)


def json_schema(kind: str = "activity-plan") -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a kind of document, as it stands in a file.

    >>> json_schema()["required"]
    ['mutuallearning', 'kind']

    Raises:
        UnknownNameError: If there is no such kind.
    """
    model = KINDS.get(kind)
    if model is None:
        raise UnknownNameError("kind of document", kind, close_to(kind, KINDS))
    from mutuallearning.models.json_schema import document_schema  # noqa: PLC0415 -- not needed by a check

    return document_schema(model, kind, CURRENT_VERSION)
