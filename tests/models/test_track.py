"""The state machine against a table written by hand: every transition that is not in it is refused, with a reason."""

from __future__ import annotations

import datetime
import pickle
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from pydantic_core import PydanticCustomError

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.moves import ImpossibleMoveError, Move
from mutuallearning.models.phases import PHASES
from mutuallearning.models.review_cycle import PeerReviewCycle

LEGAL: dict[str | None, set[str]] = {
    None: {"preparation"},
    "preparation": {"self-assessment"},
    "self-assessment": {"visit"},
    "visit": {"report"},
    "report": {"host-response", "action-plan"},
    "host-response": {"action-plan"},
    "action-plan": {"follow-up"},
    "follow-up": {"next-cycle"},
    "next-cycle": set(),
}
"""What may follow what in an assessment."""

MAY_END = {"follow-up", "next-cycle"}

MUST_HOLD = {
    "self-assessment": "self",
    "visit": "held",
    "report": "report",
    "host-response": "answers",
    "action-plan": "agenda",
    "follow-up": "progress",
}
"""What must be in the document before a phase is left."""

FACTS = ("team", *MUST_HOLD.values())

DAY = "2025-01-01"
"""On which all facts are dated: before the first move."""

FIRST = datetime.date.fromisoformat(DAY)

VISIT = {"dates": {"start": DAY}, "actual": {"dates": {"start": DAY, "end": DAY}}}


def document(facts: set[str], **kept: object) -> BenchlearningCycle:
    """Write an assessment of which some things are known."""
    one: dict[str, Any] = {"id": "one", "service": "north", **kept, "papers": []}
    if "team" in facts:
        one["assessors"] = ["somebody"]
    if "held" in facts:
        one["visit"] = VISIT
    for fact, kind in (("self", "self-assessment"), ("report", "report")):
        if fact in facts:
            one["papers"].append({"kind": kind, "delivered": DAY})
    response = {"answer": "reject", "on": DAY} if "answers" in facts else None
    one["recommendations"] = [{"text": "Ask them.", "response": response}]
    item: dict[str, Any] = {"what": "We ask them."}
    if "agenda" in facts:
        item |= {"owner": "north", "due": "2027"}
    if "progress" in facts:
        item["reports"] = [{"on": DAY, "status": "ongoing"}]
    one["change_agenda"] = {"items": [item]}
    return BenchlearningCycle.model_validate({"assessments": [one]})


