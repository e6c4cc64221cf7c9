from __future__ import annotations

import pytest

from mutuallearning.rulebook.references.placeholder_left import RULE
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, stage="invited")


@pytest.mark.parametrize(
    "text",
    [
        "tbc",
        "T.B.D.",
        "To be confirmed",
        "Speaker (tbc)",
        "Speaker (TBC)",
        "Where and when\n(to be confirmed)",
        "Ort (noch zu klären)",
        "folgt noch",
        "à préciser",
        "Lieu [à confirmer]",
        "por definir",
        "da definire",
        "a confirmar",
        "nader te bepalen",
        "???",
        "xxx",
        "n.t.b.",
        "Lorem ipsum dolor sit amet",
        "to do",
        "still to be agreed",
        "ist noch offen",
        "wird noch bekannt gegeben",
        "steht noch nicht bekannt",
        "werden noch ergänzt",
        "wird ergänzt",
        "reste à définir",
        "à compléter",
        "aún por concretar",
        "pendiente de confirmar",
        "ancora da stabilire",
        "ainda a anunciar",
        "a decidir",
        "nog onbekend",
        "te bevestigen",
        "volgt nog",
        "* tbc *",
    ],
)
def test_what_holds_a_place(text: str) -> None:
    assert ["/follow_up/summary"] == places(judged(follow_up={"summary": text}))


@pytest.mark.parametrize(
    "text",
    [
        "What has to be decided before the summer?",
        "Aider les villes à définir leurs besoins",
        "Was noch offen ist",
        "Ayuda a definir el plan",
        "The rest (what is still to be confirmed by the council) waits",
        "A peer visits the TBC regional clinic",
        "Todos los municipios",
    ],
)
def test_words_that_mean_themselves(text: str) -> None:
    assert [] == places(judged(follow_up={"summary": text}))


def test_a_draft_and_a_record_may_hold_places() -> None:
    assert "not_judged" == judged(stage="draft", title="tbc").outcome
    assert "not_judged" == judged(written_as="record", title="tbc").outcome


def test_every_text_without_which_a_plan_says_little() -> None:
    found = judged(
        title="tbd",
        goal={"statement": "tbd"},
        topics=[{"title": "Trams", "questions": [{"text": "tbd"}]}],
        agenda={"days": [{"sessions": [{"title": "tbd"}]}]},
        papers=[{"kind": "report", "title": "tbd"}],
        responsibilities=[{"task": "tbd"}],
        follow_up={"summary": "tbd", "contact": "tbd", "actions": [{"what": "tbd"}]},
    )
    assert [
        "/title",
        "/goal/statement",
        "/topics/0/questions/0/text",
        "/agenda/days/0/sessions/0/title",
        "/papers/0/title",
        "/responsibilities/0/task",
        "/follow_up/summary",
        "/follow_up/contact",
        "/follow_up/actions/0/what",
    ] == places(found)


def test_a_plan_without_a_follow_up_has_other_texts() -> None:
    assert ["/title"] == places(judged(title="tbc"))
    assert "met" == judged(title="How towns lend tools").outcome
