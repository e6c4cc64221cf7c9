"""All rules there are: found by scanning our own package and the installed entry points."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

import attrs

import mutuallearning.rulebook
from mutuallearning._version import CATALOGUE
from mutuallearning.checking import retired as retirement
from mutuallearning.checking.retired import RetiredRule, RetiredRuleError
from mutuallearning.errors import MutualLearningError, UnknownNameError
from mutuallearning.rulekit.rule import Rule
from mutuallearning.suggestions import named_like

ENTRY_POINT_GROUP = "mutuallearning.rules"


class CatalogueError(MutualLearningError):
    """The rules cannot be put together: a code or name is taken, or a plug-in is not what it should be."""


@attrs.frozen
class Catalogue:
    """All rules there are, in the order of their codes.

    Attributes:
        rules: The rules.
        version: Version of the catalogue; names the plug-ins as well.
        retired: Rules that are no more; no rule may take their codes or names.
    """

    rules: tuple[Rule, ...]
    version: str = CATALOGUE
    retired: tuple[RetiredRule, ...] = ()
    _by_name: dict[str, Rule] = attrs.field(init=False, repr=False, eq=False)
    _by_word: dict[str, tuple[Rule, ...]] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        by_name: dict[str, Rule] = {}
        for rule in self.rules:
            for key in (rule.code, rule.name):
                if key in by_name:
                    msg = f"two rules are called {key}: {by_name[key].module} and {rule.module}"
                    raise CatalogueError(msg)
                by_name[key] = rule
        for gone in self.retired:
            for key in (gone.code, gone.name):
                if key in by_name:
                    msg = f"{by_name[key].module} is called {key}, as a rule that was {gone.briefly}"
                    raise CatalogueError(msg)
        object.__setattr__(self, "_by_name", by_name)
        by_word: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in self.rules:
            for word in dict.fromkeys(_words_for(rule)):
                by_word[word].append(rule)
        object.__setattr__(self, "_by_word", {word: tuple(rules) for word, rules in by_word.items()})

    def get(self, name: str) -> Rule:
        """Find a rule by code or name; capitals do not matter.

        Raises:
            RetiredRuleError: If it is no more; it says what became of it.
            UnknownNameError: If there is none.
        """
        rule = self._by_name.get(name) or self._by_name.get(name.upper()) or self._by_name.get(name.lower())
        if rule is None:
            raise self._unknown("rule", name, self.similar(name))
        return rule

    def what_became_of(self, name: str) -> RetiredRule | None:
        """Find a rule that is no more by code or name; capitals do not matter."""
        return next((one for one in self.retired if name.lower() in (one.code.lower(), one.name)), None)

    def _unknown(self, what: str, name: str, similar: tuple[str, ...]) -> UnknownNameError:
        gone = self.what_became_of(name)
        return UnknownNameError(what, name, similar) if gone is None else RetiredRuleError(gone, name)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def similar(self, name: str) -> tuple[str, ...]:
        """Name rules that look like a name that does not exist."""
        return named_like(name, self._by_name)

    def matching(self, word: str) -> tuple[Rule, ...]:
        """Give the rules that a word selects.

        The word is a code, a name, a family, a theme or a principle, or a severity, certainty or status that the
        rules have of themselves, such as `advice`, `heuristic` or `preview`.

        Raises:
            RetiredRuleError: If it is the code or name of a rule that is no more.
            UnknownNameError: If it selects none.
        """
        found = self._by_word.get(word.lower())
        if found is None:
            known = {*self._by_word, *(rule.code for rule in self.rules)}
            raise self._unknown("rule, family or theme", word, named_like(word, sorted(known)))
        return found


def _words_for(rule: Rule) -> tuple[str, ...]:
    principle = (rule.principle,) if rule.principle else ()
    return (rule.code.lower(), rule.name, rule.family.lower(), rule.theme, *principle, *_kinds(rule))


def _kinds(rule: Rule) -> tuple[str, ...]:
    return rule.severity, rule.certainty, rule.status


def rules_in(package: ModuleType) -> Iterator[Rule]:
    """Yield the rules of a package: the `RULE` of every module below it, or its own."""
    own = getattr(package, "RULE", None)
    if isinstance(own, Rule):
        yield own
    for found in pkgutil.walk_packages(getattr(package, "__path__", ()), f"{package.__name__}."):
        rule = getattr(importlib.import_module(found.name), "RULE", None)
        if isinstance(rule, Rule):
            yield rule


def _plugins() -> Iterator[tuple[str, Iterable[Rule]]]:
    for point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda point: (point.name, point.value)):
        rules = _rules_at(point)
        version = point.dist.version if point.dist else "?"
        yield f"{point.dist.name if point.dist else point.name} {version}", rules


def _rules_at(point: EntryPoint) -> tuple[Rule, ...]:
    what = f"the entry point {point.name} = {point.value} of {ENTRY_POINT_GROUP}"
    try:
        loaded = point.load()
        if isinstance(loaded, Rule):
            return (loaded,)
        found = tuple(rules_in(loaded)) if isinstance(loaded, ModuleType) else None
    except Exception as error:
        # Whatever a package of somebody else raises, its author needs to read it.
        raise CatalogueError(f"{what} cannot be loaded: {type(error).__name__}: {error}") from error
    if found is None:
        raise CatalogueError(f"{what} is neither a rule nor a module of rules")
    if not found:
        raise CatalogueError(
            f"{what} brings no rule: a rule is called RULE in its module, and each folder needs an __init__.py"
        )
    return found


@functools.cache
def load(*, plugins: bool = True) -> Catalogue:
    """Put together all rules: ours, and those of installed plug-ins unless they are turned off.

    Turned off, no code of a plug-in runs: its entry point is not even looked up.

    Raises:
        CatalogueError: If two rules share a code or a name, one has that of a retired rule, or a plug-in is not
            what it should be.
    """
    if not plugins:
        return Catalogue(_sorted(rules_in(mutuallearning.rulebook)), CATALOGUE, retirement.load())
    ours = load(plugins=False)
    found = tuple(_plugins())
    if not found:
        return ours
    names = ", ".join(name for name, _ in found)
    rules = (*ours.rules, *(rule for _, more in found for rule in more))
    return attrs.evolve(ours, rules=_sorted(rules), version=f"{CATALOGUE} + {names}")


def _sorted(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))
