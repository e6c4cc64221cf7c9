"""From a source to a report: read, make a model, judge, and put lines to everything."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar

import attrs
from pydantic import BaseModel

from mutuallearning.checking import assembly, meant
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.gaps import Gaps, Unknown
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.findings.finding import Entity, Finding, ParamValue, Related
from mutuallearning.findings.location import Location
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.formatbook.catalogue import Formatbook, builtin
from mutuallearning.models.actor import Actor, Person
from mutuallearning.models.kinds import KINDS
from mutuallearning.paths import join, parents, split
from mutuallearning.reading.explaining import FORM, owner_of
from mutuallearning.reading.explaining import found as in_words
from mutuallearning.reading.migration import CURRENT_VERSION, MIGRATIONS, migrate
from mutuallearning.reading.personal import is_identifier, without_personal_keys
from mutuallearning.reading.problem import Problem
from mutuallearning.reading.refusal import Refusal, shown
from mutuallearning.reading.source import SourceText, Syntax
from mutuallearning.reading.structure import Parsed, parse
from mutuallearning.rulekit.rule import Rule
from mutuallearning.suggestions import close_to
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.model import Document
from mutuallearning.visible import safe

VERSION_KEY = "mutuallearning"

DEFAULT_KIND = next(iter(KINDS.values()))
"""As what a document is looked at that does not say its kind."""

_NO_LETTER = re.compile(r"[^A-Za-z]+")

_FIRST_KEYS = 20
"""Keys among which a misspelt version key is looked for: it is the first one by custom, and a file can have many."""

_VERBS = frozenset({"leave", "put", "write"})
"""How a hint begins that says what to do, rather than what is the case."""

D = TypeVar("D", bound=Document)


@attrs.frozen
class ReadDocument(Generic[D]):
    """A document as far as it could be read, with all that is structurally wrong."""

    source: SourceText
    parsed: Parsed[D] | None
    findings: tuple[Finding, ...]


def _reader_rule(catalogue: Catalogue, name: str) -> Rule:
    return next(rule for rule in catalogue.rules if name in rule.reports)


def refused(refusal: Refusal, catalogue: Catalogue) -> Finding:
    """Make a finding of a refusal of the reader."""
    params: dict[str, ParamValue] = {"reason": refusal.name, "sentence": _sentence(refusal)}
    found = _finding(_reader_rule(catalogue, refusal.name), "", "", Entity("document"), params)
    if refusal.name == "unknown-version" and not isinstance(refusal.params["found"], int):
        found = attrs.evolve(found, remedy=f"Write `{VERSION_KEY}: {refusal.params['newest']}`.")
    return _placed(found, refusal.location)


def _sentence(refusal: Refusal) -> str:
    """Word a refusal; of a version that nobody knows, say what to write as well."""
    if refusal.name != "unknown-version":
        return str(refusal)
    found, oldest, newest = (refusal.params[key] for key in ("found", "oldest", "newest"))
    if isinstance(found, int):
        known = newest if oldest == newest else f"{oldest} to {newest}"
        return f"The format version is {found}; this release reads {known}"
    # `found` says what stands there instead: a text, or a number with a decimal point.
    return f"The format version is {shown(found)}; it must be the whole number {newest}"


def misspelt_version_key(value: Mapping[str, object]) -> str | None:
    """Find the key that says the format version in another way: with capitals, as two words.

    >>> misspelt_version_key({"Mutuallearning": 1}), misspelt_version_key({"title": "Mutual learning"})
    ('Mutuallearning', None)
    """
    return next((key for key in value if _NO_LETTER.sub("", key).lower() == VERSION_KEY), None)


def _nearly_version_key(value: Mapping[str, object]) -> str | None:
    first = islice(value, _FIRST_KEYS)
    return misspelt_version_key(value) or next(iter(close_to(VERSION_KEY, first)), None)


def read(
    source: SourceText, catalogue: Catalogue, formats: Formatbook | None = None
) -> ReadDocument[Document]:
    """Make a model of a source, as far as that is possible.

    Raises:
        Refusal: If its format version is not known.
    """
    value = source.value
    if VERSION_KEY not in value:
        misspelt = _nearly_version_key(value)
        if misspelt is not None:
            spelling: dict[str, ParamValue] = {"key": misspelt, "suggestions": (VERSION_KEY,)}
            problem = Problem("unknown-key", join("", misspelt), spelling, on_key=True)
            return _nothing(source, problem, catalogue)
        return _nothing(source, Problem("not-a-document", "", {"key": VERSION_KEY}), catalogue)
    source = migrate(source, MIGRATIONS, CURRENT_VERSION)
    kind = source.value.get("kind")
    model = _model_of(kind)
    if model is None:
        if kind is None:
            return _nothing(source, Problem("missing-key", "/kind", {"key": "kind"}), catalogue)
        if not isinstance(kind, str):
            what: dict[str, ParamValue] = {"found": in_words(kind), "expected": "text", "hint": ""}
            return _nothing(source, Problem("wrong-type", "/kind", what), catalogue)
        known = tuple(KINDS)
        params: dict[str, ParamValue] = {
            "found": kind,
            "suggestions": close_to(kind, known),
            "allowed": known,
        }
        if (formats or builtin()).find(kind)[1]:
            params |= {
                "hint": f"; it is a format; the kind is {known[0]}",
                FORM: f"kind: {known[0]}` and `format: {kind}",
            }
        return _nothing(source, Problem("unknown-value", "/kind", params), catalogue)
    parsed = parse(source.value, model)
    findings = tuple(_of_problem(problem, source, model, catalogue) for problem in parsed.problems)
    shown = (
        attrs.evolve(found, pointer=without_personal_keys(model, found.pointer))
        for found in placed(findings, source, _on_keys(parsed.problems))
    )
    return ReadDocument(source, parsed, tuple(shown))


def _model_of(kind: object) -> type[Document] | None:
    return KINDS.get(kind) if isinstance(kind, str) else None


def _nothing(source: SourceText, problem: Problem, catalogue: Catalogue) -> ReadDocument[Document]:
    found = _of_problem(problem, source, DEFAULT_KIND, catalogue)
    return ReadDocument(source, None, tuple(placed([found], source, _on_keys([problem]))))


def _on_keys(problems: Sequence[Problem]) -> set[str]:
    return {problem.at for problem in problems if problem.on_key}


def _of_problem(
    problem: Problem, source: SourceText, model: type[BaseModel], catalogue: Catalogue
) -> Finding:
    rule = _reader_rule(catalogue, problem.name)
    params = {key: value for key, value in problem.params.items() if key != FORM}
    written = _as_written(problem, source)
    if written is not None:
        params["found"] = written
    stable = without_personal_keys(model, problem.at)
    about = problem.at if problem.of is None else join(problem.of, "")
    found = _finding(rule, problem.at, stable, _entity(about, source.value, model), params)
    return attrs.evolve(found, remedy=_remedy(found, problem.params.get(FORM), source.syntax))


def _as_written(problem: Problem, source: SourceText) -> str | None:
    """Quote a number as its author wrote it: 9.30 is no longer 9.3 in a message about it."""
    value = _at(source.value, problem.at)
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or problem.params.get("found") != str(value)
    ):
        return None
    place = source.locate([problem.at])[problem.at]
    return source.line(place.line)[place.column - 1 : place.end_column - 1] or None


def _remedy(found: Finding, form: ParamValue, syntax: Syntax) -> str:
    """Say what to write here, if that is known; else what the rule says to all."""
    if form and syntax == "yaml":  # forms are examples in YAML
        return f"Write it in this form: `{form}`."
    hint = str(found.params.get("hint") or "").removeprefix("; ")
    imperative = hint and hint.partition(" ")[0] in _VERBS
    return f"{hint[0].upper()}{hint[1:]}." if imperative else meant.in_remedy(found.params) or found.remedy


def _finding(rule: Rule, at: str, stable: str, entity: Entity, params: dict[str, ParamValue]) -> Finding:
    return assembly.compose(
        rule,
        at=at,
        stable=stable,
        entity=entity,
        params=params,
        shown={**params, "meant": meant.in_message(params), "entity": entity.kind.replace("-", " ")},
        related=(),
        severity=rule.severity,
    )


def _entity(at: str, value: Mapping[str, object], model: type[BaseModel]) -> Entity:
    """Find the object that a place of raw data is in; persons are known by id only."""
    around = ((pointer, _at(value, pointer)) for pointer in parents(at.rpartition("/")[0]))
    pointer, node = next((pointer, node) for pointer, node in around if is_mapping(node))
    owner = owner_of(model, split(pointer))
    is_person = issubclass(owner, Actor | Person)
    id_, title = node.get("id"), None if is_person else node.get("title") or node.get("name")
    return Entity(
        assembly.entity_kind(owner),
        # People write a name where the identifier of an actor belongs.
        safe(id_) if isinstance(id_, str) and (not is_person or is_identifier(id_)) else None,
        safe(title) if isinstance(title, str) else None,
    )


def _at(value: object, pointer: str) -> object:
    node = value
    for step in split(pointer):
        if is_list(node) and step.isdigit() and int(step) < len(node):
            node = node[int(step)]
        else:
            node = node.get(step) if is_mapping(node) else None
    return node


def _placed(finding: Finding, location: Location | None) -> Finding:
    if location is None:
        return finding
    return attrs.evolve(
        finding,
        line=location.line,
        column=location.column,
        end_line=location.end_line,
        end_column=location.end_column,
        cell=location.cell,
    )


def _related(related: Related, location: Location) -> Related:
    return attrs.evolve(related, line=location.line, column=location.column, cell=location.cell)


def placed(findings: Sequence[Finding], source: SourceText, on_keys: set[str]) -> list[Finding]:
    """Put lines to findings: of the key where it or a whole list or mapping is meant, else of the value."""
    if not findings:
        return []
    pointers = {finding.pointer for finding in findings}
    others = {related.pointer for finding in findings for related in finding.related}
    values = source.locate(pointers | others)
    keys = source.locate_keys(pointers | others)

    def location(pointer: str) -> Location:
        span = values[pointer]
        by_key = pointer in on_keys or span.line != span.end_line
        return keys[pointer] if by_key else span

    return [
        _placed(
            attrs.evolve(
                finding,
                related=tuple(_related(related, location(related.pointer)) for related in finding.related),
            ),
            location(finding.pointer),
        )
        for finding in findings
    ]


def check_source(
    source: SourceText,
    catalogue: Catalogue,
    selection: Selection,
    *,
    as_of: datetime.date | None = None,
    path: str | None = None,
    formats: Formatbook | None = None,
) -> Report:
    """Check a source: structural problems become findings, what could be read is judged."""
    try:
        document = read(source, catalogue, formats)
    except Refusal as refusal:
        return unread((refused(refusal, catalogue),), catalogue, selection, as_of, path)
    if document.parsed is None:
        report = unread(document.findings, catalogue, selection, as_of, path)
        return attrs.evolve(report, state="partly_judged")
    by_problem = dict(zip(document.parsed.problems, document.findings, strict=True))
    report = check_document(
        document.parsed.model,
        catalogue,
        selection,
        as_of=as_of,
        gaps=Gaps(
            tuple(Unknown(at, _blocker(by_problem[problem])) for at, problem in document.parsed.unknown),
            document.parsed.original,
        ),
        structural=document.findings,
        path=path,
        formats=formats,
    )
    judged = [
        attrs.evolve(
            finding,
            pointer=document.parsed.original(finding.pointer),
            related=tuple(
                attrs.evolve(related, pointer=document.parsed.original(related.pointer))
                for related in finding.related
            ),
        )
        for finding in report.findings[len(document.findings) :]
    ]
    findings = (*document.findings, *placed(judged, document.source, set()))
    errored = any(verdict.verdict == "errored" for verdict in report.verdicts)
    return attrs.evolve(
        report,
        state="partly_judged" if errored else report.state,
        findings=tuple(sorted(findings, key=lambda finding: _reading_order(finding, source))),
    )


def _reading_order(finding: Finding, source: SourceText) -> tuple[int, int, int, str, str]:
    line, column = finding.line or 0, finding.column or 0
    return (source.page_of(finding.cell), line, column, finding.code, finding.pointer)


def _blocker(finding: Finding) -> str:
    line = f" in line {finding.line}" if finding.line else ""
    if finding.cell:
        line = f" in {finding.cell}"
    return f"{finding.code} {finding.name}{line}"


def unread(
    findings: tuple[Finding, ...],
    catalogue: Catalogue,
    selection: Selection,
    as_of: datetime.date | None,
    path: str | None,
) -> Report:
    """Report on a document of which nothing could be judged."""
    blocker = f"blocked by {_blocker(findings[0])}"
    found = {finding.code for finding in findings}
    return Report(
        path=path,
        ruleset=selection.name,
        catalogue=catalogue.version,
        as_of=as_of,
        state="unreadable",
        findings=findings,
        verdicts=tuple(
            Verdict(
                rule.code, rule.name, rule.principle, "not_met" if rule.code in found else "not_applicable"
            )
            if rule.family == STRUCTURAL
            else Verdict(rule.code, rule.name, rule.principle, "not_judged", blocker)
            for rule in selection.rules
        ),
    )
