"""What surveys said, in bars."""

from __future__ import annotations

from typing import Any

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.programme import Programme
from mutuallearning.reporting.html.surveys import (
    MOST,
    MOST_DRAWN,
    MOST_ROWS,
    WIDTH,
    SurveyPicture,
    draw_surveys,
)
from mutuallearning.reporting.html.voice import plain_voice


def answers(*values: int) -> list[dict[str, Any]]:
    return [{"answers": [{"item": "needs-matched", "value": value}]} for value in values]


def survey(*values: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- keys of a survey
    return {"items": [{"id": "needs-matched"}], "responses": answers(*values), **more}


def pictures(document: AnyDocument) -> tuple[SurveyPicture, ...]:
    found = draw_surveys(document, plain_voice)
    return () if found is None else found.pictures


def plan(**evaluation: Any) -> ActivityPlan:  # noqa: ANN401 -- keys of an evaluation
    return ActivityPlan.model_validate({"evaluation": evaluation})


def test_nothing_to_draw() -> None:
    assert draw_surveys(plan(survey={"items": [{"id": "needs-matched"}]}), plain_voice) is None


def test_bars_hold_counts() -> None:
    (picture,) = pictures(plan(survey=survey(5, 4, 4, 2, 5, invited=8)))
    (bar,) = picture.bars
    assert [("1", "tone-2"), ("2", "tone-4"), ("2", "tone-5")] == [
        (str(part.text), str(part.style)) for part in bar.segments
    ]
    assert WIDTH == round(sum(part.width for part in bar.segments))
    assert "n = 5: 80 % agree, mean 4.0" == str(bar.note)
    assert bar.figures.startswith("Strongly disagree: 0, Disagree: 1, ")
    assert "5 of 8 answered (62 %)" == str(picture.rate)


def test_small_groups_are_kept_back() -> None:
    (picture,) = pictures(plan(survey=survey(5, 4)))
    (bar,) = picture.bars
    assert () == bar.segments
    assert "figures kept back, fewer than 5 answered" == bar.figures
    assert "n = 2: figures kept back, fewer than 5 answered" == str(bar.note)
    assert 5 == picture.smallest


def test_published_shares() -> None:
    (picture,) = pictures(plan(survey={"results": [{"item": "needs-matched", "n": 30, "agree_percent": 90}]}))
    (part,) = picture.bars[0].segments
    assert (WIDTH * 0.9, "90 %") == (part.width, str(part.text))


def test_all_surveys_of_an_activity() -> None:
    found = pictures(
        plan(
            survey_before=survey(5, 5, 5, 5, 5),
            survey=survey(5, 5, 5, 5, 5, title="How it was"),
            later_checks=[{"survey": survey(5, 5, 5, 5, 5)}, {}],
        )
    )
    assert ["Survey before the event", "How it was", "Later survey"] == [one.title for one in found]


def test_all_surveys_of_a_programme() -> None:
    activity = plan(survey={"uses": "shared", "responses": answers(5, 5, 5, 5, 5)})
    programme = Programme.model_validate({"surveys": [{"id": "shared", "items": [{"id": "needs-matched"}]}]})
    (one,) = pictures(programme.model_copy(update={"activities": (activity,)}))
    assert ("Activity: Survey after the event", "The activity matched my needs.") == (
        one.title,
        one.bars[0].text,
    )


def test_more_than_there_is_room_for() -> None:
    checks = [{"survey": survey(5, 5, 5, 5, 5)} for _ in range(MOST + 3)]
    found = draw_surveys(plan(later_checks=checks), plain_voice)
    assert found is not None
    assert (MOST, 3) == (len(found.pictures), found.more)
    results = [{"item": f"i{n}", "n": 9} for n in range(MOST_ROWS + 2)]
    (one,) = pictures(plan(survey={"results": results}))
    assert (MOST_DRAWN, MOST_ROWS, 2) == (len(one.bars), len(one.rows), one.unlisted)
