"""A plan with its places and look-ups, made once and shared by all rules.

Fields marked `derived` were worked out when the index was made; the mark says from which parts of the plan, so
that a rule that uses them declares these as read.
"""

from __future__ import annotations

import datetime

import attrs

from mutuallearning.formatbook.catalogue import DEFAULT_STAGE, STAGES, Format, Formatbook
from mutuallearning.models.activity_plan import PARTS, ActivityPlan
from mutuallearning.models.actor import Actor, is_gone
from mutuallearning.models.agenda import Day, Session
from mutuallearning.models.mentions import mentions_of
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party, Stance
from mutuallearning.models.period import first_and_last
from mutuallearning.models.references import Target
from mutuallearning.models.topic import LearningQuestion, LearningTopic
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import (
    ALONE,
    DocumentIndex,
    Located,
    Surroundings,
    derived,
    located,
    once,
    organisations_in,
    surveys_in,
)
from mutuallearning.rulekit.wholeness import partial_lists
from mutuallearning.types.clock import minutes_of
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.offset import OutOfCalendarError
from mutuallearning.types.partial_date import PartialDate, Span, span_of

DAY = 24 * 60
"""Minutes of a day."""

_ORDER = {stage: number for number, stage in enumerate(STAGES)}


@attrs.frozen
class SessionEntry:
    """A session with its day and its times.

    Attributes:
        at: Pointer to the session.
        it: The session.
        day: Its day.
        start: Start in minutes on a clock that runs through all days, if known.
        end: End on the same clock, if known.
    """

    at: str
    it: Session
    day: Located[Day]
    start: int | None = attrs.field(metadata=derived("agenda.days.date", "agenda.days.sessions.start"))
    end: int | None = attrs.field(
        metadata=derived(
            "agenda.days.date",
            "agenda.days.sessions.start",
            "agenda.days.sessions.end",
            "agenda.days.sessions.minutes",
        )
    )
    minutes: int | None = attrs.field(
        metadata=derived(
            "agenda.days.sessions.start", "agenda.days.sessions.end", "agenda.days.sessions.minutes"
        )
    )


@attrs.frozen
class PaperEntry:
    """A paper with the days on which it can be due."""

    at: str
    it: Paper
    due: Span | None = attrs.field(metadata=derived("papers.due", "dates.start", "dates.end"))


@attrs.frozen(kw_only=True)
class PlanIndex(DocumentIndex[ActivityPlan]):
    """All that rules ask of a plan.

    Attributes:
        plan: The plan itself.
        format: Its format profile, or the profile of any activity.
        format_known: Whether the plan names a format that the library knows.
        stage: Its stage, `draft` when it does not say.
        start: First day of the event.
        end: Last day of the event; the first when no other is said.
        parties: The parties in their order.
        party_by_id: Parties by id.
        actors: The actors in their order.
        actor_by_id: Actors by id.
        taking_part: The actors who have neither declined nor been replaced.
        topics: The learning topics in their order.
        questions: All learning questions in their order.
        days: The days of the agenda.
        sessions: All sessions in their order.
        by_day: Each day with its sessions in the order of the clock, or in the author's where a start is not said; None
            where they are not said.
        papers: The papers in their order.
        spans: The days that deadlines can mean, as far as they were asked for; see `span`.
    """

    plan: ActivityPlan
    format: Format
    format_known: bool = attrs.field(metadata=derived("format"))
    stage: str = attrs.field(metadata=derived("stage"))
    start: Span | None = attrs.field(metadata=derived("dates.start"))
    end: Span | None = attrs.field(metadata=derived("dates.start", "dates.end"))
    parties: tuple[Located[Party], ...] = attrs.field(metadata=derived("parties"))
    party_by_id: dict[str, Located[Party]] = attrs.field(metadata=derived("parties.id"))
    actors: tuple[Located[Actor], ...] = attrs.field(metadata=derived("actors"))
    actor_by_id: dict[str, Located[Actor]] = attrs.field(metadata=derived("actors.id"))
    taking_part: tuple[Located[Actor], ...] = attrs.field(metadata=derived("actors.nomination.status"))
    topics: tuple[Located[LearningTopic], ...] = attrs.field(metadata=derived("topics"))
    questions: tuple[Located[LearningQuestion], ...] = attrs.field(metadata=derived("topics.questions"))
    days: tuple[Located[Day], ...] = attrs.field(metadata=derived("agenda.days"))
    sessions: tuple[SessionEntry, ...] = attrs.field(metadata=derived("agenda.days.sessions"))
    by_day: tuple[tuple[Located[Day], tuple[SessionEntry, ...] | None], ...] = attrs.field(
        metadata=derived("agenda.days.sessions", "agenda.days.date", "agenda.days.sessions.start")
    )
    papers: tuple[PaperEntry, ...] = attrs.field(metadata=derived("papers"))
    spans: dict[Deadline, Span | None] = attrs.field(
        metadata=derived("dates.start", "dates.end"), eq=False, repr=False
    )

    @property
    def activity(self) -> str:
        """The activity by format and title, for messages."""
        return activity(self)

    def party_name(self, party: Party) -> str:
        """Name a party in a message."""
        return names.party(party, self.organisations)

    def has_stance(self, party: Party, *stances: Stance) -> bool:
        """Tell whether a party has one of some stances."""
        return party.stances is not None and not frozenset(party.stances).isdisjoint(stances)

    def keeps(self, collection: Target) -> bool:
        """Tell whether the document keeps a collection, or leaves it to another one."""
        key = "topics" if collection == "questions" else collection
        covers = self.plan.covers
        return covers is None or all(part in covers for part, keys in PARTS.items() if key in keys)

    def reached(self, stage: str) -> bool:
        """Tell whether the plan has come to a stage."""
        return _ORDER[self.stage] >= _ORDER[stage]

    def span(self, deadline: Deadline | None) -> Span | None:
        """Work out the days that a deadline can mean, offsets counted from the event's dates."""
        if deadline is None:
            return None
        spans = self.spans
        if deadline not in spans:
            spans[deadline] = _resolved(deadline, *first_and_last(self.plan.dates))
        return spans[deadline]


