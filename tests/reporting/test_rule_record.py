"""Rules and formats as data."""

from __future__ import annotations

import attrs

from mutuallearning import api
from mutuallearning.reporting.json_report import write_json
from mutuallearning.reporting.rule_record import limits_of, rule_record, stages_of
from mutuallearning.rulekit.rule import Rule

CUR101 = api.explain("CUR101")


def test_a_rule_is_complete() -> None:
    record = rule_record(CUR101)
    own = {field.name for field in attrs.fields(Rule)} - {"module", "check", "after_waivers"}
    assert own <= set(record)
    assert "https://urban-initiative.eu/faq-peer-review" == record["sources"][0]["url"]
    assert "draft" == record["expected_from"]["peer-review"]
    assert write_json(record)


def test_an_example_says_what_breaks_which_plan_and_where() -> None:
    example = rule_record(CUR101)["examples"][0]
    assert ("peer-review", [{"do": "drop", "at": "/topics/0/questions"}], "/topics/0/questions") == (
        example["base"],
        example["edits"],
        example["pointer"],
    )


def test_an_example_that_the_reader_refuses_is_a_text() -> None:
    assert "Two" in rule_record(api.explain("DOC006"))["examples"][0]["text"]
    assert "no-such-plan.yaml" == rule_record(api.explain("DOC001"))["examples"][0]["file"]


def test_a_rule_without_expectation_or_limit_has_neither() -> None:
    doc = api.explain("DOC101")
    assert ({}, []) == (stages_of(doc), list(limits_of(doc)))
