"""The recording proxies record what is read, pass for the real thing, and so can catch a rule that hides a read."""

from __future__ import annotations

import attrs
import pytest

from mutuallearning.checking.catalogue import load
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor
from mutuallearning.models.party import Party
from mutuallearning.models.structure import id_shapes, reference_shapes
from mutuallearning.rulekit import names
from mutuallearning.rulekit.document_index import WaiverUse
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.place_names import place_name
from mutuallearning.rulekit.rule import Check, Rule
from mutuallearning.testing.tracing import Record, trace, undeclared, wrap

PLAN = ActivityPlan.model_validate(
    {
        "title": "Vienna",
        "format": "peer-review",
        "dates": {"start": "2026-05-06", "end": "2026-05-07"},
        "organisations": [{"id": "service", "name": "Service"}],
        "parties": [{"id": "host", "organisation": "service", "stances": ["host"], "seeks": ["advice"]}],
        "actors": [{"id": "lead", "party": "host", "roles": ["host-lead"]}],
        "agenda": {
            "days": [
                {
                    "date": "2026-05-06",
                    "sessions": [{"id": "one", "start": "09:00", "minutes": 30, "leads": ["lead"]}],
                }
            ]
        },
        "papers": [{"kind": "report", "due": "2 weeks after end"}],
        "waivers": [{"rule": "no-learning-questions", "reason": "Asked elsewhere."}],
    }
)


def rule(check: Check, *, reads: tuple[str, ...] = (), requires: tuple[str, ...] = ()) -> Rule:
    some = load(plugins=False).get("CUR101")
    return attrs.evolve(some, check=check, expects=None, reads=reads, scans=(), requires=requires)


def read_by(check: Check, waiver_uses: tuple[WaiverUse, ...] = ()) -> set[str]:
    judgement, read = trace(PLAN, waiver_uses=waiver_uses).judge(rule(check))
    assert "errored" != judgement.outcome, judgement.because
    return set(read)


def test_a_rule_that_hides_a_read_is_caught() -> None:
    def check(plan: PlanIndex, find: Find) -> None:
        for party in plan.parties:
            if party.it.seeks and party.it.stances:
                find(party.at)

    _, read = trace(PLAN).judge(rule(check))
    assert ("parties.stances",) == undeclared(rule(check, reads=("parties.seeks",)), read)
    assert () == undeclared(
        attrs.evolve(rule(check, reads=("parties.seeks",)), scans=("parties.stances",)), read
    )


def test_a_declared_part_does_not_declare_what_is_in_it() -> None:
    def check(plan: PlanIndex, find: Find) -> None:
        find(str(plan.parties[0].it.seeks))

    _, read = trace(PLAN).judge(rule(check))
    assert ("parties.seeks",) == undeclared(rule(check, reads=("parties",)), read)


def test_what_was_worked_out_beforehand_counts_as_what_it_came_from() -> None:
    def check(plan: PlanIndex, _: Find) -> None:
        assert plan.start is not None
        assert plan.sessions[0].minutes == 30
        assert plan.papers[0].due is not None
        assert plan.actor_by_id["lead"].at == "/actors/0"

    assert {
        "dates.start",
        "dates.end",
        "agenda.days.sessions",
        "agenda.days.sessions.start",
        "agenda.days.sessions.end",
        "agenda.days.sessions.minutes",
        "papers",
        "papers.due",
        "actors.id",
    } == read_by(check)


@pytest.mark.parametrize(
    ("attribute", "shapes"),
    [("named", reference_shapes(ActivityPlan)), ("given", id_shapes(ActivityPlan))],
)
def test_the_map_of_places_counts_as_all_of_its_places(attribute: str, shapes: tuple[str, ...]) -> None:
    def check(plan: PlanIndex, _: Find) -> None:
        assert getattr(plan, attribute)

    assert set(shapes) == read_by(check)


def test_reading_only_to_name_is_free() -> None:
    def check(plan: PlanIndex, find: Find) -> None:
        party, actor = plan.parties[0].it, plan.actors[0].it
        find(
            plan.activity
            + plan.party_name(party)
            + names.actor(actor)
            + place_name(plan, "/actors/0/party").thing
        )

    assert {"parties", "actors"} == read_by(check)


def test_a_method_of_the_index_reads_for_the_rule() -> None:
    def check(plan: PlanIndex, _: Find) -> None:
        assert plan.has_stance(plan.parties[0].it, "host")
        assert plan.reached("draft")
        assert plan.span(plan.papers[0].it.due) is not None

    assert {
        "parties",
        "parties.stances",
        "stage",
        "papers",
        "papers.due",
        "dates.start",
        "dates.end",
    } == (read_by(check))


def test_a_method_of_a_model_reads_everything_below() -> None:
    def check(plan: PlanIndex, _: Find) -> None:
        assert plan.plan.dates is not None
        assert plan.plan.dates.to_data()

    assert {"dates", "dates.start", "dates.end", "dates.extensions"} == read_by(check)


def test_a_part_passes_for_the_model_it_stands_for() -> None:
    record = Record()
    plan = wrap(PLAN, record)
    assert isinstance(plan, ActivityPlan)
    assert plan.parties is not None
    assert isinstance(plan.parties[0], Party)
    assert not isinstance(plan.parties[0], Actor)
    assert plan.parties[0] is plan.parties[0]
    assert plan.dates is plan.dates
    match plan.parties[0]:
        case Party(id=found):
            assert found == "host"
        case _:
            pytest.fail("does not match")
    assert {"parties", "parties.id", "dates"} == record.shapes


def test_comparing_and_printing_a_part_reads_all_of_it() -> None:
    record = Record()
    plan = wrap(PLAN, record)
    assert PLAN.dates is not None
    for look in (lambda part: part == PLAN.dates, lambda part: hash(part) == hash(PLAN.dates), repr):
        record.shapes.clear()
        assert look(plan.dates)
        assert {"dates", "dates.start", "dates.end", "dates.extensions"} == record.shapes
    assert plan.dates == wrap(PLAN, Record()).dates
    assert plan.dates != object()


def test_values_come_out_as_they_are() -> None:
    plan = wrap(PLAN, Record())
    assert plan.dates is not None
    assert plan.parties is not None
    assert PLAN.dates is not None
    assert PLAN.dates.start is plan.dates.start
    assert PLAN.place is plan.place
    assert PLAN.parties is not None
    assert PLAN.parties[0].stances is plan.parties[0].stances


def test_a_part_cannot_be_changed() -> None:
    plan = wrap(PLAN, Record())
    with pytest.raises(AttributeError):
        plan.title = "Graz"


def test_waivers_are_wrapped_too() -> None:
    assert PLAN.waivers is not None
    use = WaiverUse(at="/waivers/0", it=PLAN.waivers[0], known=True, selected=True, expired=False, used=0)
    read = read_by(lambda plan, find: find(plan.waiver_uses[0].it.rule), waiver_uses=(use,))
    assert {"waivers.rule"} <= read


def test_a_rule_that_is_not_asked_reads_nothing() -> None:
    judgement, read = trace(ActivityPlan()).judge(
        rule(lambda plan, find: find(str(plan.start)), requires=("agenda",))
    )
    assert "not_judged" == judgement.outcome
    assert frozenset() == read
