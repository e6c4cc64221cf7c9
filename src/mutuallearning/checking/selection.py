"""The rules that are asked, and how bad their findings are: what rulesets and callers say, worked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.retired import RetiredRuleError
from mutuallearning.checking.ruleset import CUSTOM, RuleChoice, Ruleset
from mutuallearning.checking.ruleset_files import DEFAULT, RulesetError, get, layers
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.finding import Severity
from mutuallearning.rulekit.rule import Rule

STRUCTURAL = "DOC"
"""The family of structural problems: always asked, never waived."""


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


@attrs.define
class _Choice:
    """What was chosen so far, while one layer after the other is put on top."""

    catalogue: Catalogue
    chosen: set[str]
    severity: dict[str, Severity] = attrs.field(factory=dict[str, Severity])

    def put(self, layer: RuleChoice) -> None:
        """Do what a ruleset or a configuration says, apart from those that it extends."""
        if layer.select is not None:
            self.chosen = self.matching(layer.select)
        elif layer.preview:
            self.chosen |= self.preview()
        if layer.preview is False:
            self.chosen -= self.preview()
        # Always the widest first, so that what is said of a rule itself comes last.
        asked = [(self.matching([word]), True) for word in layer.include or ()]
        asked += [(self.matching([word]), False) for word in layer.ignore or ()]
        for codes, ask in sorted(asked, key=lambda group: -len(group[0])):
            self.chosen = self.chosen | codes if ask else self.chosen - codes
        levels: list[tuple[set[str], Severity]] = [
            (self.matching([word]), level) for word, level in (layer.severity or {}).items()
        ]
        for codes, level in sorted(levels, key=lambda group: -len(group[0])):
            self.grade(codes, level)

    def grade(self, codes: Iterable[str], level: Severity) -> None:
        for code in codes:
            self.severity[code] = level

    def preview(self) -> set[str]:
        return self.codes(rule for rule in self.catalogue.rules if rule.status == "preview")

    def matching(self, words: Iterable[str]) -> set[str]:
        return self.codes(rule for word in words for rule in self.catalogue.matching(word))

    @staticmethod
    def codes(rules: Iterable[Rule]) -> set[str]:
        return {rule.code for rule in rules}


def select(
    catalogue: Catalogue,
    ruleset: Ruleset | None = None,
    *,
    on_top: Iterable[RuleChoice] = (),
    only: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    severities: Iterable[tuple[str, Severity]] = (),
) -> Selection:
    """Work out which rules are asked; what the caller says comes on top of the ruleset.

    Args:
        catalogue: All rules.
        ruleset: The ruleset; `default` when left out.
        on_top: What a configuration says, one after the other on top of the ruleset.
        only: The words for the rules that are asked, whatever was chosen before.
        ignore: The words for rules that are not asked.
        severities: Words and the severities that their rules have.

    Raises:
        UnknownNameError: If a word of the caller selects no rule, or there is no ruleset of a name.
        RulesetError: If the ruleset extends what does not exist, or one of its words selects no rule.
    """
    base = get(DEFAULT) if ruleset is None else ruleset
    choice = _Choice(catalogue, _Choice.codes(rule for rule in catalogue.rules if rule.status == "stable"))
    for layer in layers(base):
        _put(choice, layer)
    for more in on_top:
        choice.put(more)
    if only is not None:
        choice.chosen = choice.matching(only)
    choice.chosen -= choice.matching(ignore or ())
    for word, level in severities:
        choice.grade(choice.matching([word]), level)
    rules = tuple(rule for rule in catalogue.rules if rule.code in choice.chosen or rule.family == STRUCTURAL)
    structural = choice.codes(rule for rule in catalogue.rules if rule.family == STRUCTURAL)
    for code in structural & choice.severity.keys():
        del choice.severity[code]
    return Selection(base.name or CUSTOM, rules, choice.severity)


def _put(choice: _Choice, layer: Ruleset) -> None:
    try:
        choice.put(layer)
    except RetiredRuleError:
        raise
    except UnknownNameError as unknown:
        if layer.name is None:
            raise
        raise RulesetError(f"The ruleset {layer.name!r} names what does not exist: {unknown}") from None
