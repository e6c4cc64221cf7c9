"""What happens when: from the agenda of a record to days and sessions, and back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.agenda import Agenda, Day, Session
from mutuallearning.types.number_words import NUMBER_WORDS
from mutuallearning.types.partial_date import PartialDate
from records.cast import Cast, Data
from records.words import human, key

KINDS = {
    "plenary": "plenary",
    "joint_plenary": "plenary",
    "round_table": "round-table",
    "group_work": "working-group",
    "panel": "panel",
    "world_cafe": "world-cafe",
    "introduction_to_mutual_learning": "briefing",
    "study_tour": "study-tour",
    "plenary_conclusions": "conclusions",
    "debate_for_and_against": "debate",
    "breakout_sessions": "breakout",
    "political_meetings": "political-meeting",
}
"""What a record notes as `key: true`, and which kind of session it is."""


def agenda_in(agenda: Data, dates: Data, cast: Cast) -> Data | None:
    """Turn the agenda of a record into an agenda; takes what it understands out of it."""
    sessions = [*_noted(agenda), *_counted(agenda), *_told(agenda, cast)]
    days = _days(agenda, dates)
    if "last_day" in agenda:
        days[-1]["sessions"] = [{"kind": "feedback", "items": [agenda.pop("last_day")]}]
    if len(days) == 1 and sessions:
        days[0]["sessions"] = sessions
        sessions = []
    found = {"days": days, "sessions": sessions}
    if not days and not sessions:
        return None
    return {"complete": False, **{name: value for name, value in found.items() if value}}


def _noted(agenda: Data) -> Iterator[Data]:
    for name in [name for name, value in agenda.items() if value is True and name != "peer_learning_visits"]:
        del agenda[name]
        session: Data = {"title": human(name)}
        if name in KINDS:
            session["kind"] = KINDS[name]
        if name.startswith("joint_"):
            session["joint"] = True
        if name.startswith("introduction_to_"):
            session["about"] = ["method"]
        if name == "group_work" and "issues" in agenda:
            session["items"] = agenda.pop("issues")
        yield session
    if "then" in agenda:
        yield {"kind": "working-group", "items": [agenda.pop("then")]}


def _counted(agenda: Data) -> Iterator[Data]:
    if "parallel_workshops" in agenda:
        yield {"kind": "workshop", "parallel": agenda.pop("parallel_workshops")}
    topics = agenda.pop("exercise_topics", [])
    groups = {"groups": agenda.pop("groups")} if "groups" in agenda else {}
    for position in range(agenda.pop("group_exercises", 0)):
        title = {"title": topics[position]} if position < len(topics) else {}
        yield {"kind": "exercise", **title, **groups}
    if "qa_minutes" in agenda:
        yield {"kind": "questions", "minutes": agenda.pop("qa_minutes")}


def _told(agenda: Data, cast: Cast) -> Iterator[Data]:
    minutes = {"minutes": agenda.pop("presentation_minutes")} if "presentation_minutes" in agenda else {}
    for name in agenda.pop("case_presentations", ()):
        yield {"kind": "case-presentation", "parties": [cast.add(None, region=name)], **minutes}
    if "site_visit" in agenda:
        yield {"kind": "site-visit", "place": agenda.pop("site_visit")}


def _days(agenda: Data, dates: Data) -> list[Data]:
    start, end = agenda.pop("start_time", None), agenda.pop("end_time", None)
    days: list[Data] = [{} for _ in range(agenda.pop("days", 1 if start or end else 0))]
    first = PartialDate.parse(dates["start"]).exact if "start" in dates else None
    last = PartialDate.parse(dates["end"]).exact if "end" in dates else first
    if first is not None and last is not None and (last - first).days + 1 == len(days):
        for position, day in enumerate(days):
            day["date"] = str(first + datetime.timedelta(days=position))
    if start:
        days[0]["start"] = start
    if end:
        days[-1]["end"] = end
    return days


def agenda_out(plan: ActivityPlan, agenda: Agenda | None) -> Data:
    """Write an agenda as a record does."""
    if agenda is None:
        return {}
    days = agenda.days or ()
    found: Data = _days_out(days) if days else {}
    sessions = [*(agenda.sessions or ())]
    if len(days) == 1:
        sessions += days[0].sessions or ()
    elif days:
        for session in days[-1].sessions or ():
            found["last_day"] = (session.items or ("",))[0]
    for session in sessions:
        if session.kind in {"exercise", "case-presentation"}:
            _one_of_several(plan, session, found)
        else:
            _session_out(session, found)
    return found


def _days_out(days: tuple[Day, ...]) -> Data:
    found: Data = {"days": len(days)}
    if days[0].start is not None:
        found["start_time"] = f"{days[0].start:%H:%M}"
    if days[-1].end is not None:
        found["end_time"] = f"{days[-1].end:%H:%M}"
    return found


def _one_of_several(plan: ActivityPlan, session: Session, found: Data) -> None:
    if session.kind == "case-presentation":
        regions = {party.id: party.region for party in plan.parties or ()}
        found.setdefault("case_presentations", []).extend(regions[name] for name in session.parties or ())
        if session.minutes:
            found["presentation_minutes"] = session.minutes
        return
    found["group_exercises"] = found.get("group_exercises", 0) + 1
    if session.title:
        found.setdefault("exercise_topics", []).append(session.title)
    if session.groups:
        found["groups"] = session.groups.to_data()


def _session_out(session: Session, found: Data) -> None:
    match session.kind:
        case "workshop":
            found["parallel_workshops"] = session.parallel.to_data() if session.parallel else True
        case "questions":
            found["qa_minutes"] = session.minutes
        case "site-visit":
            found["site_visit"] = session.place
        case "working-group" if session.title is None:
            found["then"] = (session.items or ("",))[0]
        case _:
            found[key(session.title or "")] = True
            if session.items:
                found["issues"] = list(session.items)


def length_out(text: str) -> str:
    """Write a length of time as people do, as in `one week`."""
    number, _, unit = text.partition(" ")
    words = {str(value): word for word, value in NUMBER_WORDS.items() if word != "a"}
    return f"{words.get(number, number)} {unit}"
