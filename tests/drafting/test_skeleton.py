from __future__ import annotations

import functools
import re
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from mutuallearning import api
from mutuallearning.drafting.skeleton import skeleton
from mutuallearning.findings.report import Report
from mutuallearning.formatbook import catalogue
from mutuallearning.formatbook.book import builtin
from mutuallearning.formatbook.format import STAGES
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.structure import shapes_of
from mutuallearning.reading.source import read_text

every_format = pytest.mark.parametrize("slug", catalogue.slugs())

_CHOSEN = api.selection()

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}")


@functools.cache
def drafted(slug: str) -> str:
    return api.skeleton(slug)


def report_on(text: str) -> Report:
    return api.check_read(read_text(text.encode(), "yaml"), *_CHOSEN)


def in_use(text: str) -> str:
    """Take the mark away from every line that waits."""
    return re.sub(r"^( *)#(?! )", r"\1", text, flags=re.MULTILINE)


def shapes_in(value: object, prefix: str = "") -> set[str]:
    if isinstance(value, list):
        return {shape for item in value for shape in shapes_in(item, prefix)}
    if not isinstance(value, dict):
        return set()
    found: set[str] = set()
    for key, below in value.items():
        found |= {f"{prefix}{key}", *shapes_in(below, f"{prefix}{key}.")}
    return found


@every_format
def test_a_skeleton_is_a_document_without_faults(slug: str) -> None:
    report = report_on(drafted(slug))
    assert "judged" in report.state
    assert [] == [one for one in report.findings if one.code.startswith(("DOC", "REF"))]
    assert [] == [one for one in report.findings if one.severity == "error"]


@every_format
@pytest.mark.parametrize("stage", STAGES)
def test_at_no_stage_is_more_found_than_what_only_the_planner_can_say(slug: str, stage: str) -> None:
    found = report_on(drafted(slug).replace("\nstage: idea\n", f"\nstage: {stage}\n")).findings
    # What is found is missing, and was expected: nothing that the skeleton says is wrong.
    assert [] == [one for one in found if not api.explain(one.code).expects]


@every_format
def test_a_skeleton_finds_what_is_missing_as_the_plan_goes_on(slug: str) -> None:
    text = drafted(slug)
    assert "\nstage: idea\n" in text
    codes = {one.code for one in report_on(text.replace("\nstage: idea\n", "\nstage: final\n")).findings}
    assert builtin().get(slug).is_due("goal", "final") == (api.explain("no-common-goal").code in codes)


@every_format
def test_every_place_is_one_of_a_plan(slug: str) -> None:
    assert set() == shapes_in(yaml.safe_load(in_use(drafted(slug)))) - shapes_of(ActivityPlan)


@every_format
def test_all_that_a_format_expects_has_a_place(slug: str) -> None:
    places = shapes_in(yaml.safe_load(in_use(drafted(slug))))
    assert set() == set(catalogue.get(slug).expected) - places


@every_format
def test_nothing_is_wrong_with_the_places_but_that_they_are_empty(slug: str) -> None:
    data = yaml.safe_load(in_use(drafted(slug)))
    with pytest.raises(ValidationError) as raised:
        ActivityPlan.model_validate(data)
    assert [] == [fault["loc"] for fault in raised.value.errors() if fault["input"] is not None]


@every_format
def test_no_date_and_no_name_is_invented(slug: str) -> None:
    plan = ActivityPlan.model_validate(yaml.safe_load(drafted(slug)))
    assert not _DATE.search(str(plan.to_data()))
    assert (None, None, None) == (plan.dates, plan.called_on, plan.place)
    assert all(actor.person is None and actor.function is None for actor in plan.actors or ())


