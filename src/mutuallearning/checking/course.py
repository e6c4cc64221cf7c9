"""The way of a selection of rules through a document: which are asked, and what the others say anyway."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.checking.asking import (
    Circumstances,
    ask,
    check_of,
    crash,
    outcome,
    silenced,
    standing,
    unplaced,
)
from mutuallearning.checking.gaps import NO_GAPS, Gaps, Standards
from mutuallearning.checking.judgements import MET, Judgement, Usual
from mutuallearning.checking.presence import Presence, presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Check, Rule

_Asked = tuple[Rule, Check, int]
"""A rule, its check, and the number of what it requires."""


@attrs.frozen
class Course:
    """What a selection of rules comes to in some circumstances.

    Attributes:
        rules: All rules but the reader's, and what they say anyway, if they do.
        asked: Rules that are asked about the document, with their checks and the numbers of what they require.
        asked_last: Those among them that look at what became of the waivers.
        requires: What some of the rules require, each once.
        usual: What is said of a document in which nothing is found.
    """

    rules: tuple[tuple[Rule, Judgement | None], ...]
    asked: tuple[_Asked, ...]
    asked_last: tuple[_Asked, ...]
    requires: tuple[tuple[str, ...], ...]
    usual: Usual

    def ask(
        self,
        index: DocumentIndex,
        gaps: Gaps,
        standards: Standards,
        said: dict[str, Presence],
        *,
        last: bool,
    ) -> Iterator[tuple[Rule, Judgement]]:
        """Ask the rules that come first or last; yield what is not the usual."""
        if not (gaps or index.partial):
            yield from _quickly(self.asked_last if last else self.asked, self.requires, index, said)
            return
        for rule, anyway in self.rules:
            if rule.after_waivers is last:
                judgement = unplaced(rule, gaps, standards) or anyway or ask(rule, index, gaps, said)
                if judgement is not self.usual.said[rule.code]:
                    yield rule, judgement


@functools.lru_cache(maxsize=256)
def course_of(selection: Selection, circumstances: Circumstances) -> Course:
    """Work out once what is the same for all documents in the same circumstances."""
    rules = tuple(
        (rule, standing(rule, circumstances)) for rule in selection.rules if rule.family != STRUCTURAL
    )
    numbers: dict[tuple[str, ...], int] = {}
    asked = [
        (rule, check_of(rule), numbers.setdefault(rule.requires, len(numbers)))
        for rule, anyway in rules
        if anyway is None
    ]
    return Course(
        rules,
        tuple(one for one in asked if not one[0].after_waivers),
        tuple(one for one in asked if one[0].after_waivers),
        tuple(numbers),
        Usual.of(selection.rules, {rule.code: anyway or MET for rule, anyway in rules}),
    )


def _quickly(
    asked: Sequence[_Asked],
    requires: Sequence[tuple[str, ...]],
    index: DocumentIndex,
    said: dict[str, Presence],
) -> Iterator[tuple[Rule, Judgement]]:
    """Ask rules about a document of which everything could be read and is there.

    Says the same as asking each by itself, and does nothing twice.
    """
    lacking = [_lacks(index, shapes, said) for shapes in requires]
    find = Find()
    for rule, check, number in asked:
        if lacking[number]:
            silence = silenced(rule, index, NO_GAPS, said)
            if silence is not None:
                yield rule, silence
                continue
        try:
            check(index, find)
        except Exception as error:  # noqa: BLE001 -- a rule that crashes is an outcome of its own, never silent
            yield rule, Judgement("errored", crash(error))
            find = Find()
            continue
        if find.spoke:
            said_of_it = outcome(rule, index, find, NO_GAPS)
            if said_of_it is not MET:
                yield rule, said_of_it
            find = find.for_the_next()


def _lacks(index: DocumentIndex, shapes: Sequence[str], said: dict[str, Presence]) -> bool:
    """Tell whether anything that rules require is not there."""
    for shape in shapes:
        if shape not in said:
            said[shape] = presence(index.document, shape)
        if said[shape] != "said":
            return True
    return False
