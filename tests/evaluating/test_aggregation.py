from __future__ import annotations

import pytest

from mutuallearning.evaluating.aggregation import aggregate, response_rate
from mutuallearning.evaluating.summary import ItemSummary
from mutuallearning.models.evaluation import Survey
from mutuallearning.models.survey_item import CORE_ITEMS

END_OF_2016 = Survey.model_validate(
    {
        "title": "Survey of those who took part, end of 2016",
        "conducted": "2016",
        "items": [{"id": item.id} for item in CORE_ITEMS],
        "results": [
            {"item": "relevance-to-work", "agree_percent": 94},
            {"item": "understanding-of-other-countries", "agree_percent": 92},
            {"item": "needs-matched", "agree_percent": 91},
        ],
    }
)
"""The figures of the EU's employment programme; how many answered was not published (seed-eu)."""


def survey(values: list[object], **more: object) -> Survey:
    responses = [{"answers": [{"item": "needs-matched", "value": value}]} for value in values]
    return Survey.model_validate({"items": [{"id": "needs-matched"}], "responses": responses, **more})


def by_category(groups: dict[str | None, list[int]], **more: object) -> Survey:
    responses = [
        {"category": category, "answers": [{"item": "needs-matched", "value": value}]}
        for category, values in groups.items()
        for value in values
    ]
    return Survey.model_validate({"items": [{"id": "needs-matched"}], "responses": responses, **more})


def one(survey: Survey) -> ItemSummary:
    found = aggregate(survey)
    assert 1 == len(found)
    return found[0]


def test_the_published_figures_of_2016_come_out_as_they_are() -> None:
    found = aggregate(END_OF_2016)
    assert [94, 92, 91] == [summary.agree_percent for summary in found]
    assert {(None, None)} == {(summary.n, summary.kept_back) for summary in found}
    assert {"published"} == {summary.origin for summary in found}
    assert "relevance-to-work: 94 % agree; number of answers not published" == str(found[0])
    assert "an unknown number of an unknown number answered" == str(response_rate(END_OF_2016))


def test_counts_are_always_shown() -> None:
    summary = one(survey([5, 4, 4, 3, 2], invited=8))
    assert (5, 3, 60.0) == (summary.n, summary.agreed, summary.agree_percent)
    assert [0, 1, 1, 2, 1] == [point.count for point in summary.points]
    assert "Strongly agree" == summary.points[-1].label
    assert (3.6, 62.5) == (summary.mean, summary.response_percent)


def test_few_answers_are_kept_back_but_counted() -> None:
    summary = one(survey([5, 4, 4, 3]))
    assert (4, "too-few") == (summary.n, summary.kept_back)
    assert (None, None, (), None) == (summary.agreed, summary.agree_percent, summary.points, summary.mean)
    assert "needs-matched: kept back, fewer than 5 answered; n = 4" == str(summary)


@pytest.mark.parametrize(
    ("promised", "asked", "shown"), [(None, 4, True), (8, 4, False), (None, None, True), (8, None, False)]
)
def test_a_promise_is_kept_whatever_is_asked(promised: int | None, asked: int | None, *, shown: bool) -> None:
    (summary,) = aggregate(survey([5, 4, 4, 3, 5, 5], smallest_group=promised), asked)
    assert shown == (summary.kept_back is None)


def test_no_answers_are_nothing_to_hide() -> None:
    summary = one(survey([]))
    assert (0, None, None) == (summary.n, summary.kept_back, summary.agree_percent)


def test_no_opinion_and_values_off_the_scale_are_told_apart() -> None:
    summary = one(survey([5, 4, 4, 3, 5, 9]))
    assert (5, 1, 80.0) == (summary.n, summary.left_out, summary.agree_percent)
    undecided = Survey.model_validate(
        {
            "items": [{"id": "needs-matched"}],
            "responses": [{"answers": [{"item": "needs-matched", "no_opinion": True}]}] * 3,
        }
    )
    assert (0, 3) == (one(undecided).n, one(undecided).no_opinion)


