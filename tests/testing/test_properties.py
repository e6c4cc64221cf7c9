"""What holds for every document that the models take, however odd: nothing gets lost, and nothing falls over."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import mutuallearning as ml
from mutuallearning.checking.catalogue import load
from mutuallearning.checking.engine import check_document
from mutuallearning.checking.selection import STRUCTURAL, select
from mutuallearning.exporting.redact import redact
from mutuallearning.findings.report import Report
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.source import read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.types.data import is_list, is_mapping
from mutuallearning.types.model import Document

CATALOGUE = load(plugins=False)
JUDGING = tuple(rule for rule in CATALOGUE.rules if rule.family != STRUCTURAL)
EVERYTHING = select(CATALOGUE, only=[rule.code for rule in JUDGING])

documents = st.from_type(Document)
days = st.none() | st.dates(datetime.date(2024, 1, 1), datetime.date(2031, 1, 1))


def report_on(document: AnyDocument, as_of: datetime.date | None = None) -> Report:
    return check_document(document, CATALOGUE, EVERYTHING, as_of=as_of)


@given(documents)
def test_nothing_is_lost_on_the_way_through_json_and_yaml(document: AnyDocument) -> None:
    model = type(document)
    data = document.to_data()
    for syntax, text in (("json", json.dumps(data)), ("yaml", to_yaml(data))):
        source = read_text(text.encode(), "json" if syntax == "json" else "yaml")
        assert data == source.value
        assert document == model.model_validate(source.value)
    assert document == model.model_validate_json(document.model_dump_json())
    assert data == model.model_validate(data).to_data()


@given(documents, days)
def test_no_rule_falls_over(document: AnyDocument, as_of: datetime.date | None) -> None:
    report = report_on(document, as_of)
    assert [] == [verdict for verdict in report.verdicts if verdict.verdict == "errored"]
    assert [] == [str(finding) for finding in report.findings if len(finding.message) > 300]


@given(documents)
def test_the_order_of_keys_says_nothing(document: AnyDocument) -> None:
    turned = type(document).model_validate(
        changed(document.to_data(), lambda one: dict(reversed(one.items())))
    )
    assert document == turned
    assert report_on(document) == report_on(turned)


@given(st.from_type(ml.ActivityPlan))
def test_the_order_of_actors_says_nothing(plan: ml.ActivityPlan) -> None:
    turned = plan.model_copy(update={"actors": None if plan.actors is None else plan.actors[::-1]})
    before, after = report_on(plan), report_on(turned)
    assert [(one.code, one.verdict) for one in before.verdicts] == [
        (one.code, one.verdict) for one in after.verdicts
    ]
    assert Counter(one.code for one in before.findings) == Counter(one.code for one in after.findings)


@given(
    documents, st.sets(st.sampled_from([rule.code for rule in JUDGING if not rule.after_waivers]), min_size=1)
)
def test_who_asks_for_less_hears_the_same_of_it(document: AnyDocument, codes: set[str]) -> None:
    less = check_document(document, CATALOGUE, select(CATALOGUE, only=sorted(codes)))
    more = report_on(document)
    assert less.findings == tuple(one for one in more.findings if one.code in codes)
    assert [one for one in less.verdicts if one.code in codes] == [
        one for one in more.verdicts if one.code in codes
    ]


NAME, ADDRESS = "Quentin Zzyzx", "zzyzx@example.net"


def with_persons(data: dict[str, Any]) -> dict[str, Any]:
    """Give every actor of a plan one name, which also stands in texts of the plan."""
    actors = data.get("actors") or [{"id": "somebody"}]
    person = {"name": NAME, "email": ADDRESS}
    return {
        **data,
        "title": f"With {NAME}",
        "notes": f"Ask {ADDRESS}",
        "actors": [{**actor, "person": person} for actor in actors],
        "extensions": {"org.example": [NAME, {NAME: ADDRESS}]},
    }


def changed(node: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:  # noqa: ANN401 -- document data
    if is_mapping(node):
        return {key: changed(value, change) for key, value in change(node).items()}
    return [changed(item, change) for item in node] if is_list(node) else node


@given(st.from_type(ml.ActivityPlan))
def test_no_person_is_left_in_a_copy_for_sharing(plan: ml.ActivityPlan) -> None:
    named = ml.ActivityPlan.model_validate(with_persons(plan.to_data()))
    assert "zzyzx" not in redact(named).model_dump_json().lower()


def test_rules_that_judge_what_became_of_waivers_are_few() -> None:
    """They are left out above, as what became of waivers depends on which rules were asked."""
    assert {"waivers"} == {rule.theme for rule in JUDGING if rule.after_waivers}