class AgainstTheTable(RuleBasedStateMachine):
    """Keeps its own books of where the assessment stands, without looking at the library's."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: set[str] = set()
        self.cycle = document(self.facts)
        self.phase: str | None = None
        self.status = "on its way"
        self.last = FIRST
        self.today = datetime.date(2026, 1, 1)

    @initialize(facts=st.sets(st.sampled_from(FACTS), min_size=4))
    def some_things_are_known(self, facts: set[str]) -> None:
        self.facts = facts
        self.cycle = document(facts)

    @rule(days=st.integers(-90, 90))
    def another_day(self, days: int) -> None:
        self.today = max(FIRST, self.today + datetime.timedelta(days))

    @rule(fact=st.sampled_from(FACTS))
    def something_changes(self, fact: str) -> None:
        self.facts ^= {fact}
        one = self.cycle.assessment("one").to_data()
        kept = {key: one[key] for key in ("course", "halts") if key in one}
        self.cycle = document(self.facts, **kept)

    def expected(self, act: str, to: str | None) -> bool:
        """Say by the table whether a move is legal."""
        if self.status == "over" or self.today < self.last:
            return False
        if act == "withdraw":
            return True
        if act == "resume":
            return self.status == "paused"
        if self.status == "paused":
            return False
        if act == "pause":
            return True
        may_leave = self.phase is None or MUST_HOLD.get(self.phase, "") in {*self.facts, ""}
        if act == "end":
            return self.phase in MAY_END and may_leave
        return to in LEGAL[self.phase] and may_leave and (to != "visit" or "team" in self.facts)

    def attempt(self, act: str, to: str | None) -> BenchlearningCycle:
        arguments = ("one", self.today) if to is None else ("one", to, self.today)
        after: BenchlearningCycle = getattr(self.cycle, "move" if act == "enter" else act)(*arguments)
        return after

    @invariant()
    def exactly_the_legal_moves_are_allowed(self) -> None:
        moves = self.cycle.possible_moves("one", self.today)
        assert len(PHASES) + 4 == len(moves)
        for move in moves:
            assert self.expected(move.act, move.to) == move.allowed, str(move)

    @invariant()
    def illegal_moves_raise_and_say_why(self) -> None:
        for act, to in [
            *(("enter", phase) for phase in (*PHASES, "x-unheard-of")),
            ("end", None),
            ("resume", None),
        ]:
            if to != "x-unheard-of" and self.expected(act, to):
                continue
            with pytest.raises(ImpossibleMoveError) as raised:
                self.attempt(act, to)
            assert raised.value.move.refusals
            assert all(refusal.text for refusal in raised.value.move.refusals)

    @rule(choice=st.integers(0, 100))
    def legal_move(self, choice: int) -> None:
        acts = [("enter", phase) for phase in PHASES] * 3 + [("end", None), ("pause", None), ("resume", None)]
        legal = [(act, to) for act, to in acts if self.expected(act, to)]
        if not legal:
            return
        act, to = legal[choice % len(legal)]
        self.cycle = self.attempt(act, to)
        self.last = self.today
        if act == "enter":
            self.phase = to
        else:
            self.status = {"end": "over", "pause": "paused", "resume": "on its way"}[act]

    @rule(days=st.integers(0, 30))
    def next_phase(self, days: int) -> None:
        """Get on, so that late phases are reached too."""
        self.today = max(self.today, self.last) + datetime.timedelta(days)
        for to in sorted(LEGAL[self.phase]):
            if self.expected("enter", to):
                self.cycle = self.attempt("enter", to)
                self.last, self.phase = self.today, to
                break

    @rule(sure=st.integers(0, 9))
    def give_up(self, sure: int) -> None:
        if not sure and self.expected("withdraw", None):
            self.cycle = self.attempt("withdraw", None)
            self.status = "over"

    @invariant()
    def it_is_where_it_should_be(self) -> None:
        assert self.phase == self.cycle.state("one").phase

    @invariant()
    def it_survives_writing_and_reading(self) -> None:
        assert self.cycle == BenchlearningCycle.model_validate(self.cycle.to_data())
        assert self.cycle == BenchlearningCycle.model_validate_json(self.cycle.model_dump_json())
        assert self.cycle == pickle.loads(pickle.dumps(self.cycle))  # noqa: S301 -- made in this line


SETTINGS = settings(max_examples=60, stateful_step_count=40, deadline=None, derandomize=True, database=None)


def test_exactly_the_legal_moves_are_possible_in_every_state() -> None:
    run_state_machine_as_test(AgainstTheTable, settings=SETTINGS)


def ways() -> dict[str | None, tuple[str, ...]]:
    """Find by the table a shortest way to every phase."""
    found: dict[str | None, tuple[str, ...]] = {None: ()}
    waiting: list[str | None] = [None]
    for phase in waiting:
        for to in sorted(LEGAL[phase]):
            if to not in found:
                found[to] = (*found[phase], to)
                waiting.append(to)
    return found


def test_the_table_leads_to_every_phase() -> None:
    assert set(LEGAL) == set(ways())


@pytest.mark.parametrize("way", ways().values(), ids=lambda way: "-".join(way) or "nowhere")
def test_every_move_is_tried_in_every_phase(way: tuple[str, ...]) -> None:
    machine = AgainstTheTable()
    machine.facts = set(FACTS)
    machine.cycle = document(machine.facts)
    for to in way:
        machine.today += datetime.timedelta(days=10)
        machine.cycle = machine.attempt("enter", to)
        machine.last, machine.phase = machine.today, to
    assert (way[-1] if way else None) == machine.cycle.state("one").phase
    AgainstTheTable.exactly_the_legal_moves_are_allowed(machine)
    AgainstTheTable.illegal_moves_raise_and_say_why(machine)
    AgainstTheTable.it_survives_writing_and_reading(machine)


def refused(cycle: PeerReviewCycle, to: str, on: str) -> ImpossibleMoveError:
    with pytest.raises(ImpossibleMoveError) as raised:
        cycle.move(to, on)
    return raised.value


def test_a_skipped_phase_is_named() -> None:
    error = refused(PeerReviewCycle(), "report", "2026-03-02")
    assert (
        "The cycle cannot enter report on 2026-03-02: from the beginning to report it skips preparation and visit"
        == str(error)
    )
    assert ["skips"] == [refusal.kind for refusal in error.move.refusals]
    assert "not started" == str(error.state)


def test_every_reason_is_told_at_once() -> None:
    cycle = PeerReviewCycle().move("preparation", "2026-03-02")
    error = refused(cycle, "report", "2026-01")
    assert ["skips", "too-early"] == [refusal.kind for refusal in error.move.refusals]


def test_a_condition_is_named_and_carried_along() -> None:
    cycle = PeerReviewCycle.model_validate({"actors": []}).move("preparation", "2026-03-02")
    (refusal,) = refused(cycle, "visit", "2026-04-01").move.refusals
    assert "visit cannot be entered: nobody is named who visits" == refusal.text
    assert ["team-named"] == [one.condition.kind for one in refusal.unmet]


def test_what_comes_too_late_is_no_condition_met() -> None:
    papers = [{"kind": "self-assessment", "delivered": "2026-04-10"}]
    cycle = PeerReviewCycle.model_validate(
        {"papers": papers, "actors": [{"id": "peer", "roles": ["reviewer"]}]}
    )
    cycle = cycle.move("preparation", "2026-03-02").move("self-assessment", "2026-03-20")
    error = refused(cycle, "visit", "2026-04-01")
    assert "the self-assessment is delivered only on 2026-04-10" in str(error)
    assert "in visit since 2026-04-10" == str(cycle.move("visit", "2026-04-10").state)


def test_attestation_needs_a_date() -> None:
    phases = [
        {"phase": "preparation", "conditions": [{"id": "funds", "at": "exit", "kind": "attested"}]},
        {"phase": "visit"},
    ]
    course = [{"phase": "preparation", "entered_on": "2026-01", "attestations": [{"condition": "funds"}]}]
    cycle = PeerReviewCycle.model_validate({"phases": phases, "course": course})
    assert "condition funds is attested without a date" in str(refused(cycle, "visit", "2026-03"))
    course[0]["attestations"] = [{"condition": "funds", "on": "2026-02"}]
    assert PeerReviewCycle.model_validate({"phases": phases, "course": course}).move("visit", "2026-03")


def test_phases_come_from_the_document() -> None:
    cycle = PeerReviewCycle.model_validate(
        {"phases": [{"phase": "x-talk", "optional": True}, {"phase": "visit"}]}
    )
    assert ["x-talk", "visit"] == [
        move.to for move in cycle.possible_moves() if move.act == "enter" and move.allowed
    ]
    assert "unknown-phase" == refused(cycle, "preparation", "2026").move.refusals[0].kind


def test_a_planned_passage_is_filled_and_an_overtaken_one_dropped() -> None:
    course = [
        {"phase": "preparation", "planned": {"start": "2026-01"}},
        {"phase": "self-assessment", "planned": {"start": "2026-02"}},
        {"phase": "visit", "planned": {"start": "2026-03"}},
    ]
    data = {"course": course, "actors": [{"id": "peer", "roles": ["reviewer"]}]}
    cycle = PeerReviewCycle.model_validate(data).move("preparation", "2026-01-12").move("visit", "2026-03-09")
    assert ["preparation", "visit"] == [record.phase for record in cycle.course or ()]
    assert [None, None] != [record.planned for record in cycle.course or ()]


def test_pause_resume_withdraw() -> None:
    cycle = (
        PeerReviewCycle()
        .move("preparation", "2026-03-02")
        .pause("2026-04-01", reason="An election.", by="host")
    )
    assert "paused after preparation since 2026-04-01" == str(cycle.state)
    assert ["paused"] == [one.kind for one in refused(cycle, "self-assessment", "2026-05").move.refusals]
    cycle = cycle.resume("2026-06-01")
    assert "in preparation since 2026-03-02" == str(cycle.state)
    cycle = cycle.pause("2026-07-01").withdraw("2026-09-01", reason="The host was merged.")
    assert "withdrawn after preparation since 2026-09-01" == str(cycle.state)
    assert [False] * 12 == [move.allowed for move in cycle.possible_moves()]
    assert ["2026-06-01", "2026-09-01", None] == [one.until and str(one.until) for one in cycle.halts or ()]


def test_an_early_end_is_kept_apart_from_a_phase_that_was_left() -> None:
    phases = [{"phase": "visit"}, {"phase": "follow-up", "optional": True}]
    cycle = PeerReviewCycle.model_validate({"phases": phases}).move("visit", "2026-01")
    left = cycle.model_copy(update={"course": (cycle.course[0].model_copy(update={"left_on": "2026-02"}),)})  # type: ignore[index]
    assert "between-phases" == PeerReviewCycle.model_validate(left.to_data()).state.status
    assert "ended" == cycle.end("2026-02").state.status
    assert "ended" == cycle.move("follow-up", "2026-02").end("2026-03").state.status
    assert None is cycle.move("follow-up", "2026-02").end("2026-03").halts


def test_a_course_that_no_move_leads_to_still_has_a_state() -> None:
    course = [{"phase": "x-gone", "entered_on": "2026"}, {"phase": "report", "entered_on": "2025"}]
    cycle = PeerReviewCycle.model_validate({"course": course})
    assert "in report since 2025" == str(cycle.state)
    cycle = PeerReviewCycle.model_validate({"course": course[:1]})
    assert ["unknown-phase"] == [one.kind for one in refused(cycle, "visit", "2027").move.refusals]
    with pytest.raises(ImpossibleMoveError):
        cycle.end("2027")


def test_errors_travel_and_compare() -> None:
    error = refused(PeerReviewCycle(), "report", "2026-03-02")
    assert error == pickle.loads(pickle.dumps(error))  # noqa: S301 -- made in this line
    assert error != refused(PeerReviewCycle(), "visit", "2026-03-02")


def test_a_day_that_is_none() -> None:
    with pytest.raises(PydanticCustomError, match="calendar"):
        PeerReviewCycle().move("preparation", "2026-02-30")


def test_a_move_says_what_it_is() -> None:
    assert "enter visit" == str(Move("enter", "visit"))
    assert "pause" == str(Move("pause", None))


def test_phases_say_what_follows_and_where_it_may_end() -> None:
    phases = [
        {"phase": "preparation", "then": ["report"]},
        {"phase": "visit", "optional": True},
        {"phase": "report", "may_end": True},
        {"phase": "follow-up", "then": []},
        {"phase": "next-cycle"},
    ]
    cycle = PeerReviewCycle.model_validate({"phases": phases}).move("preparation", "2026-01")
    (refusal,) = refused(cycle, "visit", "2026-02").move.refusals
    assert ("skips", "preparation is followed by report, not by visit") == (refusal.kind, refusal.text)
    cycle = cycle.move("report", "2026-03")
    assert ["enter follow-up", "end"] == [
        f"{move.act} {move.to or ''}".strip()
        for move in cycle.possible_moves()
        if move.allowed and move.act in ("enter", "end")
    ]
    assert [True] == [
        move.allowed for move in cycle.move("follow-up", "2026-05").possible_moves() if move.act == "end"
    ]


def test_a_phase_that_nobody_knows_is_no_end() -> None:
    course = [{"phase": "x-odd", "entered_on": "2026-01"}]
    cycle = PeerReviewCycle.model_validate({"course": course})
    assert [False] == [move.allowed for move in cycle.possible_moves() if move.act == "end"]


def test_a_phase_that_was_left_stays_left_on_that_day() -> None:
    course = [{"phase": "preparation", "entered_on": "2026-01-05", "left_on": "2026-01-30"}]
    actors = [{"id": "peer", "roles": ["reviewer"]}]
    cycle = PeerReviewCycle.model_validate({"course": course, "actors": actors}).move("visit", "2026-03-02")
    assert cycle.course is not None
    assert ["2026-01-30", "None"] == [str(record.left_on) for record in cycle.course]
