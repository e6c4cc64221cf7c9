"""Typed models, validators and a rules layer for mutual learning.

>>> import mutuallearning as ml
>>> plan = ml.ActivityPlan(title="Vienna", format="peer-review")
>>> report = ml.check(plan)
>>> report.ok("error")
False

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mutuallearning._version import __version__

if TYPE_CHECKING:
    from mutuallearning.api import check, check_file, explain, formats, load, rules
    from mutuallearning.checking.document import DocumentError
    from mutuallearning.checking.selection import Ruleset
    from mutuallearning.errors import MissingExtraError, MutualLearningError, UnknownNameError, UsageError
    from mutuallearning.findings.finding import Finding
    from mutuallearning.findings.report import FindingsError, Report
    from mutuallearning.findings.verdict import Verdict
    from mutuallearning.formatbook.catalogue import Format
    from mutuallearning.models.activity_plan import ActivityPlan
    from mutuallearning.rulekit.rule import Rule

_HOMES = {
    "check": "api",
    "check_file": "api",
    "explain": "api",
    "formats": "api",
    "load": "api",
    "rules": "api",
    "ActivityPlan": "models.activity_plan",
    "DocumentError": "checking.document",
    "Finding": "findings.finding",
    "FindingsError": "findings.report",
    "Format": "formatbook.catalogue",
    "MissingExtraError": "errors",
    "MutualLearningError": "errors",
    "Report": "findings.report",
    "Rule": "rulekit.rule",
    "Ruleset": "checking.selection",
    "UnknownNameError": "errors",
    "UsageError": "errors",
    "Verdict": "findings.verdict",
}

__all__ = [
    "ActivityPlan",
    "DocumentError",
    "Finding",
    "FindingsError",
    "Format",
    "MissingExtraError",
    "MutualLearningError",
    "Report",
    "Rule",
    "Ruleset",
    "UnknownNameError",
    "UsageError",
    "Verdict",
    "__version__",
    "check",
    "check_file",
    "explain",
    "formats",
    "load",
    "rules",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- any public name
    home = _HOMES.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(f"mutuallearning.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
