"""By when a finding should be mended: worked out from the stage of the plan and the stages of its format."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final, Literal

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import Finding
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.formatbook.catalogue import DEFAULT_STAGE, STAGES
from mutuallearning.formatbook.format import Format
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.paths import parents, split
from mutuallearning.timetables.entry import EntryKind, TimetableEntry
from mutuallearning.timetables.timetable import Timetable

Moment = Literal["first", "invitation", "start", "after", "open"]

MOMENTS: Final[Mapping[Moment, str]] = {
    "first": "Before anything else",
    "invitation": "Before people are invited",
    "start": "Before it starts",
    "after": "While it runs, or afterwards",
    "open": "No moment follows from the document",
}
"""What each moment is called, in their order."""

NOTES: Final[Mapping[Moment, str]] = {
    "first": "What is not written as the document format asks cannot be read, and hides what else there may be",
    "invitation": "The plan is not yet at the stage “invited”, and the format asks for this by then or earlier",
    "start": "People are invited, or the format asks for this after the invitation only",
    "after": "It has begun or is over, the document is a record of it, or the format asks for this at its end only",
    "open": "The moments follow from the stage of an activity, and this is about something else",
}
"""How it is worked out that a finding belongs to a moment."""

_INVITED = STAGES.index("invited")
_RUNNING = STAGES.index("running")

_NO_DATES: Final[frozenset[EntryKind]] = frozenset({"event", "day", "session"})
"""Kinds of entry whose date is no date by which something is due."""


@attrs.frozen
class Due:
    """By when a finding should be mended.

    Attributes:
        moment: The moment.
        part: The part of the plan that the format dates, as a shape, if that decided.
        stage: The stage from which the format expects it.
        what: What is dated in the document at the place of the finding.
        on: The last day that it can be.
    """

    moment: Moment
    part: str | None = None
    stage: str | None = None
    what: str | None = None
    on: datetime.date | None = None


@attrs.frozen(kw_only=True)
class Calendar:
    """What is needed to say by when something should be mended.

    Attributes:
        document: The document, if there is one.
        catalogue: The rules.
        formats: The formats.
        dated: The entries of its timetable by the pointer to what they date.
        exact: Whether pointers of findings lead to the same places in the document as it was read.
    """

    document: AnyDocument | None
    catalogue: Catalogue
    formats: Formatbook
    dated: Mapping[str, TimetableEntry]
    exact: bool = True

    def due(self, found: Finding) -> Due:
        """Say by when a finding should be mended."""
        if found.family == STRUCTURAL:
            return Due("first")
        plan, pointer = self._plan(found.pointer)
        entry = self._entry(found.pointer)
        dated = Due("open", what=entry.what if entry else None, on=entry.latest if entry else None)
        if plan is None:
            return dated
        part, stage = self._expected(found, pointer, self.formats.find(plan.format)[0])
        return attrs.evolve(dated, moment=_moment(plan, stage), part=part, stage=stage)

    def _plan(self, pointer: str) -> tuple[ActivityPlan | None, str]:
        """Find the plan that a pointer leads into, and where in it."""
        if isinstance(self.document, ActivityPlan):
            return self.document, pointer
        steps = split(pointer)
        if isinstance(self.document, Programme) and self.exact and steps[:1] == ("activities",) and steps[1:]:
            activities = self.document.activities or ()
            number = int(steps[1])
            if number < len(activities):
                return activities[number], "".join(f"/{step}" for step in steps[2:])
        return None, pointer

    def _expected(self, found: Finding, pointer: str, profile: Format) -> tuple[str | None, str | None]:
        """Find the part that the format dates: the one whose absence the rule tells, or the one around the place."""
        rule = self.catalogue.get(found.code) if found.code in self.catalogue else None
        steps = [step for step in split(pointer) if not step.isdigit()]
        around = [".".join(steps[:length]) for length in range(len(steps), 0, -1)]
        for part in ([rule.expects] if rule and rule.expects else []) + around:
            expectation = profile.expected.get(part)
            if expectation is not None and expectation.stage in STAGES:
                return part, expectation.stage
        return None, None

    def _entry(self, pointer: str) -> TimetableEntry | None:
        if not self.exact:
            return None
        return next((self.dated[at] for at in parents(pointer) if at and at in self.dated), None)


def dated_places(timetable: Timetable) -> Mapping[str, TimetableEntry]:
    """Sort the dates of a document by what has them; of what comes back only the first time counts.

    >>> dated_places(Timetable(kind="programme"))
    {}
    """
    found: dict[str, TimetableEntry] = {}
    for entry in timetable:
        if entry.kind not in _NO_DATES:
            found.setdefault(entry.pointer.rpartition("/")[0], entry)
    return found


def _moment(plan: ActivityPlan, expected: str | None) -> Moment:
    if plan.written_as == "record" or plan.is_cancelled:
        return "after"
    now = STAGES.index(plan.stage or DEFAULT_STAGE)
    from_ = STAGES.index(expected) if expected else 0
    if now >= _RUNNING or from_ > _RUNNING:
        return "after"
    return "start" if max(now + 1, from_) > _INVITED else "invitation"
