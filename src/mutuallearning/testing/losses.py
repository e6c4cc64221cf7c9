"""Documents that lost a part, or in which a part is broken: what happens to plans while people work on them.

No loss may turn a fault into something that is met. What was read before and is not there now is *not judged*.
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from mutuallearning.checking.asking import judge
from mutuallearning.checking.gaps import Gaps, Reach, Unknown
from mutuallearning.checking.judgements import Judgement
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.models.structure import fields_of
from mutuallearning.paths import join, shape, split
from mutuallearning.reading.structure import Parsed, parse
from mutuallearning.rulekit.rule import Rule
from mutuallearning.types.data import is_list, is_mapping

_HEAD = ("mutuallearning", "kind")


def places(node: object, at: str = "") -> Iterator[str]:
    """Yield a pointer to everything in document data, from the outside in; the two head keys are left out.

    >>> list(places({"kind": "activity-plan", "parties": [{"id": "host"}]}))
    ['/parties', '/parties/0', '/parties/0/id']
    """
    if is_mapping(node):
        items: Iterator[tuple[str | int, object]] = iter(node.items())
    elif is_list(node):
        items = iter(enumerate(node))
    else:
        return
    for key, value in items:
        if at or key not in _HEAD:
            yield join(at, key)
            yield from places(value, join(at, key))


def without(data: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """Give the data without one place.

    >>> without({"parties": [{"id": "host"}, {"id": "peer"}]}, "/parties/0")
    {'parties': [{'id': 'peer'}]}
    """
    result, parent, key = _opened(data, pointer)
    del parent[key]
    return result


def broken(data: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """Give the data with a value of the wrong type at one place.

    >>> broken({"title": "Graz"}, "/title")
    {'title': {'of the wrong': 'type'}}
    """
    result, parent, key = _opened(data, pointer)
    parent[key] = 7.5 if _has_parts(parent[key]) else {"of the wrong": "type"}
    return result


def _opened(data: Mapping[str, Any], pointer: str) -> tuple[dict[str, Any], Any, Any]:
    """Copy data along the way to a place; give the copy, what holds the place, and its key there."""
    result = dict(data)
    node: Any = result
    *steps, last = split(pointer)
    for step in steps:
        key = _key(node, step)
        node[key] = copy.copy(node[key])
        node = node[key]
    return result, node, _key(node, last)


def _key(node: object, step: str) -> Any:  # noqa: ANN401 -- a name or a position
    return int(step) if is_list(node) else step


def _has_parts(value: object) -> bool:
    return is_mapping(value) or is_list(value)


def may_be_lost(data: Mapping[str, Any], pointer: str) -> bool:
    """Tell whether a document without a place is the same one of which less is said.

    An object without what it must say is none, and a list with an item less is another list.
    """
    model = KINDS[str(data["kind"])]
    is_item = split(pointer)[-1].isdigit()
    return not is_item and any(field.shape == shape(pointer) and field.optional for field in fields_of(model))


def gaps_in(parsed: Parsed[Any]) -> Gaps:
    """Say what of a document could not be read, and by which fault."""
    unknown = (Unknown(at, f"DOC {problem.name} at {problem.at}") for at, problem in parsed.unknown)
    return Gaps(tuple(unknown), parsed.original)


def made_met(rule: Rule, data: Mapping[str, Any], as_of: datetime.date | None) -> Iterator[tuple[str, str]]:
    """Yield each place whose loss or breakage makes a fault disappear, or the rule fall over, with what happened.

    Args:
        rule: The rule.
        data: A document in which it finds something.
        as_of: The date on which it is judged, if the rule needs one.
    """
    found = {hit.at for hit in _judged(rule, data, as_of).hits}
    reach = Reach.of((*rule.everything_read, "format", "stage"))
    for pointer in places(data):
        if shape(pointer) not in reach:
            continue
        after = _judged(rule, broken(data, pointer), as_of)
        if after.outcome in ("met", "errored"):
            yield pointer, f"broken: {after.outcome} {after.because or ''}".rstrip()
        if more := sorted({hit.at for hit in after.hits} - found):
            yield pointer, f"broken: finds something new at {', '.join(more)}"
        # What names nothing, or names the same twice, is mended by removing either end.
        if rule.theme == "references" or not may_be_lost(data, pointer):
            continue
        after = _judged(rule, without(data, pointer), as_of)
        if after.outcome in ("met", "errored"):
            yield pointer, f"lost: {after.outcome} {after.because or ''}".rstrip()


def _judged(rule: Rule, data: Mapping[str, Any], as_of: datetime.date | None) -> Judgement:
    parsed = parse(data, KINDS[str(data["kind"])])
    judgement = judge(rule, index_of(parsed.model, builtin(), as_of), gaps_in(parsed))
    return attrs.evolve(
        judgement, hits=tuple(attrs.evolve(hit, at=parsed.original(hit.at)) for hit in judgement.hits)
    )
