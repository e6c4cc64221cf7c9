from __future__ import annotations

from mutuallearning.drafting.annotations import choices, is_list
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import ROLES, Actor
from mutuallearning.models.agenda import Session
from mutuallearning.models.evaluation import Survey


def test_a_list_is_known_by_its_annotation() -> None:
    lists = {name for name, field in ActivityPlan.model_fields.items() if is_list(field.annotation)}
    assert {"topics", "parties", "languages", "follows"} <= lists
    assert {"goal", "title", "agenda", "dates", "mode"}.isdisjoint(lists)


def test_values_are_listed_where_they_are_few() -> None:
    assert ("on-site", "online", "hybrid") == choices(Session.model_fields["mode"].annotation, 3)
    assert () == choices(Session.model_fields["mode"].annotation, 2)
    assert ("true", "false") == choices(Survey.model_fields["anonymous"].annotation, 12)
    assert ROLES == choices(Actor.model_fields["roles"].annotation, 99)
    assert () == choices(Actor.model_fields["function"].annotation, 99)
