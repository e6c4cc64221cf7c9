from __future__ import annotations

import pytest
from pydantic import ValidationError

from mutuallearning.models.topic import Practice

RECORD = {
    "id": "senior-guarantee",
    "title": "A guarantee for older jobseekers",
    "country": "AT",
    "territory": "Two regions",
    "policy_area": "employment",
    "classified_as": [{"scheme": "Labour market policy database", "version": "2018", "code": "4"}],
    "target_groups": ["Jobseekers over 55"],
    "objectives": ["An offer within four months"],
    "since": "2014",
    "until": "2016-12",
    "scale": {"count": "around 900", "of": "jobseekers a year", "level": "regional"},
    "costs": [
        {"amount": 1.5e6, "currency": "EUR", "per": "year", "year": 2015, "source": "Budget of the service"}
    ],
    "results": ["Two of five had work after six months"],
    "success_factors": ["One adviser for each jobseeker"],
    "obstacles": ["Employers heard of it late"],
    "did_not_work": ["Group training before the first talk"],
    "evidence": [{"kind": "evaluation", "title": "Evaluation after two years"}],
    "transferability": "Needs advisers with fewer clients.",
    "transfer_conditions": ["At most 80 clients for each adviser"],
    "contact": "Unit for older jobseekers",
    "url": "https://example.org/practice",
    "languages": ["de", "en"],
    "last_checked": "2017-03",
}


def test_a_record_of_a_database_has_a_place_for_every_fact() -> None:
    assert RECORD == Practice.model_validate(RECORD).to_data()


def test_only_the_name_is_needed() -> None:
    assert {"title": "Joint teams"} == Practice.model_validate({"title": "Joint teams"}).to_data()


def test_it_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="ended in 2013, before it began in 2014") as caught:
        Practice.model_validate(RECORD | {"until": "2013"})
    assert ("until",) == caught.value.errors()[0].get("ctx", {})["at"]


@pytest.mark.parametrize("currency", ["eur", "EURO", "€"])
def test_currencies_have_three_capitals(currency: str) -> None:
    with pytest.raises(ValidationError):
        Practice.model_validate({"title": "A", "costs": [{"amount": 1, "currency": currency}]})
