"""CUR106: a learning question that can be answered with yes or no."""

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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(text.split(", ")) if text else ()


@attrs.frozen(kw_only=True)
class Wording:
    """How questions begin in one language, in small letters.

    Attributes:
        closed: First words of a question to answer with yes or no.
        indirect: First words of such a question where it is put as a statement.
        open: First words of an open question.
        before: Words that may come before any of them.
        inviting: Beginnings that ask politely for more than yes or no.
        telling: Words with which one asks to be told something, wherever they stand.
        asking: Words that may turn what began as a closed question into an open one, wherever they stand.
    """

    closed: tuple[str, ...] = attrs.field(converter=_phrases)
    indirect: frozenset[str] = attrs.field(converter=_words)
    open: frozenset[str] = attrs.field(converter=_words)
    before: frozenset[str] = attrs.field(converter=_words)
    inviting: tuple[str, ...] = attrs.field(converter=_phrases)
    telling: frozenset[str] = attrs.field(converter=_words)
    asking: frozenset[str] = attrs.field(converter=_words)


WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        "en": Wording(
            closed="is, are, am, was, were, isn, aren, wasn, weren, do, does, did, don, doesn, didn, has, have, had, "
            "hasn, haven, can, could, couldn, may, might, must, shall, should, shouldn, will, won, would, wouldn",
            indirect="whether",
            open="how what which why who whom whose when where",
            before="and but so in on at by for from to under with without of about through",
            inviting="can you, could you, will you, would you, can we hear, may we hear",
            telling="tell describe explain",
            asking="how what which why",
        ),
        "de": Wording(
            closed="ist, sind, war, waren, wäre, wären, hat, haben, hatte, hatten, kann, können, konnte, konnten, "
            "könnte, könnten, darf, dürfen, soll, sollen, sollte, sollten, muss, müssen, müsste, müssten, will, "
            "wollen, wird, werden, würde, würden, gibt es, gab es, lässt sich, lassen sich, braucht es, reicht, "
            "reichen, hilft, helfen, lohnt, funktioniert, funktionieren, gelingt",
            indirect="ob",
            open="wie was warum weshalb wieso weswegen wer wen wem wessen wann wo woher wohin woran worauf womit "
            "wodurch wofür wovon wozu wieviel wieviele inwieweit inwiefern welche welcher welches welchen welchem",
            before="und aber also in im an auf aus bei durch für gegen mit nach ohne über um unter von vor zu seit bis",
            inviting="können sie, könnten sie, würden sie, kannst du, könntest du, könnt ihr, könntet ihr",
            telling="sagen erzählen beschreiben erklären erläutern schildern nennen",
            asking="wie was warum weshalb wieso wozu womit wodurch inwieweit inwiefern welche welcher welches "
            "welchen welchem",
        ),
        "fr": Wording(
            closed="est-ce, est-il, est-elle, était-ce, serait-ce, serait-il, sera-t-il, sont-ils, sont-elles, "
            "y a-t-il, y avait-il, a-t-on, a-t-il, a-t-elle, ont-ils, ont-elles, avez-vous, avons-nous, êtes-vous, "
            "sommes-nous, peut-on, peut-il, peut-elle, peuvent-ils, peuvent-elles, pouvons-nous, pourrait-on, "
            "pourrait-il, pourrions-nous, faut-il, faudrait-il, doit-on, doit-il, doit-elle, doivent-ils, "
            "doivent-elles, devons-nous, devez-vous, devrait-on, devrait-il, devrions-nous, existe-t-il, vaut-il, "
            "suffit-il, savez-vous, savons-nous",
            indirect="",
            open="comment pourquoi que qu quoi qui quel quelle quels quelles lequel laquelle lesquels lesquelles où "
            "quand combien",
            before="et mais à au aux avec chez contre d dans de depuis des du en par pour sans selon sous sur vers",
            inviting="pouvez-vous, pourriez-vous, voulez-vous",
            telling="dire raconter décrire expliquer présenter",
            asking="comment pourquoi quoi quel quelle quels quelles lequel laquelle lesquels lesquelles où combien",
        ),
        "es": Wording(
            closed="es, son, era, fue, sería, será, está, están, hay, había, habrá, ha, han, hemos, puede, pueden, "
            "podemos, podría, podrían, podríamos, se puede, se pueden, se podría, se debe, se deben, debe, deben, "
            "debemos, debería, deberían, deberíamos, tiene, tienen, tenemos, existe, existen, funciona, funcionan, "
            "sirve, sirven, conviene, vale la pena, hace falta, basta",
            indirect="",
            open="cómo qué cuál cuáles cuándo cuánto cuánta cuántos cuántas quién quiénes dónde adónde como que "
            "cual cuales cuando cuanto quien quienes donde",
            before="y pero a al con contra de del desde en entre hacia hasta para por según sin sobre tras",
            inviting="",
            telling="decir decirnos contar contarnos explicar explicarnos describir mostrar compartir",
            asking="cómo qué cuál cuáles cuándo cuánto cuánta cuántos cuántas quién quiénes dónde adónde",
        ),
        "it": Wording(
            closed="è, sono, era, erano, sarà, sarebbe, siamo, siete, c è, ci sono, c era, ha, hanno, abbiamo, avete, "
            "può, possono, possiamo, potrebbe, potrebbero, potremmo, si può, si possono, si potrebbe, si deve, "
            "deve, devono, dobbiamo, dovrebbe, dovrebbero, dovremmo, esiste, esistono, funziona, funzionano, "
            "conviene, bisogna, basta, vale la pena",
            indirect="",
            open="come com che cosa cos chi perché quale quali qual quanto quanta quanti quante quando dove dov",
            before="e ma a al alla con da di fra in nel nella per su tra senza sotto secondo grazie",
            inviting="",
            telling="dire dirci raccontare raccontarci spiegare spiegarci descrivere",
            asking="come cosa perché quale quali qual quanto quanta quanti quante",
        ),
        "pt": Wording(
            closed="é, são, era, eram, foi, foram, será, seria, está, estão, há, havia, existe, existem, tem, têm, "
            "temos, pode, podem, podemos, poderia, poderiam, poderíamos, pode-se, deve, devem, devemos, deve-se, "
            "deveria, deveriam, deveríamos, consegue, conseguem, funciona, funcionam, basta, vale a pena, convém",
            indirect="",
            open="como que quê porquê porque qual quais quanto quanta quantos quantas quando quem onde aonde",
            before="e mas a à ao com contra da das de desde do dos e em entre na no o para pela pelo por sem sob sobre",
            inviting="",
            telling="dizer dizer-nos contar contar-nos explicar explicar-nos descrever mostrar partilhar",
            asking="como quê porquê qual quais quanto quanta quantos quantas onde quem",
        ),
        "nl": Wording(
            closed="is, zijn, was, waren, heeft, hebben, had, hadden, kan, kunnen, kon, konden, mag, mogen, moet, "
            "moeten, moest, zou, zouden, zal, zullen, wil, willen, wordt, worden, werkt, werken, bestaat, bestaan, "
            "helpt, helpen, lukt, loont, volstaat",
            indirect="of",
            open="hoe wat waarom wie wiens wanneer waar waardoor waarmee waarvan waarvoor waarop hoeveel hoever welk "
            "welke",
            before="en maar dus aan bij door in met na naar om onder op over per sinds tegen tot uit van voor zonder",
            inviting="kunt u, kun je, kunnen jullie, zou u, zou je, zouden jullie, wilt u, wil je",
            telling="zeggen vertellen beschrijven uitleggen toelichten noemen",
            asking="hoe wat waarom waardoor waarmee waarvan hoeveel welk welke",
        ),
    }
)
"""The languages that this rule knows; questions in others are not judged. The words are our own choice."""

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_INNER_END = re.compile(r"[.!?;]\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def check(plan: PlanIndex, find: Find) -> None:
    """Look at how each question begins; what begins otherwise than the known ways is not judged."""
    for question, wording in worded_questions(plan, find, WORDINGS):
        closed = is_closed(question.it.text, wording)
        if closed:
            find(f"{question.at}/text", question=question.it.text)
        elif closed is None:
            find.unsaid("every question in a way that begins as open or closed ones do")


def is_closed(text: str, wording: Wording) -> bool | None:
    """Tell whether a text asks for yes or no alone; None if that cannot be told.

    >>> is_closed("Do joint teams work?", WORDINGS["en"]), is_closed("How do they work?", WORDINGS["en"])
    (True, False)
    >>> is_closed("Do they work, and if so, how?", WORDINGS["en"]) is None
    True
    """
    first = text.partition(" ")[0].casefold()
    if first in wording.open and first not in wording.before and _INNER_END.search(text) is None:
        return False
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    sentences = _SENTENCE_END.split(text.strip().casefold())
    asked = [sentence for sentence in sentences if sentence.endswith("?")]
    found = [_asks_for_yes(sentence, wording) for sentence in asked or sentences[:1]]
    if False in found:
        return False
    return None if None in found else True


def _asks_for_yes(sentence: str, wording: Wording) -> bool | None:
    first = next((word for word in _WORD.finditer(sentence) if word[0] not in wording.before), None)
    if first is None:
        return None
    if first[0] in wording.open:
        return False
    words = _WORD.findall(sentence, first.start())
    line = f"{' '.join(words)} "
    asks = words[0] in wording.indirect or (sentence.endswith("?") and _begins(line, wording.closed))
    if not asks or _begins(line, wording.inviting):
        return None
    return None if not (wording.asking | wording.telling).isdisjoint(words) else True


def _begins(line: str, phrases: tuple[str, ...]) -> bool:
    return any(line.startswith(f"{phrase} ") for phrase in phrases)


RULE = Rule(
    code="CUR106",
    name="closed-question",
    severity="advice",
    certainty="heuristic",
    principle="curiosity",
    message='The question "{question}" can be answered with yes or no',
    params={"question": "The question"},
    why="Yes or no ends the talk; how, what and why let people tell what they did, and what they would change.",
    remedy="Begin it with how, what or why, such as `what would have to be true for it to work`.",
    when_fine="A decision hangs on exactly this yes or no, and the reasons are asked for in the room.",
    sources=("al-ala",),
    reads=("language",),
    scans=("topics.questions.text", "topics.questions.language"),
    requires=("topics.questions",),
    examples=(
        Example(
            edits=(
                Put(
                    "/topics/@one-door/questions/@q-reach/text",
                    "Do joint teams reach people who have stopped looking for work?",
                ),
            ),
            at="/topics/@one-door/questions/@q-reach/text",
        ),
    ),
    module=__name__,
    check=check,
)
