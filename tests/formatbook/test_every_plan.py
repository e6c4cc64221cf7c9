"""Every format has a conforming base plan, which examples of rules break on purpose."""

import pytest
import yaml

from mutuallearning.checking.demonstration import base_document
from mutuallearning.checking.presence import presence
from mutuallearning.formatbook import catalogue
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.structure import fields_of, places_of

every_format = pytest.mark.parametrize("slug", catalogue.slugs())


def plan_of(slug: str) -> ActivityPlan:
    return ActivityPlan.model_validate(base_document(slug).value)


@every_format
def test_a_base_plan_names_its_format(slug: str) -> None:
    assert slug == plan_of(slug).format


@every_format
def test_a_base_plan_is_the_same_to_any_reader_of_yaml(slug: str) -> None:
    # Dates, times and words such as `on` are quoted where YAML 1.1 would take them for something else.
    assert plan_of(slug) == ActivityPlan.model_validate(yaml.safe_load(base_document(slug).text))


@every_format
def test_references_of_a_base_plan_resolve(slug: str) -> None:
    references, identities = places_of(plan_of(slug))
    ids = [place.id for place in identities]
    assert len(set(ids)) == len(ids)
    # Activities that a plan follows stand in documents of their own.
    inside = {place.id for place in references if place.to != ("activities",)}
    assert set() == inside - set(ids)


@every_format
def test_roles_and_papers_of_the_format_are_there(slug: str) -> None:
    format_, plan = catalogue.get(slug), plan_of(slug)
    assert set() == set(format_.roles) - {role for actor in plan.actors or () for role in actor.roles or ()}
    assert set() == set(format_.papers) - {paper.kind for paper in plan.papers or ()}


@every_format
def test_what_is_expected_by_now_is_said(slug: str) -> None:
    format_, plan = catalogue.get(slug), plan_of(slug)
    due = [part for part in format_.expected if format_.is_due(part, plan.stage or "draft")]
    # Parts of things that the plan does not have at all, such as the owner of an action, are not missing.
    missing = [
        part
        for part in due
        if presence(plan, part) == "not said"
        and ("." not in part or presence(plan, part.rpartition(".")[0]) == "said")
    ]
    assert [] == missing


@every_format
def test_no_base_plan_names_a_person(slug: str) -> None:
    assert all(actor.person is None for actor in plan_of(slug).actors or ())


def test_everything_in_the_base_plan_of_a_review_has_an_id() -> None:
    nameless = [shape.shape for shape in fields_of(ActivityPlan) if shape.name == "id" and "." in shape.shape]
    plan = plan_of("peer-review")
    without = {
        shape
        for shape in nameless
        if presence(plan, shape) == "not said" and presence(plan, shape.rpartition(".")[0]) == "said"
    }
    assert set() == without
