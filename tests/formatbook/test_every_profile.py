"""What holds of every format profile, whatever it says."""

import datetime
import typing

import pytest

from mutuallearning.checking import catalogue as rules
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.catalogue import ANY
from mutuallearning.formatbook.profile import MODES, Confidentiality, Mode, Setting
from mutuallearning.models import activity_plan, agenda, conduct
from mutuallearning.models.activity_plan import ActivityPlan, Judgement
from mutuallearning.models.actor import ROLES
from mutuallearning.models.agenda import SESSION_KINDS, SESSION_THEMES
from mutuallearning.models.paper import PAPER_KINDS, PAPER_SECTIONS
from mutuallearning.models.party import Stance
from mutuallearning.models.structure import fields_of, shapes_of
from mutuallearning.models.topic import Purpose
from mutuallearning.principles.bibliography import NOT_CITED, load

RULES = rules.load(plugins=False).rules

DATED = frozenset(
    field.shape
    for field in fields_of(ActivityPlan)
    if any(
        date in str(field.owner.model_fields[field.name].annotation) for date in ("Deadline", "PartialDate")
    )
)

UNITS: dict[str, set[str]] = {}
for _slug in catalogue.slugs():
    for _limit in catalogue.profile(_slug).limits or ():
        UNITS.setdefault(_limit.name, set()).add(_limit.unit)

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
    limits = [(limit.name, limit.mode) for limit in profile.limits or ()]
    roles = [*(profile.roles or ()), *(profile.optional_roles or ())]
    papers = [*(profile.papers or ()), *(profile.optional_papers or ())]
    milestones = [(one.what, one.paper, one.part) for one in profile.timeline or ()]
    outlines = [outline.paper for outline in profile.outlines or ()]
    named: list[typing.Sequence[object]] = [parts, limits, roles, papers, milestones, outlines]
    named += [profile.exempt or (), profile.stances or (), profile.purposes or (), profile.follow_up or ()]
    for things in named:
        assert len(set(things)) == len(things)


@every_profile
def test_what_a_profile_takes_back_was_expected(slug: str) -> None:
    profile = catalogue.profile(slug)
    taken_back = {one.part for one in profile.expected or () if one.stage == "never"}
    inherited = catalogue.get(profile.extends).expected if profile.extends else {}
    assert set() == taken_back - set(inherited)


@every_profile
def test_every_source_is_in_the_bibliography(slug: str) -> None:
    profile = catalogue.profile(slug)
    figures = (profile.expected, profile.limits, profile.timeline, profile.outlines)
    cited = {one.source for group in figures for one in group or ()}
    if profile.confidentiality_source is not None:
        cited.add(profile.confidentiality_source)
    assert set() == (cited | set(profile.sources or ())) - set(load()) - set(NOT_CITED)


@every_profile
def test_roles_and_papers_are_known(slug: str) -> None:
    format_ = catalogue.get(slug)
    assert set() == {*format_.roles, *format_.optional_roles} - set(ROLES)
    assert set() == {*format_.papers, *format_.optional_papers, *format_.outlines} - set(PAPER_KINDS)
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
def test_what_it_is_for_and_who_must_be_there_is_known(slug: str) -> None:
    format_ = catalogue.get(slug)
    assert set() == set(format_.purposes) - set(typing.get_args(Purpose))
    assert set() == set(format_.stances) - set(typing.get_args(Stance))


@every_profile
def test_a_profile_says_what_it_is(slug: str) -> None:
    profile = catalogue.profile(slug)
    assert (True, True) == (profile.title is not None, profile.summary is not None)


@every_profile
def test_sessions_of_the_agenda_are_known_and_in_order(slug: str) -> None:
    agenda_ = catalogue.get(slug).agenda
    assert set() == {item.kind for item in agenda_} - set(SESSION_KINDS)
    assert set() == {theme for item in agenda_ for theme in item.about or ()} - set(SESSION_THEMES)
    days = [item.day or 1 for item in agenda_]
    assert sorted(days) == days


@every_profile
def test_sections_of_papers_are_known(slug: str) -> None:
    tags = {section.tag for outline in catalogue.get(slug).outlines.values() for section in outline.sections}
    assert set() == tags - {None} - set(PAPER_SECTIONS)


@every_profile
def test_the_timeline_names_papers_of_the_format_and_dates_of_a_plan(slug: str) -> None:
    format_ = catalogue.get(slug)
    papers = {one.paper for one in format_.timeline} - {None}
    parts = {one.part for one in format_.timeline} - {None}
    assert set() == papers - {*format_.papers, *format_.optional_papers}
    assert set() == parts - DATED


@every_profile
def test_what_is_due_before_the_event_comes_first(slug: str) -> None:
    day = datetime.date(2026, 6, 30)
    days = [one.when.resolve(day, day) for one in catalogue.get(slug).timeline]
    assert sorted(days) == days


@every_profile
@pytest.mark.parametrize("mode", [None, *MODES])
def test_no_least_is_over_its_most(slug: str, mode: str | None) -> None:
    format_ = catalogue.get(slug).in_mode(mode)
    for name in format_.limits:
        what = name.removesuffix("-max")
        least, most = format_.band(what)
        if name.endswith("-max") and least is not None and most is not None:
            assert least <= most
            assert format_.limits[f"{what}-min"].unit == format_.limits[name].unit


@every_profile
def test_figures_are_not_negative_and_of_one_unit_everywhere(slug: str) -> None:
    for limit in catalogue.profile(slug).limits or ():
        assert limit.value >= 0
        assert {limit.unit} == UNITS[limit.name]


@every_profile
def test_a_share_is_a_part_of_a_whole(slug: str) -> None:
    limits = catalogue.profile(slug).limits or ()
    shares = {limit.name: limit.value for limit in limits if "share" in limit.unit}
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


def test_every_limit_is_read_by_a_rule_or_is_a_band() -> None:
    read = {name for rule in RULES for name in rule.limits}
    bands = {name for name in UNITS if name.endswith(("-min", "-max"))}
    assert set() == set(UNITS) - read - bands


def test_every_expected_part_is_asked_for_by_a_rule() -> None:
    # A rule about sessions asks for the agenda too.
    asked = [f"{rule.expects}." for rule in RULES if rule.expects]
    said = {part for slug in catalogue.slugs() for part in catalogue.get(slug).expected}
    assert set() == {part for part in said if not any(one.startswith(f"{part}.") for one in asked)}


def test_profiles_and_plans_speak_of_the_same_things() -> None:
    # The formatbook does not know the models, so it keeps the same words.
    assert agenda.Mode == Mode
    assert activity_plan.Setting == Setting
    assert conduct.ConfidentialityLevel == Confidentiality
