from __future__ import annotations

import pytest

from mutuallearning.checking.judgements import Judgement
from mutuallearning.rulebook.questions.closed_question import RULE, WORDINGS, is_closed
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


def question(text: str, own: str | None, whole: str | None = None) -> Judgement:
    topic = {"title": "Teams", "questions": [{"text": text, "language": own}]}
    return judged(language=whole, topics=[topic])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Do joint teams reach people who have stopped looking for work?"),
        ("en", "Isn\N{RIGHT SINGLE QUOTATION MARK}t it too late?"),
        ("en", "We have two offices. Should they merge?"),
        ("en", "And is it worth the money?"),
        ("en", "Whether joint teams help"),
        ("de", "Gibt es genug Beraterinnen?"),
        ("de", "Lohnt sich ein gemeinsames Büro?"),
        ("de", "Ob gemeinsame Teams helfen"),
        ("fr", "Est-ce que les équipes communes marchent ?"),
        ("fr", "Y a-t-il assez de conseillers ?"),
        ("fr", "Faut-il un seul guichet ?"),
        ("es", "¿Funciona la ventanilla única?"),
        ("es", "¿Se puede ampliar el piloto?"),
        ("it", "È possibile un solo sportello?"),
        ("it", "C'è abbastanza personale?"),
        ("pt", "Há conselheiros suficientes?"),
        ("pt", "Será que o balcão único funciona?"),
        ("nl", "Werkt één loket?"),
        ("nl", "Zijn er genoeg adviseurs?"),
    ],
)
def test_a_question_for_yes_or_no_is_found_in_its_language(language: str, text: str) -> None:
    assert "not_met" == question(text, language).outcome


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How do joint teams work?"),
        ("en", "Under what conditions does it work?"),
        ("en", "To what extent do they help?"),
        ("en", "What would you do? Is it worth it?"),
        ("en", "Why it works"),
        ("de", "Unter welchen Bedingungen gelingt das?"),
        ("de", "Womit fangen wir an?"),
        ("fr", "Qu'est-ce qui marche ?"),
        ("fr", "À quelles conditions peut-on le faire ailleurs ?"),
        ("fr", "D'où vient la confiance ?"),
        ("es", "¿Por qué funciona?"),
        ("es", "¿Con qué recursos es posible?"),
        ("it", "In che modo è possibile?"),
        ("it", "Com'è nato lo sportello?"),
        ("it", "Dov'è il limite?"),
        ("pt", "O que é preciso?"),
        ("pt", "Por que funciona?"),
        ("nl", "Onder welke voorwaarden werkt het?"),
        ("nl", "Waarmee beginnen we?"),
    ],
)
def test_an_open_question_is_met_in_its_language(language: str, text: str) -> None:
    assert "met" == question(text, language).outcome


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Do they work, and if so, how?"),
        ("en", "Should the pilot fail, what would you do?"),
        ("en", "Could you tell us about the pilot?"),
        ("en", "May 2026: which offices?"),
        ("en", "More counsellors or better training?"),
        ("en", "Joint teams"),
        ("en", "Is it worth it? Five offices would like to know?"),
        ("en", "?"),
        ("de", "Können Sie uns Ihre Erfahrungen schildern?"),
        ("fr", "Pouvez-vous partager vos chiffres ?"),
        ("fr", "Les équipes atteignent-elles les gens ?"),
        ("es", "¿Pueden explicar el piloto?"),
        ("it", "Potete raccontarci il percorso?"),
        ("pt", "Podem descrever o percurso?"),
        ("nl", "Kunt u iets vertellen over de proef?"),
    ],
)
def test_what_may_be_either_is_not_judged(language: str, text: str) -> None:
    assert "not_judged" == question(text, language).outcome


@pytest.mark.parametrize(
    ("own", "whole", "outcome"),
    [
        (None, None, "not_judged"),
        (None, "en", "not_met"),
        ("et", "en", "not_judged"),
        ("en-GB", "et", "not_met"),
        ("nl", "en", "not_met"),
    ],
)
def test_its_own_language_goes_before_that_of_the_document(
    own: str | None, whole: str | None, outcome: str
) -> None:
    text = "Is er genoeg?" if own == "nl" else "Is it enough?"
    assert outcome == question(text, own, whole).outcome


def test_letters_in_two_parts_are_the_same_letters() -> None:
    assert is_closed("E\N{COMBINING GRAVE ACCENT} possibile?", WORDINGS["it"])


def test_each_closed_question_is_found_and_a_blank_topic_is_not_met() -> None:
    questions = [{"text": "Is it?"}, {"text": "How is it?"}, {"text": "Can it be?"}]
    found = judged(language="en", topics=[{"title": "Teams", "questions": questions}])
    assert ["/topics/0/questions/0/text", "/topics/0/questions/2/text"] == places(found)
    blank = judged(language="en", topics=[{"title": "A", "questions": questions[1:2]}, {"title": "B"}])
    assert "not_judged" == blank.outcome


def test_no_word_begins_both_open_and_closed_questions() -> None:
    for language, wording in WORDINGS.items():
        assert set() == wording.open & (set(wording.closed) | wording.indirect), language
        assert set() == wording.before & (set(wording.closed) | wording.open), language
