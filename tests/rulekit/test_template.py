from __future__ import annotations

import pytest

from mutuallearning.rulekit.template import HEADLINE, render

LONG = "Young people on their way into work, and those who go with them for a year or more"


@pytest.mark.parametrize("longer", [0, 10, 20, 30, 40, 50])
def test_a_noun_and_the_quotes_around_a_title_stay_whole(longer: int) -> None:
    text = render("{case} goes on{more:whole}", {"case": f'Peer review "{LONG}"', "more": "!" * longer})
    assert text.startswith('Peer review "Y')
    assert 2 == text.count('"')
    assert text.count("…") == 1


def test_a_title_without_any_room_is_left_out() -> None:
    text = render("{case} goes on{more:whole}", {"case": f'Peer review cycle "{LONG}"', "more": "!" * 70})
    assert f"Peer review cycle goes on{'!' * 70}" == text
    assert len(text) <= HEADLINE


def test_a_suggestion_is_not_cut() -> None:
    hint = "; did you mean visit-to-the-south?"
    text = render("{thing} names {id}{hint}", {"thing": f'Outcome "{LONG}"', "id": LONG, "hint": hint})
    assert text.endswith(hint)


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [("{it}", True, "yes"), ("{it}", False, "no"), ("{it:peer/peers}", 1, "1 peer"), ("{it}", 2.5, "2.5")],
)
def test_values_are_written_as_people_do(form: str, value: object, text: str) -> None:
    assert text == render(form, {"it": value})


def test_what_no_message_can_show_is_an_error() -> None:
    with pytest.raises(TypeError, match="a message cannot show a dict"):
        render("{it}", {"it": {}})
