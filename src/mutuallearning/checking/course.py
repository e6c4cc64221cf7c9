"""The way of a selection of rules through a document: which are asked, and what the others say anyway."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from mutuallearning.checking.asking import (
    Circumstances,
    ask,
    check_of,
    crash,
    nothing_found,
    outcome,
    silence_of,
    standing,
    unplaced,
)
from mutuallearning.checking.gaps import NO_GAPS, Gaps, Standards
from mutuallearning.checking.judgements import MET, Judgement, Usual
from mutuallearning.checking.presence import Presence, known_presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Check, Rule


@attrs.frozen
class Questions:
    """Rules that are asked one after the other.

    Attributes:
        rules: Each with its check and the number of what it requires.
        requires: What they require, each once.
        requiring: For each shape that is required, the numbers of those with it.
    """

    rules: tuple[tuple[Rule, Check, int], ...]
    requires: tuple[tuple[str, ...], ...]
    requiring: tuple[tuple[str, tuple[int, ...]], ...]

    @classmethod
    def of(cls, rules: Sequence[tuple[Rule, Check]]) -> Questions:
        """Number what they require."""
        numbers: dict[tuple[str, ...], int] = {}
        numbered = [(rule, check, numbers.setdefault(rule.requires, len(numbers))) for rule, check in rules]
        requiring: defaultdict[str, list[int]] = defaultdict(list)
        for shapes, number in numbers.items():
            for shape in shapes:
                requiring[shape].append(number)
        return cls(
            tuple(numbered), tuple(numbers), tuple((shape, tuple(own)) for shape, own in requiring.items())
        )

    def silences(self, index: DocumentIndex, said: dict[str, Presence]) -> list[Judgement | None]:
        """Say for each number why the rules that require this cannot be asked, if they cannot."""
        document = index.document
        lacking: list[int] = []
        for shape, numbers in self.requiring:
            if known_presence(document, shape, said) != "said":
                lacking += numbers
        silences: list[Judgement | None] = [None] * len(self.requires)
        for number in lacking:
            silences[number] = silence_of(self.requires[number], index, said)
        return silences


@attrs.frozen
class Course:
    """What a selection of rules comes to in some circumstances.

    Attributes:
        rules: All rules but the reader's, and what they say anyway, if they do.
        asked: Rules that are asked about the document first.
        asked_last: Those that look at what became of the waivers.
        usual: What is said of a document in which nothing is found.
    """

    rules: tuple[tuple[Rule, Judgement | None], ...]
    asked: Questions
    asked_last: Questions
    usual: Usual

    def ask(
        self,
        index: DocumentIndex,
        gaps: Gaps,
        standards: Standards,
        said: dict[str, Presence],
        *,
        last: bool,
    ) -> Iterable[tuple[Rule, Judgement]]:
        """Ask the rules that come first or last; give what is not the usual."""
        if not (gaps or index.partial):
            return _quickly(self.asked_last if last else self.asked, index, said)
        return [
            (rule, judgement)
            for rule, anyway in self.rules
            if rule.after_waivers is last
            and (judgement := unplaced(rule, gaps, standards) or anyway or ask(rule, index, gaps, said))
            is not self.usual.said[rule.code]
        ]


@functools.lru_cache(maxsize=256)
def course_of(selection: Selection, circumstances: Circumstances) -> Course:
    """Work out once what is the same for all documents in the same circumstances."""
    rules = tuple(
        (rule, standing(rule, circumstances)) for rule in selection.rules if rule.family != STRUCTURAL
    )
    asked = [(rule, check_of(rule)) for rule, anyway in rules if anyway is None]
    return Course(
        rules,
        Questions.of([one for one in asked if not one[0].after_waivers]),
        Questions.of([one for one in asked if one[0].after_waivers]),
        Usual.of(selection.rules, {rule.code: anyway or MET for rule, anyway in rules}),
    )


def _quickly(
    questions: Questions, index: DocumentIndex, said: dict[str, Presence]
) -> list[tuple[Rule, Judgement]]:
    """Ask rules about a document of which everything could be read and is there.

    Says the same as asking each by itself, and does nothing twice.
    """
    silences = questions.silences(index, said)
    unusual: list[tuple[Rule, Judgement]] = []
    find = Find()
    for rule, check, number in questions.rules:
        silence = silences[number]
        if silence is not None:
            unusual.append((rule, silence))
            continue
        try:
            check(index, find)
        except Exception as error:  # noqa: BLE001 -- a rule that crashes is an outcome of its own, never silent
            unusual.append((rule, Judgement("errored", crash(error))))
            find = Find()
            continue
        if find.spoke:
            if find.reported:
                judgement = outcome(rule, index, find, NO_GAPS)
                find = Find()
            else:
                judgement = nothing_found(find)
                find.forget()
            if judgement is not MET:
                unusual.append((rule, judgement))
    return unusual
