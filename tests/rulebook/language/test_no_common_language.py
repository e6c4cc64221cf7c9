from __future__ import annotations

import pytest

from mutuallearning.rulebook.language.no_common_language import RULE
from mutuallearning.testing.rules import judging

judged = judging(RULE, format="peer-review", stage="final")


def speaks(*languages: str, name: str = "a", **fields: object) -> dict[str, object]:
    return {"id": name, "languages": list(languages) or None, **fields}


@pytest.mark.parametrize(
    ("languages", "outcome"),
    [(("en", "lt"), "met"), (("en-IE",), "met"), (("lt",), "not_met"), ((), "not_judged")],
)
def test_one_shared_language_is_enough(languages: tuple[str, ...], outcome: str) -> None:
    assert outcome == judged(languages=["en-GB"], actors=[speaks(*languages)]).outcome


def test_interpretation_counts() -> None:
    assert "met" == judged(languages=["en"], interpretation=["lt"], actors=[speaks("lt")]).outcome


def test_an_interpreter_bridges_to_a_working_language_only() -> None:
    bridge = speaks("en", "lt", name="i", roles=["interpreter"])
    assert "met" == judged(languages=["en"], actors=[speaks("lt"), bridge]).outcome
    elsewhere = speaks("fr", "lt", name="i", roles=["interpreter"])
    assert "not_met" == judged(languages=["en"], actors=[speaks("lt"), elsewhere]).outcome
    unknown = speaks(name="i", roles=["interpreter"])
    assert "not_judged" == judged(languages=["en"], actors=[speaks("lt"), unknown]).outcome


def test_a_session_in_their_language_leaves_it_open() -> None:
    agenda = {"days": [{"sessions": [{"languages": ["lt"]}]}]}
    assert "not_judged" == judged(languages=["en"], actors=[speaks("lt")], agenda=agenda).outcome


def test_those_who_declined_are_not_counted() -> None:
    gone = speaks("lt", nomination={"status": "declined"})
    assert "met" == judged(languages=["en"], actors=[gone, speaks("en", name="b")]).outcome


def test_several_are_listed_once() -> None:
    found = judged(languages=["en"], actors=[speaks("lt"), speaks("pt", name="b")])
    assert [("a", "b")] == [hit.params["actors"] for hit in found.hits]
