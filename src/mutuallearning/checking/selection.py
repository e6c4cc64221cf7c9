"""Which rules are asked, and how bad their findings are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs
from pydantic import Field

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.findings.finding import Severity
from mutuallearning.rulekit.rule import Rule
from mutuallearning.types.model import Model
from mutuallearning.types.text import Text

STRUCTURAL = "DOC"
"""The family of structural problems: always asked, never waived."""


class SeverityChange(Model):
    """A severity that a ruleset gives to a rule."""

    rule: Text = Field(description="Code or name of the rule, or a family or theme.")
    severity: Severity = Field(description="How bad its findings are: error, warning or advice.")


class Ruleset(Model):
    """Which rules are asked, and how bad their findings are, as a file or a caller says it."""

    name: Text = Field(default="default", description="Name of the ruleset, shown in reports.")
    select: tuple[Text, ...] | None = Field(
        default=None,
        description="Codes, names, families or themes of the rules to ask; all stable ones when not said.",
    )
    ignore: tuple[Text, ...] | None = Field(
        default=None, description="Codes, names, families or themes of rules not to ask."
    )
    severities: tuple[SeverityChange, ...] | None = Field(
        default=None, description="Severities that differ from the rules' own."
    )


@attrs.frozen(cache_hash=True)
class Selection:
    """The rules that are asked.

    Attributes:
        name: Name of the ruleset.
        rules: The rules, in the order of their codes.
        severity: Severities that differ from the rules' own, by code.
    """

    name: str
    rules: tuple[Rule, ...]
    severity: Mapping[str, Severity] = attrs.field(factory=dict[str, Severity], hash=False)

    def __contains__(self, rule: Rule) -> bool:
        return rule in self.rules


def select(
    catalogue: Catalogue,
    ruleset: Ruleset | None = None,
    *,
    only: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severities: Iterable[tuple[str, Severity]] = (),
) -> Selection:
    """Work out which rules are asked; what the caller says comes on top of the ruleset.

    Raises:
        UnknownNameError: If a word selects no rule.
    """
    base = ruleset or Ruleset()
    wanted = only if only is not None else base.select
    if wanted is None:
        chosen = {rule.code for rule in catalogue.rules if rule.status == "stable"}
    else:
        chosen = {rule.code for word in wanted for rule in catalogue.matching(word)}
    for word in (*(base.ignore or ()), *(ignore or ())):
        chosen -= {rule.code for rule in catalogue.matching(word)}
    changes: list[tuple[str, Severity]] = [(change.rule, change.severity) for change in base.severities or ()]
    severity: dict[str, Severity] = {
        rule.code: level for word, level in (*changes, *severities) for rule in catalogue.matching(word)
    }
    rules = tuple(rule for rule in catalogue.rules if rule.code in chosen or rule.family == STRUCTURAL)
    return Selection(base.name, rules, severity)
