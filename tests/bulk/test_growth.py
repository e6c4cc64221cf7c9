"""The work of a check grows with the programme, and not with the square of it; counted in calls, not in seconds."""

from __future__ import annotations

import cProfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from types import CodeType
from typing import TypeVar

import pytest
from programmes import SHAPES

import mutuallearning as ml
from mutuallearning.checking.asking import check_of
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.rulekit.document_index import Surroundings
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import build
from mutuallearning.rulekit.rule import Rule

S = TypeVar("S")

FEW, MANY = 30, 120
MOST = 1.5 * MANY / FEW
"""How much more often anything may be called: in proportion, and half as much again for logarithms."""

JUDGING = [rule for rule in ml.rules() if rule.check and "activity-plan" in rule.subjects and not rule.limits]
"""The rules about an activity that need no figures of its format."""

SEARCH = "suggestions.py"
"""Here each unknown name is compared with all that there are, within bounds: see `Suggester`."""


def calls(shape: str, count: int) -> Counter[CodeType]:
    """Count how often each function of the library is called in a check."""
    programme = ml.Programme.model_validate(SHAPES[shape](count))
    profile = cProfile.Profile(builtins=False)
    profile.runcall(ml.check, programme, as_of=date(2026, 11, 22))
    return Counter(
        {
            entry.code: entry.callcount
            for entry in profile.getstats()
            if isinstance(entry.code, CodeType)
            and "mutuallearning" in entry.code.co_filename
            and not entry.code.co_filename.endswith(SEARCH)
        }
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_called_more_often_than_in_proportion(shape: str) -> None:
    calls(shape, 1)  # what is made once
    few, many = calls(shape, FEW), calls(shape, MANY)
    too_often = {
        code: (few[code], count) for code, count in many.items() if count > MOST * max(few[code], FEW)
    }
    assert {} == too_often
    assert many.total() > 100 * MANY


def _gone_through() -> Iterator[str]:
    raise AssertionError("all that a programme shares was gone through for one activity")


class Shared(AbstractSet[str]):
    """Ids that a programme shares: one may look for an id, and not go through them."""

    @classmethod
    def _from_iterable(cls, it: Iterable[S]) -> AbstractSet[S]:
        return frozenset(it)

    def __contains__(self, name: object) -> bool:
        return str(name).startswith("shared-")

    def __iter__(self) -> Iterator[str]:
        return _gone_through()

    def __len__(self) -> int:
        return 10_000


class Places(Mapping[str, str]):
    """Where each of these stands."""

    def __getitem__(self, name: str) -> str:
        if name not in Shared():
            raise KeyError(name)
        return "/organisations/0"

    def __iter__(self) -> Iterator[str]:
        return _gone_through()

    def __len__(self) -> int:
        return 10_000


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.code)
def test_no_rule_goes_through_all_that_is_shared(rule: Rule) -> None:
    activity = SHAPES["shared"](1)["activities"][0]
    for party in activity["parties"]:
        party["organisation"] = "shared-service"
    activity["agenda"]["days"][0]["sessions"][0]["leads"] = ["shared-service"]
    # What is shared is typed as a set; this one only answers as one.
    around = Surroundings({"organisations": Shared()}, Places())  # type: ignore[dict-item]
    index = build(
        ml.ActivityPlan.model_validate(activity), builtin(), as_of=date(2026, 11, 22), around=around
    )
    find = Find()
    check_of(rule)(index, find)
    assert (rule.name == "reference-to-wrong-kind") == any(
        "shared-service" in hit.params.values() for hit in find.hits
    )
