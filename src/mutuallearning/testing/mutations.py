"""Strategy of small realistic edits of a document, each with the finding that it must cause.

The edits are those of the rules' own examples, as far as they fit to the document. Of each it is known beforehand that
the rule speaks after it at the marked place, and did not speak there before.

```python
from hypothesis import given
import mutuallearning as ml
from mutuallearning.testing.mutations import Mutation, mutations

@given(mutations(ml.load("plan.yaml")))
def test_our_portal_shows_the_fault(mutation: Mutation) -> None: ...
```
"""

from __future__ import annotations

import datetime

import attrs
from hypothesis import strategies as st

from mutuallearning.checking.asking import judge
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.rulekit.edit import Edit, apply, resolve
from mutuallearning.rulekit.rule import Example, Rule


@attrs.frozen
class Mutation:
    """A document with a small fault in it.

    Attributes:
        document: The document after the edit.
        rule: Code of the rule that finds the fault.
        at: Where it finds it.
        as_of: The day on which to judge the document; none where it is to be judged without one.
        edits: What was changed.
    """

    document: AnyDocument
    rule: str
    at: str
    as_of: datetime.date | None = None
    edits: tuple[Edit, ...] = attrs.field(default=(), hash=False)


def mutations(document: AnyDocument) -> st.SearchStrategy[Mutation]:
    """Give a strategy of small faults in a document.

    Args:
        document: The document; the nearer it is to a real one, the more edits fit to it.
    """
    rules = load(plugins=False).rules
    asked = (rule for rule in rules if rule.family != STRUCTURAL and not rule.after_waivers)
    tried = (_mutation(document, rule, example) for rule in asked for example in rule.examples)
    return st.sampled_from([mutation for mutation in tried if mutation is not None])


def _mutation(document: AnyDocument, rule: Rule, example: Example) -> Mutation | None:
    """Make an example's edit in a document, if it fits to it and the rule finds something new there."""
    if document.kind not in rule.subjects or not example.edits:
        return None
    before = document.to_data()
    try:
        data = apply(before, example.edits)
        at = resolve(data, example.at)
        after = type(document).model_validate(data)
    except (
        LookupError,
        ValueError,
    ):  # a step that is not there, an item that is no number; or no such document
        return None
    as_of = datetime.date.fromisoformat(example.as_of) if example.as_of else None
    if at in _found(rule, document, as_of) or at not in _found(rule, after, as_of):
        return None
    return Mutation(after, rule.code, at, as_of, example.edits)


def _found(rule: Rule, document: AnyDocument, as_of: datetime.date | None) -> set[str]:
    return {hit.at for hit in judge(rule, index_of(document, builtin(), as_of)).hits}
