from __future__ import annotations

import pytest

from mutuallearning.rulebook.questions.leading_question import RULE, WORDINGS, is_leading
from mutuallearning.testing.rules import judging, places

judged = judging(RULE, format="peer-review", stage="final")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why is the Nordic model superior?"),
        ("en", "Why is one door the only way?"),
        ("en", "The new hall is a gain for all, isn\N{RIGHT SINGLE QUOTATION MARK}t it?"),
        ("de", "Warum ist unser Modell überlegen?"),
        ("de", "Das hilft allen, nicht wahr?"),
        ("fr", "Pourquoi notre modèle est-il supérieur ?"),
        ("fr", "Le guichet unique aide tout le monde, n'est-ce pas ?"),
        ("es", "¿Por qué es la mejor solución?"),
        ("es", "La ventanilla única ayuda a todos, ¿verdad?"),
        ("it", "Perché il nostro modello è superiore?"),
        ("pt", "Por que é o melhor caminho?"),
        ("nl", "Waarom is één loket de beste aanpak?"),
        ("nl", "Dat helpt iedereen, toch?"),
    ],
)
def test_it_has_its_answer_in_it(language: str, text: str) -> None:
    assert is_leading(text, WORDINGS[language])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why do superior results not last?"),
        ("en", "Why is it called superior, and by whom?"),
        ("en", "Why are results better in rural areas?"),
        ("en", "What is the best way to reach young people?"),
        ("en", "Why is one door superior."),
        ("en", "Who decides what is right?"),
        ("de", "Warum gelingt es anderswo besser?"),
        ("fr", "Pourquoi les résultats sont-ils supérieurs dans les campagnes ?"),
        ("es", "¿Cuál es la mejor solución?"),
        ("it", "Perché non ha funzionato?"),
        ("pt", "Porque é que não funcionou?"),
        ("nl", "Waarom werkt dit niet overal?"),
    ],
)
def test_asking_why_or_for_the_best_is_open(language: str, text: str) -> None:
    assert not is_leading(text, WORDINGS[language])


@pytest.mark.parametrize(
    ("own", "whole", "outcome"),
    [
        (None, "en", "not_met"),
        ("en-IE", "hu", "not_met"),
        (None, None, "not_judged"),
        ("hu", "en", "not_judged"),
    ],
)
def test_the_language_of_the_question_decides(own: str | None, whole: str | None, outcome: str) -> None:
    topic = {"title": "Care", "questions": [{"text": "Why is our model superior?", "language": own}]}
    found = judged(language=whole, topics=[topic])
    assert outcome == found.outcome
    assert (["/topics/0/questions/0/text"] if outcome == "not_met" else []) == places(found)


def test_questions_that_are_not_said_leave_it_open() -> None:
    topics = [{"title": "Care", "questions": [{"text": "How is it paid?"}]}, {"title": "Staff"}]
    assert "not_judged" == judged(language="en", topics=topics).outcome
    assert "met" == judged(language="en", topics=topics[:1]).outcome


def test_only_what_stands_after_the_last_comma_asks_to_be_agreed_with() -> None:
    assert is_leading("The hall, which is new, is a gain, isn't it?", WORDINGS["en"])
    assert not is_leading("Is it a gain, isn't it, or who says so?", WORDINGS["en"])
