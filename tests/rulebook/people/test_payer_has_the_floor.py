from __future__ import annotations

import pytest

from mutuallearning.rulebook.people.payer_has_the_floor import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="webinar")


def parties(*stances: str) -> list[dict[str, object]]:
    return [{"id": "office", "stances": ["organiser"]}, {"id": "firm", "stances": list(stances)}]


CHAIR = {"id": "chair", "roles": ["moderator"], "party": "firm"}


@pytest.mark.parametrize(
    ("stances", "actor", "outcome"),
    [
        (("funder",), CHAIR, "not_met"),
        (("funder", "stakeholder"), CHAIR, "not_met"),
        (("funder", "organiser"), CHAIR, "not_applicable"),
        (("funder", "peer"), CHAIR, "not_applicable"),
        (("stakeholder",), CHAIR, "not_judged"),
        (("funder",), {**CHAIR, "roles": ["participant"]}, "met"),
        (("funder",), {**CHAIR, "interests_declared": True}, "met"),
        (("funder",), {**CHAIR, "party": "office"}, "met"),
        (("funder",), {**CHAIR, "party": None}, "not_judged"),
        (("funder",), {**CHAIR, "roles": None}, "not_judged"),
    ],
)
def test_who_only_pays_does_not_lead(
    stances: tuple[str, ...], actor: dict[str, object], outcome: str
) -> None:
    assert outcome == judged(parties=parties(*stances), actors=[actor]).outcome


def test_who_is_named_among_the_funders_pays() -> None:
    found = judged(parties=parties("stakeholder"), actors=[CHAIR], funding={"funders": ["firm"]})
    assert ["/parties/1/stances"] == places(found)


@pytest.mark.parametrize(
    "chosen",
    [
        {"selection": {"selected_by": ["firm"]}},
        {"decisions": [{"subject": "Which machines are bought", "deciders": ["seller"]}]},
    ],
)
def test_who_only_pays_neither_chooses_nor_decides(chosen: dict[str, object]) -> None:
    seller = {"id": "seller", "roles": ["participant"], "party": "firm"}
    assert "not_met" == judged(parties=parties("funder"), actors=[seller], **chosen).outcome


@pytest.mark.parametrize(
    ("kind", "setting", "outcome"),
    [
        ("company", "public-policy", "not_met"),
        ("agency", "public-policy", "not_applicable"),
        # In a house of its own a company may pay for what it runs.
        ("company", "workplace", "not_applicable"),
        ("company", None, "not_applicable"),
        (None, "public-policy", "not_applicable"),
    ],
)
def test_a_company_that_pays_and_organises_sells(kind: str | None, setting: str | None, outcome: str) -> None:
    firm = {"id": "firm", "stances": ["funder", "organiser"], "organisation": "plc"}
    bodies = [{"id": "plc", "kind": kind}]
    assert outcome == judged(parties=[firm], actors=[CHAIR], organisations=bodies, setting=setting).outcome


def test_beside_another_who_pays_it_must_be_known_what_a_body_is() -> None:
    firm = {"id": "firm", "stances": ["funder", "organiser"]}
    other = {"id": "other", "stances": ["funder"]}
    assert "not_judged" == judged(parties=[firm, other], actors=[CHAIR]).outcome
