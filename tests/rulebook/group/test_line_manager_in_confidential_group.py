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
    assert ["/actors/0/reports_to"] == [hit.at for hit in found.hits]


def test_a_closed_session_of_an_open_activity_is_looked_at() -> None:
    found = judged(confidentiality="open", actors=team("participant"), agenda=agenda("closed"))
    assert ["/agenda/days/0/sessions/0/group"] == [at for hit in found.hits for at, _ in hit.related]


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
