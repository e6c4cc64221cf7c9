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
    from mutuallearning.checking.refused import DocumentError
    from mutuallearning.checking.selection import Ruleset
    from mutuallearning.errors import MissingExtraError, MutualLearningError, UnknownNameError, UsageError
    from mutuallearning.findings.finding import Finding
    from mutuallearning.findings.report import FindingsError, Report
    from mutuallearning.findings.verdict import Verdict
    from mutuallearning.formatbook.catalogue import Format
    from mutuallearning.models.activity_plan import ActivityPlan, Actual, Period, Place
    from mutuallearning.models.actor import Actor, Nomination, Person
    from mutuallearning.models.agenda import Agenda, Day, Session
    from mutuallearning.models.conduct import (
        Capture,
        GroundRules,
        Minutes,
        ParticipantList,
        Privacy,
        Registration,
    )
    from mutuallearning.models.evaluation import Evaluation, Survey, SurveyItem
    from mutuallearning.models.follow_up import Action, FollowUp, HostResponse, Recommendation
    from mutuallearning.models.governance import (
        Decision,
        Funding,
        Meeting,
        Readiness,
        ReadinessItem,
        Recognition,
        Responsibility,
        Selection,
    )
    from mutuallearning.models.organisation import Organisation
    from mutuallearning.models.paper import Paper
    from mutuallearning.models.party import Diffusion, Party, TimeMandate
    from mutuallearning.models.topic import (
        Evidence,
        Goal,
        Indicator,
        LearningQuestion,
        LearningTopic,
        Practice,
    )
    from mutuallearning.rulekit.rule import Rule
    from mutuallearning.sources import Source, Waiver
    from mutuallearning.types.count import Count
    from mutuallearning.types.deadline import Deadline
    from mutuallearning.types.extensions import Extensions
    from mutuallearning.types.offset import Offset
    from mutuallearning.types.partial_date import PartialDate

_HOMES = {
    "check": "api",
    "check_file": "api",
    "explain": "api",
    "formats": "api",
    "load": "api",
    "rules": "api",
    "Action": "models.follow_up",
    "ActivityPlan": "models.activity_plan",
    "Actor": "models.actor",
    "Actual": "models.activity_plan",
    "Agenda": "models.agenda",
    "Capture": "models.conduct",
    "Count": "types.count",
    "Day": "models.agenda",
    "Deadline": "types.deadline",
    "Decision": "models.governance",
    "Diffusion": "models.party",
    "DocumentError": "checking.refused",
    "Evaluation": "models.evaluation",
    "Evidence": "models.topic",
    "Extensions": "types.extensions",
    "Finding": "findings.finding",
    "FindingsError": "findings.report",
    "FollowUp": "models.follow_up",
    "Format": "formatbook.catalogue",
    "Funding": "models.governance",
    "Goal": "models.topic",
    "GroundRules": "models.conduct",
    "HostResponse": "models.follow_up",
    "Indicator": "models.topic",
    "LearningQuestion": "models.topic",
    "LearningTopic": "models.topic",
    "Meeting": "models.governance",
    "Minutes": "models.conduct",
    "MissingExtraError": "errors",
    "MutualLearningError": "errors",
    "Nomination": "models.actor",
    "Offset": "types.offset",
    "Organisation": "models.organisation",
    "Paper": "models.paper",
    "PartialDate": "types.partial_date",
    "ParticipantList": "models.conduct",
    "Party": "models.party",
    "Period": "models.activity_plan",
    "Person": "models.actor",
    "Place": "models.activity_plan",
    "Practice": "models.topic",
    "Privacy": "models.conduct",
    "Readiness": "models.governance",
    "ReadinessItem": "models.governance",
    "Recognition": "models.governance",
    "Recommendation": "models.follow_up",
    "Registration": "models.conduct",
    "Report": "findings.report",
    "Responsibility": "models.governance",
    "Rule": "rulekit.rule",
    "Ruleset": "checking.selection",
    "Selection": "models.governance",
    "Session": "models.agenda",
    "Source": "sources",
    "Survey": "models.evaluation",
    "SurveyItem": "models.evaluation",
    "TimeMandate": "models.party",
    "UnknownNameError": "errors",
    "UsageError": "errors",
    "Verdict": "findings.verdict",
    "Waiver": "sources",
}
"""Where each public name is defined."""

__all__ = [
    "Action",
    "ActivityPlan",
    "Actor",
    "Actual",
    "Agenda",
    "Capture",
    "Count",
    "Day",
    "Deadline",
    "Decision",
    "Diffusion",
    "DocumentError",
    "Evaluation",
    "Evidence",
    "Extensions",
    "Finding",
    "FindingsError",
    "FollowUp",
    "Format",
    "Funding",
    "Goal",
    "GroundRules",
    "HostResponse",
    "Indicator",
    "LearningQuestion",
    "LearningTopic",
    "Meeting",
    "Minutes",
    "MissingExtraError",
    "MutualLearningError",
    "Nomination",
    "Offset",
    "Organisation",
    "Paper",
    "PartialDate",
    "ParticipantList",
    "Party",
    "Period",
    "Person",
    "Place",
    "Practice",
    "Privacy",
    "Readiness",
    "ReadinessItem",
    "Recognition",
    "Recommendation",
    "Registration",
    "Report",
    "Responsibility",
    "Rule",
    "Ruleset",
    "Selection",
    "Session",
    "Source",
    "Survey",
    "SurveyItem",
    "TimeMandate",
    "UnknownNameError",
    "UsageError",
    "Verdict",
    "Waiver",
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
