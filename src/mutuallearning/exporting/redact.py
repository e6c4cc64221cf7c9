"""A copy of a document or a report for sharing: without what is about persons, and without their names in texts."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast, get_args, overload
from urllib.parse import unquote

import attrs
from pydantic import BaseModel, TypeAdapter, ValidationError, create_model

from mutuallearning.errors import UsageError
from mutuallearning.exporting.personal_places import people_in
from mutuallearning.exporting.pseudonyms import Pseudonyms
from mutuallearning.findings.report import Report
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.structure import fields_of
from mutuallearning.reading.personal import is_identifier
from mutuallearning.reporting.privacy import named_shapes, personal_shapes
from mutuallearning.reporting.private_key import looks_personal
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.text import Paragraphs, Shape, Slug, Text, Url

D = TypeVar("D", bound=AnyDocument)

Named = tuple[Mapping[str, object], type[BaseModel]]
"""The data of a document whose persons are known, and its model."""

_REPORT_WORDS: Final = frozenset(
    {
        "catalogue",
        "certainty",
        "code",
        "doc_url",
        "family",
        "format",
        "kind",
        "name",
        "principle",
        "ruleset",
        "severity",
        "sources",
        "stage",
        "state",
        "theme",
        "verdict",
    }
)
"""Keys of reports under which only words of ours stand."""


@overload
def redact(document: Report, names_from: Iterable[AnyDocument] = ()) -> Report: ...
@overload
def redact(document: D, names_from: Iterable[AnyDocument] = ()) -> D: ...
def redact(document: Any, names_from: Iterable[AnyDocument] = ()) -> Any:
    """Make a copy for sharing: without the values that the models mark as personal, nor their copies in texts.

    Persons are called `person-1` and so on, in the order in which they appear; a number says nothing about the person.
    In the copy of a report that is made with the names of its document, they have the same numbers. All addresses
    for e-mail are replaced, and identifiers and addresses of the web in which a name stands. Free text may still
    tell who somebody is: "the only minister from the north".

    Args:
        document: A document of any kind, or a report.
        names_from: Further documents whose persons are to be replaced. A report does not say itself who is who.

    Raises:
        UsageError: If it is neither.

    >>> from mutuallearning.models.activity_plan import ActivityPlan
    >>> actor = {"id": "lead", "person": {"name": "Mara Muster"}}
    >>> plan = ActivityPlan.model_validate({"notes": "Ask Mara Muster.", "actors": [actor]})
    >>> redact(plan).notes
    'Ask person-1.'
    """
    others = [(one.to_data(), type(one)) for one in names_from]
    if isinstance(document, Report):
        entry = {**document.to_document(), "catalogue": document.catalogue, "as_of": document.as_of}
        return TypeAdapter(Report).validate_python(_Rewriting(_known(others)).report(entry))
    if isinstance(document, AnyDocument):
        return type(document).model_validate(redacted_data(document.to_data(), type(document), others))
    raise UsageError(f"redact takes a document or a report, not a {type(document).__name__}")


def redacted_data(
    value: Mapping[str, object], model: type[BaseModel], names_from: Iterable[Named] = ()
) -> dict[str, object]:
    """Make such a copy of the data of a document, which may be broken.

    Args:
        value: The data, as it is read from a file.
        model: The class of the document.
        names_from: Further documents whose persons are to be replaced.
    """
    book = _known([(value, model), *names_from])
    return cast("dict[str, object]", _Rewriting(book, model).rewritten(dict(value), ""))


def redacted_report(data: Mapping[str, object], names_from: Iterable[Named] = ()) -> dict[str, object]:
    """Make such a copy of a report in its published JSON form.

    Args:
        data: The report.
        names_from: The documents whose persons are to be replaced.
    """
    rewriting = _Rewriting(_known(names_from))
    documents = data.get("documents")
    entries = [rewriting.report(entry) for entry in documents] if is_list(documents) else documents
    return {**data, "documents": entries}


def _known(documents: Iterable[Named]) -> Pseudonyms:
    given = list(documents)
    book = Pseudonyms([one for value, model in given for one in people_in(dict(value), model)])
    book.slugs(slug for value, model in given for slug in _slugs(value, model))
    return book


@functools.cache
def _sorts(model: type[BaseModel]) -> Mapping[str, str]:
    """Say of each shape what its texts are: free text, an identifier, an address, or words of the format."""
    found: dict[str, str] = {}
    for field in fields_of(model):
        info = field.owner.model_fields[field.name]
        marks = [*_marks(info.annotation), *(mark for mark in info.metadata if isinstance(mark, Shape))]
        patterns = {mark.pattern for mark in marks}
        found[field.shape] = next(
            (sort for pattern, sort in _PATTERNS.items() if pattern in patterns), "words"
        )
    return MappingProxyType(found)


@functools.cache
def _longest(model: type[BaseModel] | None, shape: str) -> int:
    """Say how long the texts of a shape may be."""
    for field in () if model is None else fields_of(model):
        if field.shape == shape:
            info = field.owner.model_fields[field.name]
            marks = [*_marks(info.annotation), *(mark for mark in info.metadata if isinstance(mark, Shape))]
            return max((mark.max_length for mark in marks), default=sys.maxsize)
    return sys.maxsize


def _marks(annotation: object) -> Iterator[Shape]:
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Shape))
    for argument in get_args(annotation):
        yield from _marks(argument)


_PATTERNS: Final = MappingProxyType(
    {
        next(_marks(Text)).pattern: "text",
        next(_marks(Paragraphs)).pattern: "text",
        next(_marks(Slug)).pattern: "slug",
        next(_marks(Url)).pattern: "url",
    }
)


@functools.cache
def _alone(model: type[BaseModel], shape: str) -> type[BaseModel] | None:
    """Give a model of one field, to ask what it allows; none where the shape is no field with words."""
    for field in fields_of(model):
        info = field.owner.model_fields[field.name]
        if field.shape == shape and field.model is None and info.annotation is not None:
            return create_model("One", one=(info.annotation, info))
    return None


def _slugs(value: object, model: type[BaseModel], at: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if _sorts(model).get(at) == "slug" and is_identifier(value):
            yield value
    elif is_mapping(value):
        for key, member in value.items():
            yield from _slugs(member, model, f"{at}.{key}" if at else key)
    elif is_list(value):
        for item in value:
            yield from _slugs(item, model, at)


@attrs.define
class _Rewriting:
    """Writes data anew, with pseudonyms.

    Attributes:
        book: The pseudonyms.
        model: The class of the document; none for reports.
    """

    book: Pseudonyms
    model: type[BaseModel] | None = None
    _marked: int = attrs.field(default=0, init=False)

    def rewritten(self, value: object, at: str) -> object:
        """Write the value at a shape anew."""
        model = self.model
        if model is None:
            raise AssertionError
        if at in personal_shapes(model):
            return self._hidden(value)
        if isinstance(value, str):
            if at in named_shapes(model) and not is_identifier(value):
                return self.book.in_place(value)
            return self._text(value, at)
        if is_mapping(value):
            return self._mapping(value, at)
        return [self.rewritten(item, at) for item in value] if is_list(value) else value

    def _mapping(self, value: Mapping[str, object], at: str) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, member in value.items():
            below = f"{at}.{key}" if at else key
            is_known = self.model is not None and below in _sorts(self.model)
            name = key if is_known else _free(self.book.text(key), found)
            is_about_person = not is_known and looks_personal(key)
            found[name] = self._hidden(member) if is_about_person else self.rewritten(member, below)
        return found

    def _hidden(self, value: object) -> object:
        """Write what is about a person: the same keys, and nothing else that is the same."""
        if is_mapping(value):
            found: dict[str, object] = {}
            for key, member in value.items():
                found[_free(self.book.text(key, loosely=True), found)] = self._hidden(member)
            return found
        if is_list(value):
            return [self._hidden(item) for item in value]
        if value is None or isinstance(value, bool):
            return value
        return self.book.in_place(str(value))

    def _text(self, text: str, at: str) -> str:
        sort = _sorts(self.model).get(at) if self.model is not None else None
        if (sort == "slug" and is_identifier(text)) or text in self.book.renamed:
            return self.book.slug(text)
        if sort in {None, "text"}:
            new = self.book.text(text)
            # A pseudonym may be longer than a name, and a text may be as long as it can be already.
            return new[: max(len(text), _longest(self.model, at))] if new != text else text
        new = self.book.text(text, loosely=True)
        if sort == "url":
            plain = unquote(text)
            is_same = new == text and self.book.text(plain, loosely=True) == plain
            return text if is_same else f"https://example.invalid/{self.book.stem}"
        # A word of the format is no copy of a name, even where somebody is called so.
        return text if new == text or (not text.startswith("x-") and self._is_allowed(text, at)) else new

    def _is_allowed(self, text: str, at: str) -> bool:
        """Tell whether a text is what a field asks for, alone or as an item of its list."""
        alone = None if self.model is None else _alone(self.model, at)
        if alone is None:
            return False
        for value in (text, [text]):
            try:
                alone.model_validate({"one": value})
            except ValidationError:
                continue
            return True
        return False

    def report(self, entry: object) -> object:
        """Write the entry of a document in a report anew."""
        if not is_mapping(entry):
            return entry
        new = {key: self._told(key, member) for key, member in entry.items() if key != "findings"}
        findings = entry.get("findings")
        if is_list(findings):
            new["findings"] = [self._finding(one) for one in findings]
        # In the order of before.
        return {key: new[key] for key in entry if key in new}

    def _finding(self, found: object) -> object:
        if not is_mapping(found):
            return found
        new = {key: self._told(key, member) for key, member in found.items()}
        if new != found and "fingerprint" in new:
            # It is made of what the finding says, and could be used to try out names.
            self._marked += 1
            new["fingerprint"] = f"redacted-{self._marked}"
        return new

    def _told(self, key: str, value: object) -> object:
        if key in _REPORT_WORDS:
            return value
        if isinstance(value, str):
            return self.book.renamed.get(value) or self.book.text(value, loosely=key in {"path", "id"})
        if is_mapping(value):
            return {name: self._told(name, member) for name, member in value.items()}
        # Findings and dates of reports that were never written are tuples and dates.
        return [self._told(key, item) for item in value] if is_list(value) else value


def _free(key: str, taken: Mapping[str, object]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free
