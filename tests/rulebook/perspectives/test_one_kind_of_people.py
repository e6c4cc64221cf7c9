from __future__ import annotations

import pytest

from mutuallearning.rulebook.perspectives.one_kind_of_people import RULE
from mutuallearning.testing.rules import judging


def people(*categories: str | None, **last: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [
        {"id": f"a{number}", "party": "host" if number == 0 else "peer", "category": category}
        for number, category in enumerate(categories)
    ]
    found[-1] |= last
    return found


judged = judging(
    RULE,
    format="learning-exchange",
    stage="draft",
    parties=[{"id": "host"}, {"id": "peer"}, {"id": "office", "stances": ["organiser"]}],
    actors=people("policymaker", "policymaker"),
)


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ({}, "not_met"),
        ({"actors": people("policymaker", "practitioner")}, "met"),
        ({"actors": people("policymaker", None)}, "not_judged"),
        ({"actors": people("policymaker")}, "not_judged"),
        # An organiser and a helper do not make a mix; an expert does.
        ({"actors": people("policymaker", "policymaker", "expert", party="office")}, "not_met"),
        ({"actors": people("policymaker", "policymaker", "support")}, "not_met"),
        ({"actors": people("policymaker", "policymaker", "expert")}, "met"),
        ({"actors": people("policymaker", "policymaker", roles=["thematic-expert"])}, "met"),
        ({"parties": [{"id": "host"}, {"id": "peer"}, {"id": "union", "stances": ["stakeholder"]}]}, "met"),
        ({"actors": people("policymaker", "practitioner", nomination={"status": "declined"})}, "not_judged"),
        ({"stage": "done"}, "not_applicable"),
        ({"format": "peer-assist"}, "not_applicable"),
    ],
)
def test_it_asks_where_all_look_from_the_same_place(parts: dict[str, object], outcome: str) -> None:
    assert outcome == judged(**parts).outcome
