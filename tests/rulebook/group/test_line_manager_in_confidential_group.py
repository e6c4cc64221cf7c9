from __future__ import annotations

import pytest

from mutuallearning.rulebook.group.line_manager_in_confidential_group import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def team(*roles: str, status: str | None = None) -> list[dict[str, object]]:
    worker: dict[str, object] = {
        "id": "worker",
        "roles": list(roles),
        "reports_to": "boss",
        "nomination": {"status": status},
    }
    return [worker, {"id": "boss", "roles": ["participant"]}]


def agenda(level: str | None) -> dict[str, object]:
    session = {"kind": "working-group", "group": ["worker", "boss"], "confidentiality": level}
    return {"days": [{"sessions": [session, session]}]}


def test_both_in_a_closed_activity_are_found_once() -> None:
    found = judged(confidentiality="closed", actors=team("participant"), agenda=agenda(None))
    (hit,) = found.hits
    assert ("/actors/0/reports_to", (("/confidentiality", "the closed group"),)) == (hit.at, hit.related)


def test_a_closed_session_of_an_open_activity_is_looked_at() -> None:
    found = judged(confidentiality="open", actors=team("participant"), agenda=agenda("closed"))
    (hit,) = found.hits
    assert (("/agenda/days/0/sessions/0/group", "the closed group"),) == hit.related


@pytest.mark.parametrize(
    ("level", "outcome"),
    [("open", "not_applicable"), ("no-attribution", "not_applicable"), (None, "not_judged")],
)
def test_groups_that_are_not_closed_are_not_the_matter(level: str | None, outcome: str) -> None:
    assert outcome == judged(confidentiality=level, actors=team("participant"), agenda=agenda(None)).outcome


def test_an_interview_needs_no_promise_to_be_between_those_who_ask_and_who_answer() -> None:
    session = {"kind": "interview", "group": ["worker", "boss"]}
    found = judged(
        confidentiality="open", actors=team("participant"), agenda={"days": [{"sessions": [session]}]}
    )
    assert ["interview"] == [hit.params["group"] for hit in found.hits]


def test_those_who_run_it_do_not_sit_in_it() -> None:
    assert "not_judged" == judged(confidentiality="closed", actors=team("owner")).outcome


def test_somebody_who_declined_sits_nowhere() -> None:
    assert (
        "not_judged"
        == judged(confidentiality="closed", actors=team("participant", status="declined")).outcome
    )


def test_a_manager_who_sits_in_another_group_is_not_in_the_way() -> None:
    apart = [
        {"kind": "working-group", "group": [name], "confidentiality": "closed"} for name in ("worker", "boss")
    ]
    found = judged(confidentiality="open", actors=team("participant"), agenda={"days": [{"sessions": apart}]})
    assert ("not_judged", ()) == (found.outcome, found.hits)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("working-group", True),
        ("reflection", True),
        (None, True),
        ("welcome", False),
        ("presentation", False),
        ("panel", False),
        ("feedback", False),
        ("recommendations", False),
        ("conclusions", False),
        ("closing", False),
    ],
)
def test_who_only_listens_need_not_tell_anything(kind: str | None, found: bool) -> None:  # noqa: FBT001 -- of the table
    session = {"kind": kind, "group": ["worker", "boss"], "confidentiality": "closed"}
    days = {"days": [{"sessions": [{"kind": "meal"}, session]}]}
    judgement = judged(confidentiality="open", actors=team("participant"), agenda=days)
    assert ("not_met" if found else "not_judged") == judgement.outcome


@pytest.mark.parametrize("group", [None, []])
def test_a_closed_session_without_a_group_names_nobody(group: list[str] | None) -> None:
    session = {"kind": "working-group", "group": group, "confidentiality": "closed"}
    days = {"days": [{"sessions": [session]}]}
    assert "not_judged" == judged(confidentiality="open", actors=team("participant"), agenda=days).outcome


def test_a_manager_elsewhere_is_no_manager_here() -> None:
    alone = [{"id": "worker", "roles": ["participant"], "reports_to": "somebody-at-home"}]
    assert "not_judged" == judged(confidentiality="closed", actors=alone).outcome


def test_both_are_named_by_role_and_id() -> None:
    (hit,) = judged(confidentiality="closed", actors=team("presenter")).hits
    expected = {"actor": 'Presenter "worker"', "group": "closed group", "manager": 'participant "boss"'}
    assert expected == hit.params


def test_an_open_session_of_a_closed_activity_is_no_closed_group() -> None:
    session = {"kind": "working-group", "group": ["worker", "boss"], "confidentiality": "open"}
    days = {"days": [{"sessions": [session]}]}
    assert "not_judged" == judged(confidentiality="closed", actors=team("owner"), agenda=days).outcome
