"""Asks one rule about a small plan, as the checker would: for the tests of those who write rules.

>>> from mutuallearning.checking.catalogue import load
>>> rule = load().get("no-learning-questions")
>>> judgement = judge_text(rule, '''
... mutuallearning: 1
... kind: activity-plan
... format: peer-review
... topics:
...   - title: Joint teams
... ''')
>>> judgement.outcome, places(judgement)
('not_met', ['/topics/0/questions'])
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Protocol

import attrs

from mutuallearning.checking import subjects
from mutuallearning.checking.asking import judge
from mutuallearning.checking.gaps import Gaps, Unknown
from mutuallearning.checking.judgements import Judgement
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import KINDS
from mutuallearning.reading.source import read_text
from mutuallearning.reading.structure import parse
from mutuallearning.rulekit.index import PlanIndex, build
from mutuallearning.rulekit.rule import Rule
from mutuallearning.types.model import Document


class Judging(Protocol):
    """Asks a rule about a plan that consists of the given parts."""

    def __call__(self, **parts: object) -> Judgement:
        """Ask the rule."""
        ...


def index_of(plan: ActivityPlan | Mapping[str, object], *, as_of: datetime.date | None = None) -> PlanIndex:
    """Make the index that rules read, of a plan or of its data.

    Args:
        plan: The plan; of data, all keys may be left out.
        as_of: The date on which it is judged.

    Raises:
        pydantic.ValidationError: If the data are no plan.

    >>> [party.at for party in index_of({"parties": [{"id": "host"}]}).parties]
    ['/parties/0']
    """
    model = plan if isinstance(plan, ActivityPlan) else ActivityPlan.model_validate(plan)
    return build(model, builtin(), as_of=as_of)


def judge_plan(
    rule: Rule, plan: ActivityPlan | Mapping[str, object], *, as_of: datetime.date | None = None
) -> Judgement:
    """Ask a rule about a plan or its data.

    Args:
        rule: The rule.
        plan: The plan; of data, all keys may be left out.
        as_of: The date on which it is judged.

    Raises:
        pydantic.ValidationError: If the data are no plan.
    """
    return judge(rule, index_of(plan, as_of=as_of))


def judge_document(
    rule: Rule, document: Document | Mapping[str, object], *, as_of: datetime.date | None = None
) -> Judgement:
    """Ask a rule about a document of any kind, or its data; what stands in it is not judged.

    Args:
        rule: The rule.
        document: The document; data without a `kind` are a plan.
        as_of: The date on which it is judged.

    Raises:
        pydantic.ValidationError: If the data are no such document.
        KeyError: If there is no such kind.
    """
    if isinstance(document, Document):
        return judge(rule, subjects.index_of(document, builtin(), as_of))
    model = KINDS[str(document.get("kind", "activity-plan"))].model_validate(document)
    return judge(rule, subjects.index_of(model, builtin(), as_of))


def judge_text(rule: Rule, text: str, *, as_of: datetime.date | None = None) -> Judgement:
    """Ask a rule about a document in YAML, of which parts may be broken: those are not known to the rule.

    Args:
        rule: The rule.
        text: The document, of any kind.
        as_of: The date on which it is judged.

    Raises:
        Refusal: If the reader refuses the text.
        KeyError: If there is no such kind.
    """
    data = read_text(text.encode(), "yaml").value
    parsed = parse(data, KINDS[str(data["kind"])])
    unknown = tuple(Unknown(at, problem.name) for at, problem in parsed.unknown)
    index = subjects.index_of(parsed.model, builtin(), as_of)
    judgement = judge(rule, index, Gaps(unknown, parsed.original))
    hits = tuple(attrs.evolve(hit, at=parsed.original(hit.at)) for hit in judgement.hits)
    return attrs.evolve(judgement, hits=hits)


def judging(rule: Rule, **common: object) -> Judging:
    """Prepare a function that asks a rule about plans which have some parts in common.

    Args:
        rule: The rule.
        common: Parts that the plans have unless they say otherwise, such as `format`.

    >>> from mutuallearning.checking.catalogue import load
    >>> judged = judging(load().get("no-learning-questions"), format="peer-review", stage="draft")
    >>> judged(topics=[]).outcome, judged(topics=[], stage="idea").outcome
    ('not_met', 'not_judged')
    """

    def judged(**parts: object) -> Judgement:
        return judge_plan(rule, {**common, **parts})

    return judged


def places(judgement: Judgement) -> list[str]:
    """List the pointers to what a rule found, in the order in which it found them."""
    return [hit.at for hit in judgement.hits]
