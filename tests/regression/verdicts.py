"""Records what every rule concludes, and why: `python tests/regression/verdicts.py`; review the diff.

The documents are the conforming base documents, and the examples of the rule, whole and without each of their parts. Of
the base documents each conclusion is recorded once, with its reason; of the examples, what follows when a part is left
out. So the record changes with a rule, and hardly with a format.
"""

from __future__ import annotations

import argparse
import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from mutuallearning.api import rules
from mutuallearning.checking.asking import judge, kind_of
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.edit import apply
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.rulekit.template import render

RECORD = Path(__file__).with_suffix(".txt")
BEFORE, AFTER = datetime.date(2026, 1, 15), datetime.date(2029, 1, 15)
"""Days of the check: before the events of all base documents, and long after them."""

_NOT_A_PART = ("mutuallearning", "kind")


@attrs.frozen
class Variant:
    """A document, and what was left out of it; nothing if it is whole."""

    index: DocumentIndex
    without: str


def variants(data: Mapping[str, object], as_of: datetime.date | None) -> Iterator[Variant]:
    """Yield a document whole, and without each part."""
    model = KINDS[str(data["kind"])].model_validate(data)
    yield Variant(index_of(model, builtin(), as_of), "")
    for part in data:
        if part not in _NOT_A_PART:
            left = model.model_copy(update={part: None})
            yield Variant(index_of(left, builtin(), as_of), part)


@functools.cache
def base_indexes() -> tuple[DocumentIndex, ...]:
    """Give all base documents, on several days."""
    names = [(name, as_of) for name in base_names() for as_of in (None, BEFORE, AFTER)]
    return tuple(next(variants(base_document(name).value, as_of)).index for name, as_of in names)


def example_variants(example: Example) -> Iterator[Variant]:
    """Yield an example in all variants."""
    as_of = datetime.date.fromisoformat(example.as_of) if example.as_of else BEFORE
    return variants(apply(base_document(example.base).value, example.edits), as_of)


def concluded(rule: Rule, index: DocumentIndex) -> list[str]:
    """Say what a rule concludes of a document, in lines."""
    index.worked_out.clear()
    judgement = judge(rule, index)
    format_ = index.format.slug if isinstance(index, PlanIndex) else ""
    because = f": {judgement.because.replace(f'format {format_}', 'format')}" if judgement.because else ""
    params = ({"activity": index.activity, **hit.params} for hit in judgement.hits)
    return [
        f"{judgement.outcome}{because}",
        *(
            f"{hit.at} {render(rule.message, one)}{f' (+{len(hit.related)})' if hit.related else ''}"
            for hit, one in zip(judgement.hits, params, strict=True)
        ),
    ]


def section(rule: Rule) -> str:
    """Write down what one rule concludes."""
    subjects = [index for index in base_indexes() if kind_of(index.document) in rule.subjects]
    of_base = {line for index in subjects for line in concluded(rule, index)[:1]}
    lines = [f"{rule.code} {rule.name}", *(f"  {line}" for line in sorted(of_base))]
    for example in rule.examples:
        if example.file is None and example.text is None:
            lines += _told(rule, example_variants(example))
    return "\n".join(lines) + "\n"


def _told(rule: Rule, shown: Iterable[Variant]) -> Iterator[str]:
    whole, *others = ((one.without, concluded(rule, one.index)) for one in shown)
    yield "  example"
    yield from (f"    {line}" for line in whole[1])
    for without, lines in others:
        if lines != whole[1]:
            yield f"    without {without}: {' | '.join(lines)}"


def judged_rules() -> tuple[Rule, ...]:
    """Give the rules that have a check."""
    return tuple(rule for rule in rules() if rule.check is not None)


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    RECORD.write_text("\n".join(section(rule) for rule in judged_rules()), encoding="utf-8", newline="\n")
