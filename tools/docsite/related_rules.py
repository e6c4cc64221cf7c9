"""Which rules belong together: they look at the same parts of a plan, or one sets off the other."""

from __future__ import annotations

from collections.abc import Sequence

from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.rulekit.rule import Rule

MOST = 6
"""Related rules that are named; a longer list is not read."""

SIBLINGS = 4
"""Letters and digits of a code that rules about one matter share: the family, and the hundred."""

SHARED = 0.5
"""What rules must share of the parts that they read, if their codes are not near."""


def related(rule: Rule, rules: Sequence[Rule]) -> list[Rule]:
    """List the rules related to one, the closest first."""
    near = [(_closeness(rule, other), other) for other in rules if other is not rule]
    near.sort(key=lambda pair: (-pair[0], pair[1].code))
    return [other for closeness, other in near[:MOST] if closeness > 0]


def _closeness(rule: Rule, other: Rule) -> float:
    shared = _shared(rule, other)
    if other.code in rule.implies or rule.code in other.implies:
        return 2 + shared
    if rule.code[:SIBLINGS] == other.code[:SIBLINGS]:
        return 1 + shared
    return shared if shared >= SHARED and STRUCTURAL not in (rule.family, other.family) else 0


def _shared(rule: Rule, other: Rule) -> float:
    """Give the share of the parts that both read among those that either reads."""
    mine, others = set(rule.everything_read), set(other.everything_read)
    return len(mine & others) / len(mine | others) if mine and others else 0
