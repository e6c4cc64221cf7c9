"""Makes findings of what rules reported: words, severity, entity, fingerprint."""

from __future__ import annotations

import functools
import hashlib
import json

import attrs
from pydantic import BaseModel

from mutuallearning._version import DOCS_URL
from mutuallearning.checking.subjects import Subject
from mutuallearning.findings.finding import Entity, Finding, ParamValue, Related, Severity
from mutuallearning.models.structure import words
from mutuallearning.paths import join, split
from mutuallearning.principles.bibliography import cited
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Hit
from mutuallearning.rulekit.rule import Rule
from mutuallearning.rulekit.template import render
from mutuallearning.sources import Source
from mutuallearning.types.data import is_tuple
from mutuallearning.visible import safe

RELATED = 100
"""Other places that one finding names; a ring of outcomes, or an id that is taken, can have as many as a file has."""

_FACTS = json.JSONEncoder(sort_keys=True, ensure_ascii=True)

_GUESSES = frozenset({"suggestions", "hint", "allowed"})
"""Parameters that change with what else is in the document or in the library, not with the fault."""


@functools.cache
def _sources(sources: tuple[str | Source, ...]) -> tuple[Source, ...]:
    return cited(sources)


def doc_url(rule: Rule) -> str:
    """Give the address of a rule's page."""
    return f"{DOCS_URL}rules/{rule.name}/"


def fingerprint(rule: Rule, place: str, params: dict[str, ParamValue]) -> str:
    """Make a short mark of a finding that outlives changes elsewhere in the document."""
    facts = {key: value for key, value in params.items() if key not in _GUESSES}
    text = _FACTS.encode([rule.code, place, facts])
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


@functools.cache
def entity_kind(model: type[BaseModel]) -> str:
    """Name the kind of an object by its model."""
    return words(model.__name__).replace(" ", "-")


def entity_at(index: DocumentIndex, pointer: str) -> tuple[Entity, str]:
    """Find the object that a pointer is in, and the pointer with ids for list positions."""
    document = index.document
    node: object = document
    owner: BaseModel = document
    stable = ""
    for step in split(pointer):
        if is_tuple(node):
            position = int(step)
            if position >= len(node):
                break
            node = node[position]
            if isinstance(node, BaseModel):
                owner = node
                # To ask a model for a field that it does not have takes pydantic long.
                stable = join(stable, node.__dict__.get("id") or step)
            else:
                stable = join(stable, getattr(node, "id", None) or step)
        else:
            stable = join(stable, step)
            node = getattr(node, step, None)
            if node is None:
                break
    kind = entity_kind(type(owner))
    name = getattr(owner, "title", None) if owner is document else names.thing(owner, index.organisations)
    return Entity(kind, owner.__dict__.get("id"), safe(name) if name else None), stable


def finding(rule: Rule, hit: Hit, subject: Subject, severity: Severity) -> Finding:
    """Make a finding of one thing that a rule reported; its pointers lead into the subject that was judged."""
    index = subject.index
    entity, stable = entity_at(index, hit.at)
    return compose(
        rule,
        at=hit.at,
        stable=subject.stable + stable,
        entity=entity,
        params=hit.params,
        shown={**hit.params, "activity": index.activity},
        related=tuple(Related(at, note) for at, note in hit.related[:RELATED]),
        severity=severity,
    )


def lifted(found: Finding, subject: Subject) -> Finding:
    """Tell a finding in a nested document by its place in the outer one; others stay as they are."""
    if not subject.prefix:
        return found
    return attrs.evolve(
        found,
        pointer=subject.place(found.pointer),
        related=tuple(
            attrs.evolve(related, pointer=subject.place(related.pointer)) for related in found.related
        ),
    )


def compose(
    rule: Rule,
    *,
    at: str,
    stable: str,
    entity: Entity,
    params: dict[str, ParamValue],
    shown: dict[str, ParamValue],
    related: tuple[Related, ...],
    severity: Severity,
) -> Finding:
    """Put the parts of a finding together."""
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        certainty=rule.certainty,
        principle=rule.principle,
        family=rule.family,
        theme=rule.theme,
        message=render(rule.message, shown),
        remedy=rule.remedy,
        params=params,
        pointer=at,
        entity=entity,
        related=related,
        sources=_sources(rule.sources),
        doc_url=doc_url(rule),
        fingerprint=fingerprint(rule, stable, params),
    )
