"""Typed models, validators and a rules layer for mutual learning.

>>> import mutuallearning as ml
>>> plan = ml.ActivityPlan(title="Vienna", format="peer-review")
>>> report = ml.check(plan)
>>> report.ok("error")
False

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from mutuallearning._version import __version__

# Type checkers take it for true; the module `typing` alone would double what the import costs.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from mutuallearning.api import (
        check,
        check_file,
        check_text,
        explain,
        formats,
        load,
        load_formats,
        paper_outlines,
        rules,
        rulesets,
        skeleton,
        timetable,
        workbook_skeleton,
    )
    from mutuallearning.bulk.batch import batch_schema, check_batch
    from mutuallearning.bulk.checker import Checker
    from mutuallearning.bulk.many import check_lines, check_many
    from mutuallearning.bulk.pool import WorkerDiedError
    from mutuallearning.checking.refused import DocumentError
    from mutuallearning.checking.ruleset import Ruleset
    from mutuallearning.checking.ruleset_files import RulesetError
    from mutuallearning.comparing.baseline import Baseline, BaselineEntry, BaselineError
    from mutuallearning.comparing.difference import Difference, FindingChange, diff
    from mutuallearning.comparing.report_file import ReportFileError, load_reports
    from mutuallearning.configuring.configuration import Configuration, Override
    from mutuallearning.configuring.configuration_file import ConfigurationError
    from mutuallearning.configuring.desk import check_configured
    from mutuallearning.configuring.waiver_file import FileWaiver, WaiverFile, WaiverFileError
    from mutuallearning.errors import MissingExtraError, MutualLearningError, UnknownNameError, UsageError
    from mutuallearning.evaluating.aggregation import aggregate
    from mutuallearning.evaluating.comparison import compare
    from mutuallearning.evaluating.summary import ItemSummary
    from mutuallearning.exporting.ics import calendar_text
    from mutuallearning.exporting.jsonld import educational_event, jsonld_text
    from mutuallearning.exporting.markdown import markdown_text
    from mutuallearning.exporting.redact import redact
    from mutuallearning.findings.finding import Finding
    from mutuallearning.findings.records import records_schema
    from mutuallearning.findings.report import FindingsError, Report
    from mutuallearning.findings.verdict import Verdict
    from mutuallearning.formatbook.book import Formatbook, ProfileError
    from mutuallearning.formatbook.format import Format
    from mutuallearning.formatbook.profile import (
        AgendaItem,
        Expectation,
        FormatProfile,
        Limit,
        Milestone,
        Outline,
        OutlineSection,
        StandIns,
    )
    from mutuallearning.models.activity_plan import ActivityPlan
    from mutuallearning.models.actor import Actor, Nomination, Person
    from mutuallearning.models.actual import Actual
    from mutuallearning.models.agenda import Agenda, Day, Session
    from mutuallearning.models.assessment import Assessment
    from mutuallearning.models.benchlearning import BenchlearningCycle
    from mutuallearning.models.change import Change
    from mutuallearning.models.change_agenda import ChangeAgenda, ChangeItem, ProgressReport
    from mutuallearning.models.comparison import Compared, Comparison
    from mutuallearning.models.conduct import (
        Capture,
        GroundRules,
        Minutes,
        ParticipantList,
        Privacy,
        Registration,
    )
    from mutuallearning.models.context import Context, ContextFactor
    from mutuallearning.models.doubt import Doubt
    from mutuallearning.models.evaluation import Evaluation, LaterCheck, Survey
    from mutuallearning.models.excellence import (
        Criterion,
        ExcellenceModel,
        ModelSection,
        ScaleAspect,
        ScaleLevel,
        ScoringScale,
    )
    from mutuallearning.models.follow_up import Action, FollowUp, HostResponse, Recommendation
    from mutuallearning.models.give_and_take import GiveAndTake
    from mutuallearning.models.governance import (
        Decision,
        Funding,
        Meeting,
        Recognition,
        Responsibility,
        Selection,
    )
    from mutuallearning.models.indicators import BenchmarkIndicator, BenchmarkingRound, IndicatorValue
    from mutuallearning.models.moves import CycleState, ImpossibleMoveError, Move
    from mutuallearning.models.organisation import Organisation
    from mutuallearning.models.outcome import Outcome, OutcomeStep
    from mutuallearning.models.paper import Paper
    from mutuallearning.models.party import Diffusion, Party, TimeMandate
    from mutuallearning.models.period import Period, Place, Site
    from mutuallearning.models.phases import Attestation, Condition, Halt, PhaseDefinition, PhaseRecord
    from mutuallearning.models.programme import Coordination, Objective, Programme, Rhythm, Theme
    from mutuallearning.models.reach import Reach
    from mutuallearning.models.readiness import Readiness, ReadinessItem
    from mutuallearning.models.review_cycle import PeerReviewCycle
    from mutuallearning.models.scores import Score
    from mutuallearning.models.series import SeriesEvent, SeriesPosition
    from mutuallearning.models.step import Step
    from mutuallearning.models.survey_item import Scale, SurveyItem
    from mutuallearning.models.survey_results import Answer, ItemResult, PointResult, SurveyResponse
    from mutuallearning.models.tally import Tally
    from mutuallearning.models.topic import (
        Classification,
        Cost,
        Evidence,
        Goal,
        Indicator,
        LearningQuestion,
        LearningTopic,
        Practice,
    )
    from mutuallearning.models.visit import Visit
    from mutuallearning.reading.yaml_writer import to_yaml
    from mutuallearning.reporting.html.writing import html_report
    from mutuallearning.rulekit.rule import Rule
    from mutuallearning.sources import Source, Waiver
    from mutuallearning.spreadsheets.csv_text import to_csv
    from mutuallearning.spreadsheets.writing import to_workbook
    from mutuallearning.timetables.entry import TimetableEntry
    from mutuallearning.timetables.holidays import public_holidays
    from mutuallearning.timetables.moving import reschedule
    from mutuallearning.timetables.timetable import Timetable
    from mutuallearning.types.count import Count
    from mutuallearning.types.deadline import Deadline
    from mutuallearning.types.duration import Duration
    from mutuallearning.types.extensions import Extensions
    from mutuallearning.types.offset import Offset
    from mutuallearning.types.partial_date import PartialDate
    from mutuallearning.types.recurrence import Recurrence

_HOMES = {
    "check": "api",
    "check_file": "api",
    "batch_schema": "bulk.batch",
    "check_batch": "bulk.batch",
    "check_lines": "bulk.many",
    "check_many": "bulk.many",
    "check_text": "api",
    "explain": "api",
    "formats": "api",
    "load": "api",
    "load_formats": "api",
    "paper_outlines": "api",
    "rules": "api",
    "rulesets": "api",
    "skeleton": "api",
    "timetable": "api",
    "to_csv": "spreadsheets.csv_text",
    "to_workbook": "spreadsheets.writing",
    "to_yaml": "reading.yaml_writer",
    "workbook_skeleton": "api",
    "Action": "models.follow_up",
    "ActivityPlan": "models.activity_plan",
    "Actor": "models.actor",
    "Actual": "models.actual",
    "Agenda": "models.agenda",
    "AgendaItem": "formatbook.profile",
    "Answer": "models.survey_results",
    "Assessment": "models.assessment",
    "Attestation": "models.phases",
    "Baseline": "comparing.baseline",
    "BaselineEntry": "comparing.baseline",
    "BaselineError": "comparing.baseline",
    "BenchlearningCycle": "models.benchlearning",
    "BenchmarkIndicator": "models.indicators",
    "BenchmarkingRound": "models.indicators",
    "Capture": "models.conduct",
    "Change": "models.change",
    "ChangeAgenda": "models.change_agenda",
    "ChangeItem": "models.change_agenda",
    "Checker": "bulk.checker",
    "Classification": "models.topic",
    "Compared": "models.comparison",
    "Comparison": "models.comparison",
    "Condition": "models.phases",
    "Configuration": "configuring.configuration",
    "ConfigurationError": "configuring.configuration_file",
    "Context": "models.context",
    "ContextFactor": "models.context",
    "Coordination": "models.programme",
    "Cost": "models.topic",
    "Count": "types.count",
    "Criterion": "models.excellence",
    "CycleState": "models.moves",
    "Day": "models.agenda",
    "Deadline": "types.deadline",
    "Decision": "models.governance",
    "Difference": "comparing.difference",
    "Diffusion": "models.party",
    "DocumentError": "checking.refused",
    "Doubt": "models.doubt",
    "Duration": "types.duration",
    "Evaluation": "models.evaluation",
    "Evidence": "models.topic",
    "ExcellenceModel": "models.excellence",
    "Expectation": "formatbook.profile",
    "Extensions": "types.extensions",
    "FileWaiver": "configuring.waiver_file",
    "Finding": "findings.finding",
    "FindingChange": "comparing.difference",
    "FindingsError": "findings.report",
    "FollowUp": "models.follow_up",
    "Format": "formatbook.format",
    "FormatProfile": "formatbook.profile",
    "Formatbook": "formatbook.book",
    "Funding": "models.governance",
    "GiveAndTake": "models.give_and_take",
    "Goal": "models.topic",
    "GroundRules": "models.conduct",
    "Halt": "models.phases",
    "HostResponse": "models.follow_up",
    "ImpossibleMoveError": "models.moves",
    "Indicator": "models.topic",
    "IndicatorValue": "models.indicators",
    "ItemResult": "models.survey_results",
    "ItemSummary": "evaluating.summary",
    "LaterCheck": "models.evaluation",
    "LearningQuestion": "models.topic",
    "LearningTopic": "models.topic",
    "Limit": "formatbook.profile",
    "Meeting": "models.governance",
    "Milestone": "formatbook.profile",
    "Minutes": "models.conduct",
    "MissingExtraError": "errors",
    "ModelSection": "models.excellence",
    "Move": "models.moves",
    "MutualLearningError": "errors",
    "Nomination": "models.actor",
    "Objective": "models.programme",
    "Offset": "types.offset",
    "Organisation": "models.organisation",
    "Outcome": "models.outcome",
    "OutcomeStep": "models.outcome",
    "Outline": "formatbook.profile",
    "OutlineSection": "formatbook.profile",
    "Override": "configuring.configuration",
    "Paper": "models.paper",
    "PartialDate": "types.partial_date",
    "ParticipantList": "models.conduct",
    "Party": "models.party",
    "PeerReviewCycle": "models.review_cycle",
    "Period": "models.period",
    "Person": "models.actor",
    "PhaseDefinition": "models.phases",
    "PhaseRecord": "models.phases",
    "Place": "models.period",
    "PointResult": "models.survey_results",
    "Practice": "models.topic",
    "Privacy": "models.conduct",
    "ProfileError": "formatbook.book",
    "Programme": "models.programme",
    "ProgressReport": "models.change_agenda",
    "Reach": "models.reach",
    "Readiness": "models.readiness",
    "ReadinessItem": "models.readiness",
    "Recognition": "models.governance",
    "Recommendation": "models.follow_up",
    "Recurrence": "types.recurrence",
    "Registration": "models.conduct",
    "Report": "findings.report",
    "ReportFileError": "comparing.report_file",
    "Responsibility": "models.governance",
    "Rhythm": "models.programme",
    "Rule": "rulekit.rule",
    "Ruleset": "checking.ruleset",
    "RulesetError": "checking.ruleset_files",
    "Scale": "models.survey_item",
    "ScaleAspect": "models.excellence",
    "ScaleLevel": "models.excellence",
    "Score": "models.scores",
    "ScoringScale": "models.excellence",
    "Selection": "models.governance",
    "SeriesEvent": "models.series",
    "SeriesPosition": "models.series",
    "Session": "models.agenda",
    "Site": "models.period",
    "Source": "sources",
    "StandIns": "formatbook.profile",
    "Step": "models.step",
    "Survey": "models.evaluation",
    "SurveyItem": "models.survey_item",
    "SurveyResponse": "models.survey_results",
    "Tally": "models.tally",
    "Theme": "models.programme",
    "TimeMandate": "models.party",
    "Timetable": "timetables.timetable",
    "TimetableEntry": "timetables.entry",
    "UnknownNameError": "errors",
    "UsageError": "errors",
    "Verdict": "findings.verdict",
    "Visit": "models.visit",
    "Waiver": "sources",
    "WaiverFile": "configuring.waiver_file",
    "WaiverFileError": "configuring.waiver_file",
    "WorkerDiedError": "bulk.pool",
    "aggregate": "evaluating.aggregation",
    "calendar_text": "exporting.ics",
    "check_configured": "configuring.desk",
    "compare": "evaluating.comparison",
    "diff": "comparing.difference",
    "educational_event": "exporting.jsonld",
    "jsonld_text": "exporting.jsonld",
    "load_reports": "comparing.report_file",
    "markdown_text": "exporting.markdown",
    "html_report": "reporting.html.writing",
    "public_holidays": "timetables.holidays",
    "records_schema": "findings.records",
    "redact": "exporting.redact",
    "reschedule": "timetables.moving",
}
"""Where each public name is defined."""

__all__ = [
    "Action",
    "ActivityPlan",
    "Actor",
    "Actual",
    "Agenda",
    "AgendaItem",
    "Answer",
    "Assessment",
    "Attestation",
    "Baseline",
    "BaselineEntry",
    "BaselineError",
    "BenchlearningCycle",
    "BenchmarkIndicator",
    "BenchmarkingRound",
    "Capture",
    "Change",
    "ChangeAgenda",
    "ChangeItem",
    "Checker",
    "Classification",
    "Compared",
    "Comparison",
    "Condition",
    "Configuration",
    "ConfigurationError",
    "Context",
    "ContextFactor",
    "Coordination",
    "Cost",
    "Count",
    "Criterion",
    "CycleState",
    "Day",
    "Deadline",
    "Decision",
    "Difference",
    "Diffusion",
    "DocumentError",
    "Doubt",
    "Duration",
    "Evaluation",
    "Evidence",
    "ExcellenceModel",
    "Expectation",
    "Extensions",
    "FileWaiver",
    "Finding",
    "FindingChange",
    "FindingsError",
    "FollowUp",
    "Format",
    "FormatProfile",
    "Formatbook",
    "Funding",
    "GiveAndTake",
    "Goal",
    "GroundRules",
    "Halt",
    "HostResponse",
    "ImpossibleMoveError",
    "Indicator",
    "IndicatorValue",
    "ItemResult",
    "ItemSummary",
    "LaterCheck",
    "LearningQuestion",
    "LearningTopic",
    "Limit",
    "Meeting",
    "Milestone",
    "Minutes",
    "MissingExtraError",
    "ModelSection",
    "Move",
    "MutualLearningError",
    "Nomination",
    "Objective",
    "Offset",
    "Organisation",
    "Outcome",
    "OutcomeStep",
    "Outline",
    "OutlineSection",
    "Override",
    "Paper",
    "PartialDate",
    "ParticipantList",
    "Party",
    "PeerReviewCycle",
    "Period",
    "Person",
    "PhaseDefinition",
    "PhaseRecord",
    "Place",
    "PointResult",
    "Practice",
    "Privacy",
    "ProfileError",
    "Programme",
    "ProgressReport",
    "Reach",
    "Readiness",
    "ReadinessItem",
    "Recognition",
    "Recommendation",
    "Recurrence",
    "Registration",
    "Report",
    "ReportFileError",
    "Responsibility",
    "Rhythm",
    "Rule",
    "Ruleset",
    "RulesetError",
    "Scale",
    "ScaleAspect",
    "ScaleLevel",
    "Score",
    "ScoringScale",
    "Selection",
    "SeriesEvent",
    "SeriesPosition",
    "Session",
    "Site",
    "Source",
    "StandIns",
    "Step",
    "Survey",
    "SurveyItem",
    "SurveyResponse",
    "Tally",
    "Theme",
    "TimeMandate",
    "Timetable",
    "TimetableEntry",
    "UnknownNameError",
    "UsageError",
    "Verdict",
    "Visit",
    "Waiver",
    "WaiverFile",
    "WaiverFileError",
    "WorkerDiedError",
    "__version__",
    "aggregate",
    "batch_schema",
    "calendar_text",
    "check",
    "check_batch",
    "check_configured",
    "check_file",
    "check_lines",
    "check_many",
    "check_text",
    "compare",
    "diff",
    "educational_event",
    "explain",
    "formats",
    "html_report",
    "jsonld_text",
    "load",
    "load_formats",
    "load_reports",
    "markdown_text",
    "paper_outlines",
    "public_holidays",
    "records_schema",
    "redact",
    "reschedule",
    "rules",
    "rulesets",
    "skeleton",
    "timetable",
    "to_csv",
    "to_workbook",
    "to_yaml",
    "workbook_skeleton",
]


def __getattr__(name: str) -> "Any":  # noqa: ANN401 -- any public name
    home = _HOMES.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module  # noqa: PLC0415 -- whoever only imports the package does not need it

    value = getattr(import_module(f"mutuallearning.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
