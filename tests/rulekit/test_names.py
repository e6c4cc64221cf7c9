from __future__ import annotations

import pytest

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.rulekit import names


@pytest.mark.parametrize(
    ("slug", "title", "name"),
    [
        ("peer-review", "Peer review", "This peer review"),
        ("peer-review/dac", "DAC peer review", "This peer review"),
        ("peer-review/interreg", "Interreg Europe peer review", "This peer review"),
        ("x-erfa", "ERFA meeting", "This ERFA meeting"),
        ("peer-reviev/dac", None, "This activity"),
        (None, None, "This activity"),
    ],
)
def test_an_activity_without_a_title_is_named_by_its_format(
    slug: str | None, title: str | None, name: str
) -> None:
    assert name == names.activity(ActivityPlan(format=slug), title)


def test_an_activity_with_a_title_keeps_the_title_of_its_format() -> None:
    plan = ActivityPlan(format="peer-review/dac", title="Vienna")
    assert 'DAC peer review "Vienna"' == names.activity(plan, "DAC peer review")