@pytest.mark.parametrize(
    ("item", "values", "n", "percent", "mean"),
    [
        ({"text": "Again?", "scale": "yes-no"}, [1, 1, 0, 0, 1], 5, 60.0, 0.6),
        ({"text": "Hours?", "scale": "number"}, [1, 2.5, 2.5, 4, 5], 5, None, 3.0),
        ({"text": "Hours?"}, [1, 2, 3, 4, 5], 5, None, 3.0),
        ({"text": "0 to 10?", "own_scale": {"points": 11, "lowest": 0}}, [0, 10, 5, 5, 5], 5, None, 5.0),
    ],
)
def test_each_scale_gives_what_it_can(
    item: dict[str, object], values: list[object], n: int, percent: float | None, mean: float
) -> None:
    responses = [{"answers": [{"item": "it", "value": value}]} for value in values]
    summary = one(Survey.model_validate({"items": [{"id": "it", **item}], "responses": responses}))
    assert (n, percent, mean) == (summary.n, summary.agree_percent, summary.mean)


def test_texts_are_counted_and_never_shown() -> None:
    data = {
        "items": [{"id": "method", "text": "What next time?", "scale": "open-text"}],
        "responses": [{"answers": [{"item": "method", "text": "More time in the office on the harbour"}]}]
        * 6,
    }
    summary = one(Survey.model_validate(data))
    assert 6 == summary.n
    assert "harbour" not in repr(summary)


def test_a_small_group_cannot_be_worked_out_from_the_others() -> None:
    groups: dict[str | None, list[int]] = {"host": [1, 2], "peer": [5] * 9, "observer": [4] * 6}
    whole, *parts = aggregate(by_category(groups), by="category")
    assert (17, None) == (whole.n, whole.kept_back)
    assert {"host": "too-few", "observer": "to-protect-others", "peer": None} == {
        part.group: part.kept_back for part in parts
    }
    assert [2, 6, 9] == [part.n for part in parts]


def test_those_who_did_not_say_are_a_group_of_their_own() -> None:
    whole, *parts = aggregate(by_category({"host": [5] * 6, None: [4] * 7}), by="category")
    assert ["host", None] == [part.group for part in parts]
    assert "needs-matched (category not said): 100 % agree; n = 7" == str(parts[1])
    assert 13 == whole.n


def test_published_groups_are_guarded_in_the_same_way() -> None:
    results = [
        {"item": "needs-matched", "n": 17, "agree_percent": 80},
        {"item": "needs-matched", "category": "host", "n": 2, "agree_percent": 0},
        {"item": "needs-matched", "category": "peer", "n": 15, "agree_percent": 90},
    ]
    whole, *parts = aggregate(Survey.model_validate({"results": results}))
    assert (80, 17) == (whole.agree_percent, whole.n)
    assert ["too-few", "to-protect-others"] == [part.kept_back for part in parts]


def test_answers_to_what_was_not_asked_are_not_counted() -> None:
    responses = [{"answers": [{"item": "other", "value": 5}]}] * 9
    found = aggregate(Survey.model_validate({"items": [{"id": "needs-matched"}], "responses": responses}))
    assert [("needs-matched", 0)] == [(summary.item, summary.n) for summary in found]


def test_a_shared_survey_says_what_is_asked() -> None:
    shared = {"standard": Survey.model_validate({"id": "standard", "items": [{"id": "needs-matched"}]})}
    responses = [{"answers": [{"item": "needs-matched", "value": 5}]}] * 6
    (summary,) = aggregate(Survey.model_validate({"uses": "standard", "responses": responses}), shared=shared)
    assert 100.0 == summary.agree_percent


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"invited": 40, "responded": 31}, "31 of 40 answered (78 %)"),
        ({"invited": "around 40", "responded": 31}, "31 of around 40 answered"),
        ({"invited": 40, "responses": [{"category": "host"}] * 2}, "2 of 40 answered (5 %)"),
        ({"response_percent": 64}, "an unknown number of an unknown number answered (64 %)"),
        ({"invited": 0, "responded": 0}, "0 of 0 answered"),
    ],
)
def test_the_response_rate_is_worked_out_only_from_exact_numbers(data: dict[str, object], text: str) -> None:
    assert text == str(response_rate(Survey.model_validate(data)))
