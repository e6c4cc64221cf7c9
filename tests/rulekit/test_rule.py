from __future__ import annotations

from typing import Any, cast

import attrs
import pytest

from mutuallearning.rulebook.safety.ranking_among_peers import RULE
from mutuallearning.rulekit.rule import Rule


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("code", "EMP1", "three capitals and three digits, not 'EMP1'"),
        ("code", "EMP1234", "three capitals and three digits, not 'EMP1234'"),
        ("name", "Ranking_Peers", "kebab-case, not 'Ranking_Peers'"),
        ("message", "{who} ranks {activity}", "shows undeclared parameters: who"),
    ],
)
def test_a_rule_that_is_not_well_formed_cannot_be_made(field: str, value: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        attrs.evolve(RULE, **cast("Any", {field: value}))


@pytest.mark.parametrize(
    ("module", "theme"),
    [("mutuallearning.rulebook.common_goal.no_goal", "common-goal"), ("our_rules", "our-rules")],
)
def test_the_theme_is_the_folder_or_else_the_module(module: str, theme: str) -> None:
    rule: Rule = attrs.evolve(RULE, module=module)
    assert ("EMP", theme) == (rule.family, rule.theme)
