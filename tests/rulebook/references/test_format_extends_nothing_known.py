"""Formats of a programme start from formats that are known, those of the user among them."""

from __future__ import annotations

import mutuallearning as ml

PROGRAMME = ml.Programme.model_validate(
    {"title": "Fairs", "formats": [{"slug": "x-little-fair", "extends": "x-fair"}]}
)


def codes(formats: ml.Formatbook | None = None) -> set[str]:
    return {finding.code for finding in ml.check(PROGRAMME, formats=formats).findings}


def test_a_format_that_nobody_knows_is_found() -> None:
    assert "REF108" in codes()


def test_a_profile_of_the_user_is_known() -> None:
    own = ml.FormatProfile.model_validate({"slug": "x-fair", "summary": "Stands and talks."})

    assert "REF108" not in codes(ml.load_formats([own]))
