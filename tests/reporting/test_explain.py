"""The page of a rule."""

from __future__ import annotations

from mutuallearning import api
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.reporting.explain import described, rule_page
from mutuallearning.reporting.styled import plain
from mutuallearning.sources import Source
from mutuallearning.types.partial_date import PartialDate

CATALOGUE = catalogues.load()


def page(code: str) -> str:
    return plain(rule_page(CATALOGUE.get(code), CATALOGUE))


def test_bad_shows_the_finding_and_good_what_was_there_before() -> None:
    text = page("CUR101")
    bad, good = text.partition("\nBad\n")[2].split("\nGood\n")
    assert "  error no-learning-questions (CUR101): Peer review" in bad
    assert "^" in bad
    assert "questions:" not in bad
    assert "questions:" in good.partition("What to do")[0]


def test_what_it_finds_is_shown_in_real_words_and_the_template_comes_last() -> None:
    text = page("EMP204")
    first, _, rest = text.partition("\nWhy\n")
    assert 'Facilitator "facilitator" is from "Austria"' in first
    assert "{" not in first + rest.partition("\nTemplate of the message\n")[0]
    assert 'Facilitator "{actor}" is from' in rest


def test_an_example_that_is_a_text_has_no_before() -> None:
    assert "\nGood\n" not in page("DOC006")


def test_a_house_rule_says_so() -> None:
    rule = next(rule for rule in api.rules() if "house rule" in rule.sources)
    assert "House rule: our own judgement." in page(rule.code)


def test_limits_are_shown_by_format() -> None:
    rule = next(rule for rule in api.rules() if rule.limits)
    assert f"peer-review: {rule.limits[0]} " in " ".join(page(rule.code).split())


def test_a_source_in_one_line() -> None:
    source = Source(
        author="An office", title="A guide", date=PartialDate.parse("2019-03"), url="https://example.org/"
    )
    assert "An office, A guide, 2019-03, https://example.org/" == described(source)
