from __future__ import annotations

from mutuallearning.evaluating.comparison import compare
from mutuallearning.models.evaluation import Survey


def survey(percent: int, text: str | None = None, scale: str | None = None) -> Survey:
    item = {"id": "needs-matched", "text": text, "scale": scale}
    return Survey.model_validate(
        {"items": [item], "results": [{"item": "needs-matched", "n": 20, "agree_percent": percent}]}
    )


def test_events_stay_in_the_order_given() -> None:
    (found,) = compare([("Vienna", survey(70)), ("Riga", survey(90)), ("Lyon", survey(80))])
    assert [("Vienna", 70), ("Riga", 90), ("Lyon", 80)] == [
        (figure.event, figure.summary.agree_percent) for figure in found.figures
    ]
    assert (True, True, ()) == (found.same_wording, found.same_scale, found.not_asked)


def test_other_words_and_scales_are_told() -> None:
    (found,) = compare([("Vienna", survey(70)), ("Riga", survey(90, "Did it match?", "yes-no"))])
    assert (False, False) == (found.same_wording, found.same_scale)


def test_words_that_are_not_known_are_told() -> None:
    unknown = Survey.model_validate({"results": [{"item": "needs-matched", "agree_percent": 91}]})
    (found,) = compare([("Vienna", survey(70)), ("Riga", unknown)])
    assert (None, None) == (found.same_wording, found.same_scale)


def test_events_that_did_not_ask_are_named() -> None:
    (found,) = compare([("Vienna", survey(70)), ("Riga", Survey()), ("Lyon", survey(80))])
    assert ("Riga",) == found.not_asked


def test_small_events_are_kept_back_here_too() -> None:
    results = [{"item": "needs-matched", "n": 3, "agree_percent": 67}]
    small = Survey.model_validate({"items": [{"id": "needs-matched"}], "results": results})
    (found,) = compare([("Vienna", survey(70)), ("Riga", small)])
    assert [70, None] == [figure.summary.agree_percent for figure in found.figures]
