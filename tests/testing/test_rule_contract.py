"""Each part of the contract notices the rule that breaks it, and says how to mend it."""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from mutuallearning.checking.catalogue import load
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule
from mutuallearning.testing.rule_contract import PARTS, RuleContractError, assert_rule_contract, breaches_of

PLACE = "/agenda/days/0/sessions/0/title"


def find_loud_titles(plan: PlanIndex, find: Find) -> None:
    if any(day.it.sessions is None for day in plan.days):
        find.unsaid("what happens on every day")
    for session in plan.sessions:
        title = session.it.title
        if title is None:
            find.unsaid("how every session is called")
        elif title.isupper():
            find(f"{session.at}/title", title=title)


RULE = Rule(
    code="ZZZ101",
    name="test-rule-contract",
    severity="advice",
    message="{title} is in capitals",
    params={"title": "The title"},
    why="Capitals shout.",
    remedy="Write it in small letters.",
    when_fine="It is an abbreviation.",
    sources=("house rule",),
    reads=("agenda.days.sessions.title", "agenda.sessions.title"),
    requires=("agenda.days.sessions",),
    examples=(Example(edits=(Put(PLACE, "WELCOME"),), at=PLACE),),
    module="tests.test_rule_contract",
    check=find_loud_titles,
)


def test_a_rule_that_keeps_to_it_passes() -> None:
    assert_rule_contract(RULE)


def unlawful(plan: PlanIndex, find: Find) -> None:
    for session in plan.sessions:
        find(f"{session.at}/title", title=str(session.it.title))


def elsewhere(plan: PlanIndex, find: Find) -> None:
    for session in plan.sessions:
        if (session.it.title or "").isupper():
            find("/agenda/days/7/sessions/9/title", title="It")


def careless(plan: PlanIndex, find: Find) -> None:
    for session in plan.sessions:
        if session.it.title and session.it.title.isupper():
            find(f"{session.at}/title", title=session.it.title)


def crashing(plan: PlanIndex, find: Find) -> None:
    find(plan.sessions[99].at)


def nosy(plan: PlanIndex, find: Find) -> None:
    find_loud_titles(plan, find)
    assert plan.plan.notes != "x"


COUNTER: Iterator[int] = itertools.count()


def moody(plan: PlanIndex, find: Find) -> None:
    find(f"{plan.sessions[0].at}/title", title=str(next(COUNTER)))


def meddling(plan: PlanIndex, find: Find) -> None:
    plan.plan.__dict__["title"] = "Changed"
    find_loud_titles(plan, find)


def by_order(plan: PlanIndex, find: Find) -> None:
    kept: Any = plan.plan.extensions or {}
    find_loud_titles(plan, find)
    if next(iter(kept), "") == "org.b":
        find("/title", title="It")


ORDERED = Example(
    edits=(Put(PLACE, "WELCOME"), Put("/extensions", {"org.a": 1, "org.b": 2})),
    at=PLACE,
)

RANKED = Example(edits=(Put(PLACE, "A"), Put("/judgement", "ranking")), at=PLACE)

SHOUTED = "THIS IS SAID SO LOUDLY AND SO LONG THAT NOBODY CAN HEAR ANYTHING ELSE " * 2


@pytest.mark.parametrize(
    ("part", "found", "changes"),
    [
        ("documented", "why is 'shouting'", {"why": "shouting"}),
        ("documented", "has no example", {"examples": ()}),
        ("documented", "cites no source", {"sources": ()}),
        ("documented", "source nowhere-2020 is unknown", {"sources": ("nowhere-2020",)}),
        ("documented", "parameter more is not explained", {"params": {"title": "The title", "more": ""}}),
        ("documented", "stands in tests.other", {"module": "tests.other"}),
        ("declared", "judges the kind picnic", {"subjects": ("activity-plan", "picnic")}),
        ("declared", "reads agenda.titel", {"reads": ("agenda.titel",), "requires": ()}),
        ("declared", "requires papers", {"requires": ("papers",)}),
        ("declared", "no format has a limit loudness", {"limits": ("loudness",)}),
        ("declared", "has no check", {"check": None}),
        ("portable", "cannot be pickled", {"check": lambda *_: None}),
        ("speaks", "finds nothing, not", {"examples": (Example(edits=(Put(PLACE, "a"),), at=PLACE),)}),
        ("speaks", "crashes", {"check": crashing}),
        ("speaks", "also sets off", {"examples": (RANKED,)}),
        ("speaks", "ends like a sentence", {"message": "{title} is in capitals."}),
        ("speaks", 'has "None" in it', {"message": "None of {title} is needed"}),
        ("speaks", "characters", {"message": f"{SHOUTED}{{title}}"}),
        ("silent", "speaks on the conforming peer-review", {"check": unlawful}),
        ("located", "where nothing is", {"check": elsewhere}),
        ("pure", "something else the second time", {"check": moody}),
        ("pure", "changes the document", {"check": meddling}),
        ("pure", "order of keys", {"check": by_order, "examples": (ORDERED,)}),
        ("honest", "reads notes", {"check": nosy}),
        ("lossless", "lost: met", {"check": careless}),
    ],
)  # fmt: skip
def test_what_breaks_it_is_told(part: str, found: str, changes: dict[str, Any]) -> None:
    breaches = breaches_of(attrs.evolve(RULE, **changes), part)
    assert [part] == sorted({breach.part for breach in breaches})
    assert any(found in breach.found for breach in breaches), breaches
    assert all(breach.mend.endswith(".") for breach in breaches)


def test_the_error_names_everything() -> None:
    rule = attrs.evolve(RULE, why="shouting", reads=("agenda.titel",), requires=())
    with pytest.raises(RuleContractError) as caught:
        assert_rule_contract(rule)
    told = str(caught.value)
    assert told.startswith(
        "ZZZ101 test-rule-contract breaks the contract of rules\n  documented: why is 'shouting'"
    )
    assert "\n  declared: it reads agenda.titel, which no document has\n    Correct the shape: " in told
    assert isinstance(caught.value, AssertionError)
    assert caught.value.breaches == pickle.loads(pickle.dumps(caught.value)).breaches  # noqa: S301 -- made in this line


def test_what_the_reader_finds_has_a_contract_too() -> None:
    assert () == breaches_of(load(plugins=False).get("wrong-type"))


def test_there_is_no_such_part() -> None:
    with pytest.raises(KeyError):
        breaches_of(RULE, "loud")
    assert {"documented", "pure", "lossless"} < set(PARTS)
