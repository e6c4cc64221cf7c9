"""Two faults in one document: the second hides the first only if it changes what the rule reads."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking.asking import judge
from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.checking.subjects import index_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.paths import split
from mutuallearning.rulekit.edit import Edit, apply
from mutuallearning.rulekit.rule import PLAN, Example, Rule

pytestmark = pytest.mark.campaign

DECIDING = ("format", "stage", "covers", "kind", "is_partial", "as_of")
"""What decides whether a rule is asked at all."""

BASES = ("peer-review", *(kind for kind in KINDS if kind != PLAN))


def faults(base: str) -> list[tuple[Rule, Example]]:
    return [
        (rule, example)
        for rule in catalogues.load(plugins=False).rules
        if rule.family != STRUCTURAL and not rule.after_waivers
        for example in rule.examples
        if example.edits and example.base == base
    ]


def shapes(edits: Iterable[Edit]) -> set[str]:
    """Give the shapes of what is edited: the keys on the way, without the items of lists."""
    return {".".join(step for step in split(edit.at) if step[0] not in "@-0123456789") for edit in edits}


def meets(changed: set[str], read: Iterable[str]) -> bool:
    """Tell whether one of the shapes is, holds or stands in one of those that are read."""
    return any(
        f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
        for one in changed
        for other in read
    )


def judged(rule: Rule, example: Example, data: Mapping[str, Any]) -> tuple[str, str | None]:
    day = datetime.date.fromisoformat(example.as_of) if example.as_of else None
    said = judge(rule, index_of(KINDS[data["kind"]].model_validate(data), builtin(), day))
    return said.outcome, said.because


@pytest.mark.parametrize("base", BASES)
def test_a_second_fault_elsewhere_hides_nothing(base: str) -> None:
    data = base_document(base).value
    hidden: list[tuple[str, str, object]] = []
    tried = 0
    for rule, example in faults(base):
        flawed = apply(data, example.edits)
        for other, second in faults(base):
            changed = shapes(second.edits)
            if other is rule or meets(changed, (*rule.everything_read, *DECIDING, *shapes(example.edits))):
                continue
            said = judged(rule, example, apply(flawed, second.edits))
            tried += 1
            if said[0] != "not_met":
                hidden.append((rule.name, other.name, said))
    assert tried
    assert [] == hidden