@every_format
def test_what_the_format_asks_for_is_there(slug: str) -> None:
    format_ = catalogue.get(slug)
    plan = ActivityPlan.model_validate(yaml.safe_load(drafted(slug)))
    assert set(format_.roles) == {role for actor in plan.actors or () for role in actor.roles or ()}
    assert set(format_.papers) == {paper.kind for paper in plan.papers or ()}
    assert set(format_.stances) == {stance for party in plan.parties or () for stance in party.stances or ()}
    days = (plan.agenda.days if plan.agenda else None) or ()
    assert [item.title for item in format_.agenda] == [
        one.title for day in days for one in day.sessions or ()
    ]


@every_format
def test_every_part_is_explained(slug: str) -> None:
    lines = drafted(slug).splitlines()
    top = [position for position, line in enumerate(lines) if re.match(r"[a-z_]+:", line)]
    assert [] == [lines[position] for position in top if not lines[position - 1].startswith("# ")]
    joined = " ".join(line.strip(" #") for line in lines)
    assert len(catalogue.get(slug).expected) <= joined.count("Expected from the stage")


@every_format
def test_every_reader_of_yaml_reads_the_same(slug: str) -> None:
    text = drafted(slug)
    assert yaml.safe_load(text) == read_text(text.encode(), "yaml").value
    assert text == api.skeleton(slug)


def test_it_is_told_why_a_part_matters_and_from_when() -> None:
    text = " ".join(drafted("peer-review").replace("# ", "").split())
    rule = api.explain("no-common-goal")
    assert (
        f"What the parties want to reach together. {rule.why} Expected from the stage draft on. goal:" in text
    )


def test_a_skeleton_needs_no_rules() -> None:
    assert yaml.safe_load(drafted("peer-review")) == yaml.safe_load(skeleton(catalogue.get("peer-review")))


def own(**says: Any) -> str:  # noqa: ANN401 -- data of a profile
    profile = FormatProfile.model_validate({"slug": "x-fair", **says})
    return skeleton(builtin().extended([profile]).get("x-fair"))


def test_words_of_users_break_nothing() -> None:
    hostile = 'End: "x"\nformat: any\u2028stage: done'
    text = own(
        title=hostile,
        summary=hostile,
        follow_up=[hostile],
        agenda=[{"title": hostile, "kind": "welcome"}],
        timeline=[{"what": hostile, "when": "at end"}],
    )
    data = yaml.safe_load(text)
    assert ("x-fair", "idea") == (data["format"], data["stage"])
    one_line = " ".join(hostile.split())
    assert (
        one_line == data["agenda"]["days"][0]["sessions"][0]["title"] == data["responsibilities"][0]["task"]
    )
    assert [] == [one.code for one in report_on(text).findings]


def test_an_object_that_lacks_what_it_must_have_waits() -> None:
    text = own(timeline=[{"what": "See", "when": "6 months after end", "part": "goal.indicators.due"}])
    assert "goal:\n" in text
    assert "    #due: 6 months after end\n" in re.sub(r" +#due: 6", "    #due: 6", text)
    assert yaml.safe_load(text)["goal"] is None


def test_figures_are_told_for_each_way_to_meet() -> None:
    limits = [
        {"name": "participants-min", "value": 5.0, "unit": "people"},
        {"name": "participants-max", "value": 40.0, "unit": "people"},
        {"name": "participants-max", "value": 90.0, "unit": "people", "mode": "online"},
        {"name": "days-max", "value": 2.0, "unit": "days", "mode": "on-site"},
    ]
    text = " ".join(own(limits=limits).replace("# ", "").split())
    assert "Usual: 5 to 40 people; online 5 to 90 people." in text
    assert "Usual: on-site at most 2 days." in text


def test_a_single_one_is_not_called_many() -> None:
    text = " ".join(drafted("matchmaking").replace("# ", "").split())
    assert "Usual: 90 to 120 minutes; 1 day." in text
    assert "at least 1 party besides the host" in " ".join(drafted("study-visit").replace("# ", "").split())


def test_the_values_of_what_is_filled_in_at_the_top_are_told() -> None:
    text = " ".join(drafted("peer-review").replace("# ", "").split())
    assert f"One of: {', '.join(STAGES)}. stage: idea" in text
    assert "One of: activity-plan" not in text
