import pytest

from mutuallearning.errors import UnknownNameError
from mutuallearning.principles.bibliography import NOT_CITED, cited, load, source
from mutuallearning.sources import Source

every_source = pytest.mark.parametrize("key", sorted(load()))


@every_source
def test_a_source_says_when_it_was_read(key: str) -> None:
    assert source(key).seen is not None


@every_source
def test_a_source_is_known_by_its_key(key: str) -> None:
    assert key == source(key).id


def test_no_two_sources_have_the_same_title_and_address() -> None:
    seen = [(one.author, one.title, one.url) for one in load().values()]
    assert len(set(seen)) == len(seen)


def test_a_mark_of_our_own_judgement_is_no_source() -> None:
    assert set() == set(NOT_CITED) & set(load())


def test_a_misspelt_key_gets_a_suggestion() -> None:
    with pytest.raises(UnknownNameError, match="eui-faq"):
        source("eui-fak")


def test_sources_are_given_for_keys_and_for_sources_themselves() -> None:
    own = Source(title="Handbook of our programme")
    assert (source("eui-faq"), own) == cited(("eui-faq", *NOT_CITED, own))
