"""Strategies of documents: conforming ones, and ones that break the rules you name.

Each document is built, never filtered: a conforming base document, with the edit of a rule's own example where that
rule is to be broken, and then changed in ways that no rule minds. It shrinks to the base document and the edit.

```python
from hypothesis import given
import mutuallearning as ml
from mutuallearning.testing.documents import activity_plans

@given(activity_plans(violates=["no-learning-questions"]))
def test_our_portal_shows_the_finding(plan: ml.ActivityPlan) -> None: ...
```
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

import attrs
from hypothesis import strategies as st

from mutuallearning.checking.catalogue import load
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS, AnyDocument
from mutuallearning.rulekit.edit import apply, resolve
from mutuallearning.rulekit.rule import PLAN, Example, Rule
from mutuallearning.suggestions import close_to
from mutuallearning.testing.models import instances
from mutuallearning.testing.variations import Variation, can_move, variations, vary
from mutuallearning.types.data import Data
from mutuallearning.types.model import Document

NEVER_LATE = datetime.date(2026, 1, 15)
"""A day before the events of the base documents, on which no deadline of theirs is over."""


@attrs.frozen
class Case:
    """A document made for a purpose.

    Attributes:
        data: Its data, as a file would say it.
        breaks: Codes of the rules that it breaks.
        at: Where the findings of these rules stand, in the same order.
        as_of: The day on which to judge it; none where it is to be judged without one.
    """

    data: Mapping[str, Data] = attrs.field(hash=False, repr=False)
    breaks: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    as_of: datetime.date | None = None

    @property
    def model(self) -> type[Document]:
        """The class of the document."""
        return KINDS[str(self.data["kind"])]

    @property
    def document(self) -> AnyDocument:
        """The document itself.

        Raises:
            pydantic.ValidationError: It breaks rules of the reader, so that there is none.
        """
        return cast("AnyDocument", self.model.model_validate(self.data))


def cases(
    *, kind: str | None = None, violates: Iterable[str] = (), ordered: bool = False
) -> st.SearchStrategy[Case]:
    """Give a strategy of documents with what is known of them: which rules they break, where, on which day.

    Args:
        kind: The kind of document; any kind when left out.
        violates: Codes or names of rules to break, all in one document; none for conforming documents.
        ordered: Whether lists keep their order, so that findings stand where the rule's example says.

    Raises:
        UnknownNameError: There is no such kind, or no such rule.
        UsageError: The rules cannot be broken together, or not in a document that can be loaded.
    """
    if kind is not None and kind not in KINDS:
        raise UnknownNameError("kind of document", kind, close_to(kind, KINDS))
    rules = tuple(load().get(name) for name in violates)
    plain = _broken(rules, kind) if rules else _conforming(kind)
    if not plain:
        names = ", ".join(rule.name for rule in rules)
        where = f"a document of the kind {kind}" if kind else "one document"
        raise UsageError(f"{names}: no edits are known that break them together in {where}")
    return st.builds(_varied, st.sampled_from(plain), variations(ordered=ordered))


def documents(
    *, kind: str | None = None, violates: Iterable[str] = (), conforming: bool = True
) -> st.SearchStrategy[AnyDocument]:
    """Give a strategy of documents of any kind: conforming ones, ones that break some rules, or any at all.

    Args:
        kind: See `cases`.
        violates: See `cases`.
        conforming: Whether rules have nothing to say beyond those to be broken; else anything that the models take,
            as `from_type` gives it.

    Raises:
        UnknownNameError: There is no such kind, or no such rule.
        UsageError: The rules cannot be broken together, or not in a document that can be loaded; or `conforming` is
            turned off although rules are named.
    """
    violates = tuple(violates)
    known = cases(kind=kind, violates=violates).map(lambda case: case.document)
    if conforming:
        return known
    if violates:
        raise UsageError("documents that break some rules conform to all others: leave `conforming` out")
    return instances(Document if kind is None else KINDS[kind])


def activity_plans(
    *, violates: Iterable[str] = (), conforming: bool = True
) -> st.SearchStrategy[ActivityPlan]:
    """Give a strategy of activity plans: conforming ones, ones that break some rules, or any at all.

    Takes what `documents` takes.

    Raises:
        UnknownNameError: There is no such rule.
        UsageError: The rules cannot be broken together in a plan.
    """
    return documents(kind=PLAN, violates=violates, conforming=conforming).map(
        lambda document: cast("ActivityPlan", document)
    )


def _conforming(kind: str | None) -> tuple[Case, ...]:
    found = (Case(_base(name), as_of=NEVER_LATE) for name in base_names())
    return tuple(case for case in found if kind in (None, case.data["kind"]))


def _base(name: str) -> dict[str, Data]:
    return cast("dict[str, Data]", base_document(name).value)


def _broken(rules: Sequence[Rule], kind: str | None) -> tuple[Case, ...]:
    """Break several rules in one document: the first in each of its examples, the others where they fit to it."""
    found: list[Case] = []
    for example in rules[0].examples:
        case = _case(tuple(rules), example)
        if case is not None and kind in (None, case.data["kind"]):
            found.append(case)
    return tuple(found)


@functools.lru_cache(maxsize=1024)
def _case(rules: tuple[Rule, ...], first: Example) -> Case | None:
    if first.text is not None or first.file is not None:
        return None
    chosen = [first]
    for rule in rules[1:]:
        fitting = (one for one in rule.examples if one.base == first.base and one.edits)
        other = next(fitting, None)
        if other is None:
            return None
        chosen.append(other)
    data = _base(first.base)
    try:
        for example in chosen:
            data = apply(data, example.edits)
        at = tuple(resolve(data, example.at) for example in chosen)
    except LookupError:
        return None
    days = [datetime.date.fromisoformat(example.as_of) for example in chosen if example.as_of]
    return Case(data, tuple(rule.code for rule in rules), at, max(days, default=None))


def _varied(case: Case, variation: Variation) -> Case:
    if not can_move(case.data, case.model):
        variation = attrs.evolve(variation, weeks=0)
    as_of = None if case.as_of is None else case.as_of + datetime.timedelta(weeks=variation.weeks)
    return attrs.evolve(case, data=vary(case.data, case.model, variation), as_of=as_of)
