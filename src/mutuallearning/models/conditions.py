"""Conditions of phases: what a document shows of them, and since when."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import attrs

from mutuallearning.models.change_agenda import ChangeItem
from mutuallearning.models.follow_up import Recommendation
from mutuallearning.models.paper import Paper
from mutuallearning.models.period import Period, first_and_last
from mutuallearning.models.phases import Attestation, Condition, ConditionKind
from mutuallearning.types.partial_date import PartialDate

SELF_ASSESSMENTS = frozenset({"self-assessment", "host-paper", "position-statement", "questionnaire"})
"""Kinds of paper in which those who are looked at say how they see themselves."""

_REPORTS = frozenset({"report", "synthesis-report", "feedback-report"})


@attrs.frozen
class CaseFile:
    """What a document says of one case, as far as conditions ask.

    Attributes:
        team: Those who review or assess; none if that is not said.
        visit: When the visit is planned.
        held: When the visit really took place.
        papers: The papers of the case.
        scored_by: Sides that have given scores: `self`, `external`.
        recommendations: The advice; none if that is not said.
        items: What is to change; none if that is not said.
    """

    team: tuple[str, ...] | None = None
    visit: Period | None = None
    held: Period | None = None
    papers: tuple[Paper, ...] = ()
    scored_by: frozenset[str] = frozenset()
    recommendations: tuple[Recommendation, ...] | None = None
    items: tuple[ChangeItem, ...] | None = None


@attrs.frozen
class Met:
    """Whether something is so.

    Attributes:
        since: The day before which it surely was not so, if one is known.
        unmet: Why it is not so, as a sentence without its full stop; none if it is.
        said: Whether the document says what one has to know to tell.
        dated: Whether it says since when it is so, where that can be said.
    """

    since: PartialDate | None = None
    unmet: str | None = None
    said: bool = True
    dated: bool = True


@attrs.frozen
class Unmet:
    """A condition that is not met, and why.

    Attributes:
        condition: The condition.
        because: Why, as a sentence without its full stop.
        said: Whether the document says that it is not so; it may only be silent about it.
    """

    condition: Condition
    because: str
    said: bool = True


def unmet(
    conditions: Iterable[Condition] | None,
    case: CaseFile,
    attestations: Iterable[Attestation],
    on: PartialDate | None,
) -> tuple[Unmet, ...]:
    """Give those conditions that are not met on a day, each with the reason.

    Args:
        conditions: The conditions.
        case: What the document says.
        attestations: What people have attested.
        on: The day; what was once met counts as met where it is not known.
    """
    attested = {one.condition: one for one in attestations}
    found: list[Unmet] = []
    looked_up: dict[ConditionKind, Met] = {}
    for condition in conditions or ():
        kind = condition.kind
        if kind != "attested" and kind not in looked_up:
            looked_up[kind] = CHECKS[kind](case)
        result = _attested(condition, attested) if kind == "attested" else looked_up[kind]
        if result.unmet is not None:
            found.append(Unmet(condition, result.unmet, result.said))
        elif on is not None and result.since is not None and on.is_before(result.since):
            found.append(Unmet(condition, f"{_WORDS[condition.kind]} only on {result.since}"))
    return tuple(found)


def undated(conditions: Iterable[Condition], case: CaseFile) -> bool:
    """Tell whether one of the conditions is met, and the document does not say since when."""
    kinds: set[ConditionKind] = {condition.kind for condition in conditions if condition.kind != "attested"}
    results = (CHECKS[kind](case) for kind in kinds)
    return any(result.unmet is None and not result.dated for result in results)


def _attested(condition: Condition, attested: Mapping[str, Attestation]) -> Met:
    what = f'"{condition.statement}"' if condition.statement else f"condition {condition.id}"
    given = attested.get(condition.id or "")
    if given is None:
        return Met(unmet=f"nobody has attested {what}", said=False)
    return Met(given.on) if given.on else Met(unmet=f"{what} is attested without a date", said=False)


def _team(case: CaseFile) -> Met:
    return Met() if case.team else Met(unmet="nobody is named who visits", said=case.team is not None)


def _dated(case: CaseFile) -> Met:
    dated = case.visit is not None and case.visit.start is not None
    return Met() if dated or first_and_last(case.held)[1] else Met(unmet="the visit has no date", said=False)


def _held(case: CaseFile) -> Met:
    _, end = first_and_last(case.held)
    return Met(unmet="nothing says that the visit took place", said=False) if end is None else Met(end)


def _delivered(case: CaseFile, kinds: frozenset[str], what: str) -> Met:
    dates = [paper.delivered for paper in case.papers if paper.kind in kinds and paper.delivered is not None]
    if not dates:
        return Met(unmet=f"nothing says that {what} was delivered", said=False)
    return Met(min(dates, key=lambda date: date.earliest))


def _self_assessed(case: CaseFile) -> Met:
    paper = _delivered(case, SELF_ASSESSMENTS, "a self-assessment")
    return Met(dated=False) if paper.unmet and "self" in case.scored_by else paper


def _externally_assessed(case: CaseFile) -> Met:
    if "external" in case.scored_by:
        return Met()
    return Met(unmet="the visitors have given no scores", said=False)


def _reported(case: CaseFile) -> Met:
    return _delivered(case, _REPORTS, "a report")


def _answered(case: CaseFile) -> Met:
    given = case.recommendations
    if given is None:
        return Met(unmet="nothing is said of recommendations", said=False)
    answers = [one.response for one in given if one.response is not None and one.response.answer is not None]
    if len(answers) < len(given):
        return Met(unmet=f"{len(answers)} of {len(given)} recommendations are answered")
    return Met(_latest(answer.on for answer in answers), dated=all(answer.on for answer in answers))


def _owned(case: CaseFile) -> Met:
    items = case.items
    if items is None:
        return Met(unmet="nothing is said of what is to change", said=False)
    whole = sum(item.owner is not None and item.due is not None for item in items)
    if whole < len(items):
        return Met(unmet=f"{whole} of {len(items)} actions have an owner and a date")
    return Met()


def _progressed(case: CaseFile) -> Met:
    if case.items is None:
        return Met(unmet="nothing is said of what is to change", said=False)
    going = [item for item in case.items if item.status != "dropped"]
    reported = [item for item in going if item.reports]
    if len(reported) < len(going):
        return Met(unmet=f"progress is reported on {len(reported)} of {len(going)} actions")
    first = [
        min((one.on for one in item.reports or () if one.on), key=_earliest, default=None)
        for item in reported
    ]
    return Met(_latest(first), dated=all(first))


def _latest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    return max((date for date in dates if date is not None), key=_earliest, default=None)


def _earliest(date: PartialDate) -> datetime.date:
    return date.earliest


CHECKS: Mapping[ConditionKind, Callable[[CaseFile], Met]] = MappingProxyType(
    {
        "team-named": _team,
        "self-assessment-delivered": _self_assessed,
        "visit-dated": _dated,
        "visit-held": _held,
        "external-assessment-delivered": _externally_assessed,
        "report-delivered": _reported,
        "all-recommendations-answered": _answered,
        "all-actions-owned-and-dated": _owned,
        "progress-reported": _progressed,
    }
)
"""How each kind of condition is looked up; what is `attested` stands with the phases instead."""

_WORDS: Mapping[ConditionKind, str] = MappingProxyType(
    {
        "attested": "it is attested",
        "self-assessment-delivered": "the self-assessment is delivered",
        "visit-held": "the visit ends",
        "report-delivered": "the report is delivered",
        "all-recommendations-answered": "the last recommendation is answered",
        "progress-reported": "progress on the last action is reported",
    }
)
"""What is said of conditions that are met from a day on."""
