from __future__ import annotations

import pickle

import pytest

from mutuallearning.errors import UnknownNameError
from mutuallearning.formatbook.book import ANY, MOST_ANCESTORS, Formatbook, ProfileError, builtin
from mutuallearning.formatbook.profile import FormatProfile


def profile(slug: str, **says: object) -> FormatProfile:
    return FormatProfile.model_validate({"slug": slug, **says})


def book(*profiles: FormatProfile) -> Formatbook:
    return builtin().extended(profiles)


LIMIT = {"name": "questions-max", "value": 5.0, "unit": "questions"}


def test_without_profiles_the_book_stays_the_same() -> None:
    assert builtin() is builtin().extended(())


def test_an_overlay_changes_only_what_it_says() -> None:
    ours, theirs = (
        book(profile("peer-review", limits=[LIMIT])).get("peer-review"),
        builtin().get("peer-review"),
    )
    assert (5.0, 3.0) == (ours.limit("questions-max"), theirs.limit("questions-max"))
    assert (theirs.title, theirs.roles, theirs.lineage) == (ours.title, ours.roles, ours.lineage)
    assert set(theirs.limits) == set(ours.limits)


def test_what_extends_the_changed_format_changes_with_it() -> None:
    ours = book(profile("peer-review", limits=[LIMIT]))
    assert 5.0 == ours.get("peer-review/interreg").limit("questions-max")
    assert ours.get("study-visit") is builtin().get("study-visit")


def test_of_two_profiles_the_later_one_counts() -> None:
    ours = book(profile("any", limits=[LIMIT]), profile("any", limits=[{**LIMIT, "value": 7.0}]))
    assert 7.0 == ours.get(ANY).limit("questions-max")
    again = book(profile("any", limits=[LIMIT])).extended([profile("any", limits=[{**LIMIT, "value": 7.0}])])
    assert ours == again
    assert 7.0 == again.get(ANY).limit("questions-max")


def test_a_profile_that_extends_another_one_takes_the_place_of_the_known_one() -> None:
    ours = book(profile("peer-review", extends="study-visit", title="Our review")).get("peer-review")
    assert ("Our review", ("peer-review", "study-visit", "any")) == (ours.title, ours.lineage)


@pytest.mark.parametrize(
    ("slug", "parent"), [("x-open-space", ANY), ("peer-review/ours", "peer-review"), ("circle/large", ANY)]
)
def test_a_new_format_finds_what_it_extends(slug: str, parent: str) -> None:
    ours = book(profile(slug))
    assert (slug, parent) == ours.get(slug).lineage[:2]
    assert slug in ours.slugs()
    assert (slug, True) == (ours.find(slug)[0].slug, ours.find(slug)[1])


def test_new_formats_may_extend_each_other_in_any_order() -> None:
    ours = book(profile("x-fair/small", extends="x-fair"), profile("x-fair", extends="study-visit"))
    assert ("x-fair/small", "x-fair", "study-visit", "any") == ours.get("x-fair/small").lineage


def test_exemptions_of_users_count_too() -> None:
    assert {"EMP101"} == book(profile("x-fair", exempt=["EMP101"])).exempted() - builtin().exempted()


def test_the_profile_of_an_overridden_format_is_what_overrides_it() -> None:
    own = profile("peer-review", limits=[LIMIT])
    assert own == book(own).profile("peer-review")
    assert builtin().profile("study-visit") == book(own).profile("study-visit")


@pytest.mark.parametrize(
    ("profiles", "told"),
    [
        ([profile("x-fair", extends="peer-reviw")], "'x-fair' extends an unknown format: .* 'peer-review'"),
        ([profile("peer-review", extends="peer-review")], "'peer-review' extends itself; to change a format"),
        ([profile("x-a", extends="x-b"), profile("x-b", extends="x-a")], "x-a → x-b → x-a"),
        ([profile("any", extends="study-visit")], "any → study-visit → any"),
        ([profile("any", extends="any")], "'any' extends itself"),
    ],
)
def test_profiles_that_do_not_fit_are_refused(profiles: list[FormatProfile], told: str) -> None:
    with pytest.raises(ProfileError, match=told):
        book(*profiles)


def test_a_long_line_of_ancestors_is_refused() -> None:
    line = [profile(f"x-{n}", extends=f"x-{n + 1}") for n in range(MOST_ANCESTORS)]
    assert len(book(*line[1:], profile(f"x-{MOST_ANCESTORS}")).get("x-1").lineage) == MOST_ANCESTORS + 1
    with pytest.raises(ProfileError, match=f"'x-0' extends more than {MOST_ANCESTORS} others"):
        book(*line, profile(f"x-{MOST_ANCESTORS}"))


def test_many_profiles_are_put_together_in_time() -> None:
    ours = book(*(profile(f"x-{n}") for n in range(5_000)))
    assert "x-4999" == ours.get("x-4999").slug


@pytest.mark.parametrize("ask", ["get", "profile"])
def test_a_misspelt_format_of_users_gets_a_suggestion(ask: str) -> None:
    with pytest.raises(UnknownNameError, match="x-open-space"):
        getattr(book(profile("x-open-space")), ask)("x-opn-space")


def test_a_book_can_be_hashed_compared_and_pickled() -> None:
    own = profile("x-fair", roles=["owner"])
    assert book(own) == book(own) != builtin()
    assert hash(book(own)) == hash(book(own))
    assert book(own) == pickle.loads(pickle.dumps(book(own)))  # noqa: S301 -- our own data
