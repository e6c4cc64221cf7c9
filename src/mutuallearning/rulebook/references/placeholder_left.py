"""REF110: a text that only holds the place of what was to be written there."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from operator import itemgetter

from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.rule import Example, Rule

_SHORT = r"t\.?b\.?[acd]\.?|n\.?t\.?b\.?|x{3,}|\?{2,}|lorem ipsum.*|to ?do"
"""What stands for it in any language."""

_PHRASES = (
    r"(?:still )?to be (?:confirmed|determined|decided|announced|defined|agreed|added|completed)",
    r"(?:ist |wird |steht )?noch (?:offen|unklar|zu (?:klären|bestimmen|ergänzen|vereinbaren)|nicht bekannt)",
    r"(?:wird|werden) noch (?:bekannt ?gegeben|festgelegt|geklärt|ergänzt)|wird ergänzt|folgt(?: noch)?",
    r"(?:reste )?à (?:confirmer|définir|déterminer|préciser|compléter|décider|convenir)",
    r"(?:aún )?por (?:confirmar|definir|determinar|decidir|completar|concretar)|pendiente(?: de confirmar)?",
    r"(?:ancora )?da (?:confermare|definire|stabilire|determinare|decidere|completare)",
    r"(?:ainda )?(?:a|por) (?:confirmar|definir|determinar|decidir|completar|anunciar)",
    r"(?:nog )?(?:te|nader te) (?:bepalen|bevestigen|bespreken)|nog onbekend|volgt(?: nog)?",
)
"""What stands for it in English, German, French, Spanish, Italian, Portuguese and Dutch."""

_WORDS = "|".join((_SHORT, *_PHRASES))
_WHOLE = re.compile(rf"\W*(?:{_WORDS})\W*", re.IGNORECASE | re.DOTALL)
"""All of a text: in the midst of a sentence such words mean themselves."""

_AT_THE_END = re.compile(rf".*[(\[](?:{_WORDS})[)\]]\W*", re.IGNORECASE | re.DOTALL)
"""What stands in brackets at the end of a text."""

_BEGINNING = re.compile(
    r"\W|t[.b]|to[ d]|n[.t]|xxx|lore|stil|ist |wird|steh|noch|werd|folg|à (?:co|d|pr)|rest|aún |por |pend|anco|da |"
    r"aind|a (?:co|de|an)|nog |te |nade|volg",
    re.IGNORECASE,
)
"""With what any of it begins; other texts need no closer look unless there are brackets in them."""

_beginning = itemgetter(slice(4))
"""As much of a text as it takes to tell with what it begins."""

_LONGEST = 200
"""Texts that are longer say something."""


def check(plan: PlanIndex, find: Find) -> None:
    """Look at texts without which a plan says little, in one that others have been invited to."""
    if not plan.reached("invited"):
        find.unsaid("what will stand where there is a placeholder: it is a draft")
        return
    if plan.is_record:
        find.unsaid("what happened where there is a placeholder: it is a record")
        return
    texts = list(filter(None, _texts(plan)))
    if not any(map(_may_begin, map(_beginning, texts))) and not _has_brackets("\n".join(texts)):
        return
    for at, key, text in _places(plan):
        if text is not None and len(text) <= _LONGEST and holds_a_place(text):
            find(f"{at}/{key}", text=text)


def holds_a_place(text: str) -> bool:
    """Tell whether a text only holds the place of another one, all of it or what stands in brackets at its end.

    >>> holds_a_place("t.b.c."), holds_a_place("Speaker (to be confirmed)"), holds_a_place("What is to be agreed?")
    (True, True, False)
    """
    if _may_begin(_beginning(text)) and _WHOLE.fullmatch(text):
        return True
    return _has_brackets(text) and _AT_THE_END.fullmatch(text) is not None


# There are few beginnings, however many texts.
@functools.lru_cache(maxsize=4096)
def _may_begin(beginning: str) -> bool:
    return _BEGINNING.match(beginning) is not None


def _has_brackets(text: str) -> bool:
    return "(" in text or "[" in text


def _texts(plan: PlanIndex) -> list[str | None]:
    """Give the texts alone, which nearly always is enough to see that none holds a place."""
    it = plan.plan
    texts = [it.title]
    texts += [entry.it.title for entry in plan.sessions]
    texts += [entry.it.title for entry in plan.papers]
    texts += [question.it.text for question in plan.questions]
    if it.goal:
        texts.append(it.goal.statement)
    if it.responsibilities:
        texts += [one.task for one in it.responsibilities]
    follow_up = it.follow_up
    if follow_up is not None:
        texts += (follow_up.summary, follow_up.contact)
        if follow_up.actions:
            texts += [action.what for action in follow_up.actions]
    return texts


def _places(plan: PlanIndex) -> Iterator[tuple[str, str, str | None]]:
    """Yield where texts stand, under what key, and the texts."""
    it = plan.plan
    yield "", "title", it.title
    if it.goal:
        yield "/goal", "statement", it.goal.statement
    for question in plan.questions:
        yield question.at, "text", question.it.text
    for session in plan.sessions:
        yield session.at, "title", session.it.title
    for paper in plan.papers:
        yield paper.at, "title", paper.it.title
    for task in located(it.responsibilities, "/responsibilities"):
        yield task.at, "task", task.it.task
    if it.follow_up is not None:
        yield "/follow_up", "summary", it.follow_up.summary
        yield "/follow_up", "contact", it.follow_up.contact
        for action in located(it.follow_up.actions, "/follow_up/actions"):
            yield action.at, "what", action.it.what


RULE = Rule(
    code="REF110",
    name="placeholder-left",
    severity="warning",
    certainty="heuristic",
    message='"{text}" still holds a place, and others have been invited already',
    params={"text": "What stands there"},
    why="People who were invited take it for forgotten, and a check by eye takes the line for filled in.",
    remedy="Write what is meant, or leave the line out so that it counts as not said.",
    when_fine="The words mean themselves, as in the title of a session on open questions.",
    sources=("house rule",),
    reads=("stage", "written_as"),
    scans=(
        "title",
        "goal.statement",
        "topics.questions.text",
        "agenda.days.sessions.title",
        "papers.title",
        "responsibilities.task",
        "follow_up.summary",
        "follow_up.contact",
        "follow_up.actions.what",
    ),
    examples=(Example(edits=(Put("/follow_up/contact", "tbc"),), at="/follow_up/contact"),),
    module=__name__,
    check=check,
)
