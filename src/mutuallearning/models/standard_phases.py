"""The phases of cycles that declare none of their own.

The order is the one that programmes share: prepare, look at oneself, be visited, read the report, answer it, act
on it, look back, begin again. Which of them may be left out is a house default; a programme that knows better
declares its own `phases`. No figure is among them: dates are the business of the document.
"""

from __future__ import annotations

from mutuallearning.models.phases import Condition, ConditionKind, PhaseDefinition


def _phase(
    phase: str,
    *,
    before: ConditionKind | None = None,
    after: ConditionKind | None = None,
    optional: bool = False,
) -> PhaseDefinition:
    conditions = [] if before is None else [Condition(at="entry", kind=before)]
    if after is not None:
        conditions.append(Condition(at="exit", kind=after))
    return PhaseDefinition(phase=phase, optional=optional or None, conditions=tuple(conditions) or None)


PEER_REVIEW_PHASES = (
    _phase("preparation"),
    _phase("self-assessment", after="self-assessment-delivered", optional=True),
    _phase("visit", before="team-named", after="visit-held"),
    _phase("report", after="report-delivered"),
    _phase("host-response", after="all-recommendations-answered", optional=True),
    _phase("action-plan", after="all-actions-owned-and-dated", optional=True),
    _phase("follow-up", optional=True),
    _phase("next-cycle", optional=True),
)
"""A review may do without self-assessment, answer, plan and follow-up; never without visit and report."""

BENCHLEARNING_PHASES = (
    _phase("preparation"),
    _phase("self-assessment", after="self-assessment-delivered"),
    _phase("visit", before="team-named", after="visit-held"),
    _phase("report", after="report-delivered"),
    _phase("host-response", after="all-recommendations-answered", optional=True),
    _phase("action-plan", after="all-actions-owned-and-dated"),
    _phase("follow-up", after="progress-reported"),
    _phase("next-cycle", optional=True),
)
"""Services look at themselves before others look at them, and report on the change that they planned."""