@once
def activity(index: PlanIndex) -> str:
    """Name the activity by format and title, once for all messages."""
    return names.activity(index.plan, index.format.title if index.format_known else None)


def _resolved(deadline: Deadline, start: PartialDate | None, end: PartialDate | None) -> Span | None:
    """Work out the days that a deadline can mean; where the day from which it counts is known, only once."""
    offset = deadline.offset
    anchor = None if offset is None else start if offset.anchor == "start" else end
    if offset is None or anchor is None or anchor.exact is None:
        return deadline.resolve(start, end)
    try:
        day = offset.resolve(anchor.exact, anchor.exact)
    except OutOfCalendarError:
        return None
    return day, day


def _session(at: str, it: Session, day: Located[Day], day_start: int) -> SessionEntry:
    start = None if it.start is None else day_start + minutes_of(it.start)
    end = None if it.end is None else day_start + minutes_of(it.end)
    minutes = it.minutes
    if start is not None:
        if end is not None:
            minutes = end - start
        elif minutes is not None:
            end = start + minutes
    return SessionEntry(at, it, day, start, end, minutes)


def _sessions(days: tuple[Located[Day], ...]) -> list[tuple[Located[Day], list[SessionEntry] | None]]:
    found: list[tuple[Located[Day], list[SessionEntry] | None]] = []
    for number, day in enumerate(days):
        sessions = day.it.sessions
        if sessions is None:
            found.append((day, None))
            continue
        exact = day.it.date.exact if day.it.date is not None else None
        # Days without a date keep apart by their number; real dates are far above it.
        day_start = (exact.toordinal() if exact is not None else number) * DAY
        entries = [
            _session(f"{day.at}/sessions/{position}", item, day, day_start)
            for position, item in enumerate(sessions)
        ]
        found.append((day, entries))
    return found


def _by_the_clock(entries: list[SessionEntry]) -> tuple[SessionEntry, ...]:
    starts = [entry.start for entry in entries]
    if None not in starts:
        entries = sorted(entries, key=_start)
    return tuple(entries)


def _start(entry: SessionEntry) -> int:
    return entry.start or 0


def build(
    plan: ActivityPlan,
    formats: Formatbook,
    *,
    as_of: datetime.date | None,
    around: Surroundings = ALONE,
) -> PlanIndex:
    """Make the index of a plan: one pass, everything eager."""
    format_, format_known = formats.find(plan.format)
    parties = located(plan.parties, "/parties")
    actors = located(plan.actors, "/actors")
    topics = located(plan.topics, "/topics")
    days = located(plan.agenda.days if plan.agenda else None, "/agenda/days")
    start, end = first_and_last(plan.dates)
    named, given = mentions_of(plan)
    sessions = _sessions(days)
    spans: dict[Deadline, Span | None] = {}
    papers: list[PaperEntry] = []
    for position, item in enumerate(plan.papers or ()):
        due = item.due
        if due is not None and due not in spans:
            spans[due] = _resolved(due, start, end)
        papers.append(PaperEntry(f"/papers/{position}", item, None if due is None else spans[due]))
    return PlanIndex(
        document=plan,
        plan=plan,
        format=format_.in_mode(plan.mode),
        format_known=format_known,
        stage=plan.stage or DEFAULT_STAGE,
        as_of=as_of,
        start=span_of(start),
        end=span_of(end),
        organisations=organisations_in(plan),
        parties=parties,
        party_by_id={entry.it.id: entry for entry in parties},
        actors=actors,
        actor_by_id={entry.it.id: entry for entry in actors},
        taking_part=tuple(actor for actor in actors if not is_gone(actor.it)),
        topics=topics,
        questions=tuple(
            question for topic in topics for question in located(topic.it.questions, f"{topic.at}/questions")
        ),
        days=days,
        sessions=tuple(entry for _, entries in sessions for entry in entries or ()),
        by_day=tuple((day, None if entries is None else _by_the_clock(entries)) for day, entries in sessions),
        papers=tuple(papers),
        spans=spans,
        named=named,
        given=given,
        outcomes=located(plan.outcomes, "/outcomes"),
        surveys=surveys_in(plan),
        around=around,
        partial=partial_lists(plan),
        known_formats=formats.slugs(),
    )
