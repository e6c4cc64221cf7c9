from __future__ import annotations

from typing import Any

import attrs
import pytest

from mutuallearning.checking.asking import judge
from mutuallearning.rulebook.waivers.unused_waiver import RULE
from mutuallearning.rulekit.document_index import WaiverUse
from mutuallearning.sources import Waiver
from mutuallearning.testing.rules import index_of


def outcome(changes: dict[str, Any] | None = None, target: str | None = None) -> str:
    waiver = Waiver(rule="no-break", reason="The bus takes an hour.", target=target)
    use = WaiverUse(at="/waivers/0", it=waiver, known=True, selected=True, expired=False, used=0)
    index = index_of({"parties": [{"id": "host"}]})
    uses = (attrs.evolve(use, **(changes or {})),)
    return judge(RULE, attrs.evolve(index, waiver_uses=uses)).outcome


def test_a_waiver_in_force_that_covers_nothing_is_found() -> None:
    assert "not_met" == outcome()
    assert "not_met" == outcome(target="host")
    assert "not_met" == outcome(target="/parties/0/seeks")


@pytest.mark.parametrize("changes", [{"used": 1}, {"known": False}, {"expired": True}])
def test_used_ones_and_those_that_other_rules_find_are_not_its_business(changes: dict[str, object]) -> None:
    assert "met" == outcome(changes)
    assert "met" == outcome(target="guest")


@pytest.mark.parametrize("changes", [{"selected": False}, {"judged": False}, {"expired": None}])
def test_it_cannot_be_known_unless_the_rule_has_judged(changes: dict[str, object]) -> None:
    assert "not_judged" == outcome(changes)
