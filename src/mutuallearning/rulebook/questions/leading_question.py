"""CUR107: a learning question that has its answer in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.questions import worded_questions
from mutuallearning.rulekit.rule import Example, Rule


def _phrases(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(text.split(', '))})\b")


def _tags(text: str) -> frozenset[str]:
    return frozenset(text.split("; "))


@attrs.frozen(kw_only=True)
class Wording:
    """How questions lead in one language, in small letters.

    Attributes:
        why: Beginnings of a question that takes what follows for granted.
        praise: What is praised beyond doubt, if it follows.
        tags: Ends of a sentence that want to be agreed with, without the question mark.
    """

    why: re.Pattern[str] = attrs.field(converter=_phrases)
    praise: re.Pattern[str] = attrs.field(converter=_phrases)
    tags: frozenset[str] = attrs.field(converter=_tags)


WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        "en": Wording(
            why="why, how come",
            praise="superior, unrivalled, unbeatable, indispensable, without alternative, a great success, "
            "the (?:best|only|right) (?:model|way|approach|solution|practice|system|method|answer)",
            tags="isn't it; aren't they; doesn't it; don't they; wasn't it; right; don't you think; "
            "don't you agree; wouldn't you say",
        ),
        "de": Wording(
            why="warum, wieso, weshalb",
            praise="überlegen, unübertroffen, unschlagbar, unverzichtbar, alternativlos, ein großer erfolg, "
            "(?:der|die|das) (?:beste|einzige|richtige) (?:modell|weg|ansatz|lösung|praxis|system|methode|antwort)",
            tags="nicht wahr; oder nicht; oder etwa nicht; finden sie nicht auch; meinen sie nicht auch",
        ),
        "fr": Wording(
            why="pourquoi",
            praise="supérieure?s?, inégalée?s?, imbattables?, indispensables?, sans alternative, un grand succès, "
            "(?:le|la) (?:meilleure?|seule?|bonne?) "
            "(?:modèle|voie|approche|solution|pratique|système|méthode|réponse)",
            tags="n'est-ce pas; ne trouvez-vous pas; ne pensez-vous pas",
        ),
        "es": Wording(
            why="por qué",
            praise="superior, superiores, insuperables?, imbatibles?, imprescindibles?, sin alternativa, "
            "un gran éxito, (?:el|la) (?:mejor|único|única) "
            "(?:modelo|camino|enfoque|solución|práctica|sistema|método|respuesta)",
            tags="verdad; no es así; no cree usted; no creen ustedes; no les parece",
        ),
        "it": Wording(
            why="perché",
            praise="superiore, superiori, insuperabil[ei], imbattibil[ei], indispensabil[ei], senza alternativ[ae], "
            "un grande successo, (?:il miglior|la migliore|l'unico|l'unica|il migliore) "
            "(?:modello|via|approccio|soluzione|pratica|sistema|metodo|risposta)",
            tags="vero; non è vero; non è così; non crede; non credete; non vi pare",
        ),
        "pt": Wording(
            why="por que, porque, porquê",
            praise="superior, superiores, insuperável, insuperáveis, imbatível, imbatíveis, indispensável, "
            "indispensáveis, sem alternativa, um grande sucesso, um grande êxito, "
            "[oa] (?:melhor|único|única) "
            "(?:modelo|caminho|abordagem|solução|prática|sistema|método|resposta)",
            tags="não é; não é verdade; não acha; não acham; certo",
        ),
        "nl": Wording(
            why="waarom",
            praise="superieur, onovertroffen, onverslaanbaar, onmisbaar, zonder alternatief, een groot succes, "
            "(?:het|de) (?:beste|enige|juiste) (?:model|weg|aanpak|oplossing|praktijk|systeem|methode|antwoord)",
            tags="toch; nietwaar; niet waar; vindt u niet; vind je niet; vinden jullie niet",
        ),
    }
)
"""The languages that this rule knows; questions in others are not judged. The words are our own choice."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def check(plan: PlanIndex, find: Find) -> None:
    """Look in each question for praise that is taken for granted, and for an end that wants a yes."""
    for question, wording in worded_questions(plan, find, WORDINGS):
        if is_leading(question.it.text, wording):
            find(f"{question.at}/text", question=question.it.text)


def is_leading(text: str, wording: Wording) -> bool:
    """Tell whether a question takes praise for granted, or ends by asking to be agreed with.

    >>> is_leading("Why is the northern model superior?", WORDINGS["en"])
    True
    >>> is_leading("Why is the northern model called superior, and by whom?", WORDINGS["en"])
    False
    >>> is_leading("The new hall is a gain for all, isn't it?", WORDINGS["en"])
    True
    """
    folded = unicodedata.normalize("NFC", text).replace("\u2019", "'").strip().casefold()
    return any(_leads(sentence, wording) for sentence in _SENTENCE_END.split(folded))


def _leads(sentence: str, wording: Wording) -> bool:
    if not sentence.endswith("?"):
        return False
    line = sentence.rstrip("? ").lstrip("¿")
    _, comma, end = line.rpartition(",")
    if comma and end.strip(" ¿") in wording.tags:
        return True
    why = wording.why.match(line)
    praise = wording.praise.search(line, why.end()) if why else None
    # What goes on after the praise asks for more: by whom, compared with what, if it is so.
    return praise is not None and not line[praise.end() :].strip()


RULE = Rule(
    code="CUR107",
    name="leading-question",
    severity="warning",
    certainty="heuristic",
    principle="curiosity",
    message='The question "{question}" has its answer in it',
    params={"question": "The question"},
    why="Whoever asks why something is the best does not want to hear that it may not be, and peers notice.",
    remedy="Ask openly: what it does better, what it does worse, for whom, and what it depends on.",
    when_fine="It is quoted, and the group is to take it apart.",
    sources=("al-ala", "house rule"),
    reads=("language",),
    scans=("topics.questions.text", "topics.questions.language"),
    requires=("topics.questions",),
    examples=(
        Example(
            edits=(Put("/topics/@one-door/questions/@q-reach/text", "Why is one door for all superior?"),),
            at="/topics/@one-door/questions/@q-reach/text",
        ),
    ),
    module=__name__,
    check=check,
)
