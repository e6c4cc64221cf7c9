"""One format in full."""

from __future__ import annotations

import pytest

from mutuallearning import api
from mutuallearning.formatbook import catalogue as formatbook
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.reporting.format_page import format_page, format_record
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.styled import plain

RULES = api.rules()


def own(**says: object) -> Format:
    profile = FormatProfile.model_validate({"slug": "x-fair", **says})
    return api.load_formats([profile]).get("x-fair")


def page(format_: Format) -> str:
    return plain(format_page(format_, RULES))


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_the_page_of_a_format_has_all_that_it_says(slug: str) -> None:
    format_ = formatbook.get(slug)
    text = page(format_)
    words = " ".join(text.split())
    assert ", ".join(format_.judgements) in words
    assert all(f"  {name.removesuffix('-max').removesuffix('-min')}" in text for name in format_.limits)
    assert all(f"  {part} " in text for part in format_.expected)
    assert all(one.what in text and f"  {one.when} " in text for one in format_.timeline)
    assert all(item.title in text for item in format_.agenda)
    assert all(rule.name in text for rule in RULES if rule.code in format_.exempt)
    assert all(" ".join(one.split()) in words for one in format_.follow_up)


@pytest.mark.parametrize("slug", formatbook.slugs())
def test_the_record_of_a_format_has_all_that_it_says(slug: str) -> None:
    format_ = formatbook.get(slug)
    record = format_record(format_, RULES)
    assert list(format_.lineage) == record["lineage"]
    lengths = {name: len(getattr(format_, name)) for name in ("expected", "timeline", "agenda", "follow_up")}
    assert lengths == {name: len(record[name]) for name in lengths}
    assert write_json(record)


def test_both_ends_of_a_band_stand_in_one_row() -> None:
    days = [
        {"name": "days-min", "value": 1.0, "unit": "days"},
        {"name": "days-max", "value": 2.5, "unit": "days", "source": "ess"},
        {"name": "days-max", "value": 1.0, "unit": "days", "mode": "online"},
        {"name": "visits-min", "value": 2.0, "unit": "visits"},
        {"name": "visits-max", "value": 2.0, "unit": "visits"},
    ]
    rows = [" ".join(row.split()) for row in page(own(limits=days)).splitlines()]
    assert "days-min/max 1 to 2.5 days - house default; ess" in rows
    assert "days-max 1 days online house default" in rows
    assert "visits-min/max 2 visits - house default" in rows


def test_what_may_be_told_outside_is_said_in_words() -> None:
    text = page(own(confidentiality="no-attribution", confidentiality_source="chatham"))
    assert "told outside  what was said, but not who said it (chatham)\n" in text
    assert "\n  chatham  " in text
    assert "told outside" not in page(own())


def test_a_source_that_only_its_user_knows_is_shown_by_its_key() -> None:
    format_ = own(sources=["our-guide"])
    assert "our-guide  a source of your own" in page(format_)
    assert {"id": "our-guide", "title": "our-guide"} in format_record(format_, RULES)["sources"]


def test_no_word_of_users_steers_a_terminal() -> None:
    text = page(
        own(title="Fair\u202e", summary="::error::x", timeline=[{"what": "::warning::", "when": "at end"}])
    )
    assert "\u202e" not in text
    assert not any(row.lstrip().startswith("::") for row in text.splitlines())
