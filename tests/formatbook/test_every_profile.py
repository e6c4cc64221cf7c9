"""What holds of every format profile, whatever it says."""

import typing

import pytest

from mutuallearning.checking import catalogue as rules
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.catalogue import ANY
from mutuallearning.models.activity_plan import ActivityPlan, Judgement
from mutuallearning.models.actor import ROLES
from mutuallearning.models.paper import PAPER_KINDS
from mutuallearning.models.structure import shapes_of
from mutuallearning.principles.bibliography import NOT_CITED, load

RULES = rules.load(plugins=False).rules

every_profile = pytest.mark.parametrize("slug", catalogue.slugs())


@every_profile
def test_a_profile_has_the_name_of_its_file(slug: str) -> None:
    assert slug == catalogue.profile(slug).slug


@every_profile
def test_what_a_profile_extends_ends_in_any(slug: str) -> None:
    assert catalogue.get(slug).lineage[-1] == ANY


@every_profile
def test_a_variant_extends_its_format(slug: str) -> None:
    parent, _, variant = slug.rpartition("/")
    assert catalogue.profile(slug).extends == (
        (parent if variant and parent else ANY) if slug != ANY else None
    )


@every_profile
def test_expected_parts_are_parts_of_a_plan(slug: str) -> None:
    named = {expectation.part for expectation in catalogue.profile(slug).expected or ()}
    assert set() == named - shapes_of(ActivityPlan)


@every_profile
def test_nothing_is_said_twice(slug: str) -> None:
    profile = catalogue.profile(slug)
    parts = [expectation.part for expectation in profile.expected or ()]
    limits = [limit.name for limit in profile.limits or ()]
    for named in (parts, limits, profile.exempt or (), profile.roles or (), profile.papers or ()):
        assert len(set(named)) == len(named)


@every_profile
def test_what_a_profile_takes_back_was_expected(slug: str) -> None:
    profile = catalogue.profile(slug)
    taken_back = {one.part for one in profile.expected or () if one.stage == "never"}
    inherited = catalogue.get(profile.extends).expected if profile.extends else {}
    assert set() == taken_back - set(inherited)


@every_profile
def test_every_source_is_in_the_bibliography(slug: str) -> None:
    profile = catalogue.profile(slug)
    cited = {one.source for one in profile.expected or ()} | {one.source for one in profile.limits or ()}
    assert set() == (cited | set(profile.sources or ())) - set(load()) - set(NOT_CITED)


@every_profile
def test_roles_and_papers_are_known(slug: str) -> None:
    format_ = catalogue.get(slug)
    assert set() == set(format_.roles) - set(ROLES)
    assert set() == set(format_.papers) - set(PAPER_KINDS)
    assert set() == set(format_.stand_ins).union(*format_.stand_ins.values()) - set(PAPER_KINDS)


@every_profile
def test_a_format_knows_how_to_judge(slug: str) -> None:
    judgements = catalogue.get(slug).judgements
    assert set() == set(judgements) - set(typing.get_args(Judgement))
    assert {"none", "narrative"} <= set(judgements)
    assert {"ranking", "pass-or-fail"}.isdisjoint(judgements)


@every_profile
def test_required_papers_are_expected_from_some_stage_on(slug: str) -> None:
    format_ = catalogue.get(slug)
    assert not format_.papers or "papers" in format_.expected


@every_profile
def test_no_least_is_over_its_most(slug: str) -> None:
    limits = catalogue.get(slug).limits
    for name, most in limits.items():
        least = limits.get(name.removesuffix("-max") + "-min")
        if name.endswith("-max") and least:
            assert least.value <= most.value
            assert least.unit == most.unit


@every_profile
def test_figures_are_not_negative_and_of_one_unit_everywhere(slug: str) -> None:
    for name, limit in catalogue.get(slug).limits.items():
        assert limit.value >= 0
        assert {limit.unit} == {
            other.limits[name].unit for other in map(catalogue.get, catalogue.slugs()) if name in other.limits
        }


@every_profile
def test_a_share_is_a_part_of_a_whole(slug: str) -> None:
    shares = {name: one.value for name, one in catalogue.get(slug).limits.items() if "share" in one.unit}
    assert {} == {name: value for name, value in shares.items() if value > 1}


@every_profile
def test_exemptions_are_from_rules_that_exist(slug: str) -> None:
    assert set() == catalogue.get(slug).exempt - {rule.code for rule in RULES}


@every_profile
def test_no_exemption_is_from_a_rule_that_is_not_asked_anyway(slug: str) -> None:
    format_ = catalogue.get(slug)
    silent = {
        rule.code
        for rule in RULES
        if set(rule.limits) - set(format_.limits)
        or (rule.formats and not any(map(format_.is_a, rule.formats)))
    }
    assert set() == silent & set(catalogue.profile(slug).exempt or ())


def test_every_limit_is_read_by_a_rule() -> None:
    read = {name for rule in RULES for name in rule.limits}
    said = {name for slug in catalogue.slugs() for name in catalogue.get(slug).limits}
    assert set() == said - read


def test_every_expected_part_is_asked_for_by_a_rule() -> None:
    # A rule about sessions asks for the agenda too.
    asked = [f"{rule.expects}." for rule in RULES if rule.expects]
    said = {part for slug in catalogue.slugs() for part in catalogue.get(slug).expected}
    assert set() == {part for part in said if not any(one.startswith(f"{part}.") for one in asked)}
