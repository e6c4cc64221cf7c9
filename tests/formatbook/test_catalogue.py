import pytest

from mutuallearning.errors import UnknownNameError
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.catalogue import ANY


def test_a_format_takes_what_it_does_not_say_from_the_one_it_extends() -> None:
    shared, own = catalogue.get(ANY), catalogue.get("peer-review")
    assert shared.limit("day-hours-max") == own.limit("day-hours-max")
    assert set(shared.expected) <= set(own.expected)


def test_a_variant_replaces_papers_and_adds_exemptions() -> None:
    parent, variant = catalogue.get("peer-review"), catalogue.get("peer-review/interreg")
    assert parent.roles == variant.roles
    assert {"comments-paper"} <= set(parent.papers) - set(variant.papers)
    assert {"CUR105"} == variant.exempt - parent.exempt


def test_a_format_adds_papers_that_may_be_planned_instead() -> None:
    shared, own = catalogue.get(ANY).stand_ins, catalogue.get("study-visit").stand_ins
    assert {"learning-note"} == own["report"] - shared["report"]
    assert shared["host-paper"] == own["host-paper"]


def test_a_variant_judges_as_its_format_does() -> None:
    parent, variant = catalogue.get("peer-review"), catalogue.get("peer-review/interreg")
    assert parent.judgements == variant.judgements != catalogue.get("benchlearning-visit").judgements


def test_a_variant_takes_an_expectation_back() -> None:
    assert "recognition" in catalogue.get("peer-review").expected
    assert "recognition" not in catalogue.get("peer-review/interreg").expected


def test_a_variant_is_a_review_and_the_reverse_does_not_hold() -> None:
    assert catalogue.get("peer-review/interreg").is_a("peer-review")
    assert not catalogue.get("peer-review").is_a("peer-review/interreg")


@pytest.mark.parametrize(
    ("stage", "due"), [("idea", False), ("draft", False), ("invited", True), ("running", True)]
)
def test_a_part_is_due_from_its_stage_on(stage: str, due: bool) -> None:  # noqa: FBT001 -- the expected answer
    assert due is catalogue.get("peer-review").is_due("papers.due", stage)


def test_a_part_that_nobody_expects_is_never_due() -> None:
    assert not catalogue.get(ANY).is_due("papers", "done")


def test_a_limit_that_a_format_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError, match="questions-max"):
        catalogue.get(ANY).limit("questions-max")


@pytest.mark.parametrize(
    ("written", "slug", "known"),
    [
        ("peer-review", "peer-review", True),
        ("peer-review/interreg", "peer-review/interreg", True),
        ("peer-review/of-our-own", "peer-review", True),
        ("x-open-space", ANY, False),
        ("open-space/large", ANY, False),
        (None, ANY, False),
    ],
)
def test_a_plan_finds_the_nearest_format(written: str | None, slug: str, known: bool) -> None:  # noqa: FBT001 -- the expected answer
    found, is_known = catalogue.find(written)
    assert (slug, known) == (found.slug, is_known)


@pytest.mark.parametrize("ask", [catalogue.get, catalogue.profile])
def test_a_misspelt_format_gets_a_suggestion(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(UnknownNameError, match="peer-review"):
        ask("peer-reviw")


def test_slugs_are_sorted_and_have_variants() -> None:
    slugs = catalogue.slugs()
    assert sorted(slugs) == list(slugs)
    assert {"peer-review", "peer-review/interreg", ANY} <= set(slugs)


@pytest.mark.parametrize("slug", ["peer-assist", "after-action-review"])
def test_light_formats_expect_little(slug: str) -> None:
    light = catalogue.get(slug)
    written_before = [part for part in light.expected if light.is_due(part, "final")]
    assert () == light.papers
    assert len(written_before) < len(catalogue.get("peer-review").expected) / 3
