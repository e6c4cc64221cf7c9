from __future__ import annotations

import pytest

from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulekit.index import build
from mutuallearning.rulekit.targets import Targets

PLAN = ActivityPlan.model_validate(
    {
        "title": "Vienna",
        "parties": [{"id": "host", "extensions": {"org.example": {"budget": 3}}}],
        "agenda": {"days": [{"sessions": [{"id": "one"}]}]},
    }
)
TARGETS = Targets.of(build(PLAN, builtin(), as_of=None))


@pytest.mark.parametrize(
    "target",
    [
        "host",
        "one",
        "/title",
        "/parties",
        "/parties/0",
        "/parties/0/seeks",
        "/parties/0/seeks/0",
        "/agenda/days/0/sessions/0/leads",
        "/follow_up/response_due",
        "/parties/0/extensions/org.example/budget",
    ],
)
def test_it_exists_if_it_is_there_or_could_be_filled(target: str) -> None:
    assert target in TARGETS


@pytest.mark.parametrize(
    "target",
    [
        "guest",
        "vienna",
        "/",
        "/titel",
        "/title/0",
        "/parties/1",
        "/parties/host",
        "/parties/-1",
        "/parties/²",
        "/parties/0/seaks",
        "/follow_up/answer_due",
        "/agenda/days/0/sessions/0/leads/0/name",
    ],
)
def test_it_does_not_exist_if_nothing_could_be_there(target: str) -> None:
    assert target not in TARGETS
