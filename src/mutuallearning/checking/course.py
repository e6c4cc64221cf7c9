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
from mutuallearning.checking.presence import Presence
from mutuallearning.checking.selection import STRUCTURAL, Selection
from mutuallearning.rulekit.document_index import DocumentIndex
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.rule import Check, Rule


@attrs.frozen
class Course:
    """What a selection of rules comes to in some circumstances.

    Attributes:
        rules: All rules but the reader's, and what they say anyway, if they do.
        asked: Rules that are asked about the document, with their checks.
        asked_last: Those among them that look at what became of the waivers.
        usual: What is said of a document in which nothing is found.
    """

    rules: tuple[tuple[Rule, Judgement | None], ...]
    asked: tuple[tuple[Rule, Check], ...]
    asked_last: tuple[tuple[Rule, Check], ...]
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
            yield from _quickly(self.asked_last if last else self.asked, index, said)
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
    asked = [(rule, check_of(rule)) for rule, anyway in rules if anyway is None]
    return Course(
        rules,
        tuple(pair for pair in asked if not pair[0].after_waivers),
        tuple(pair for pair in asked if pair[0].after_waivers),
        Usual.of(selection.rules, {rule.code: anyway or MET for rule, anyway in rules}),
    )


def _quickly(
    asked: Sequence[tuple[Rule, Check]], index: DocumentIndex, said: dict[str, Presence]
) -> Iterator[tuple[Rule, Judgement]]:
    """Ask rules about a document of which everything could be read and is there.

    Says the same as asking each by itself, and does nothing twice.
    """
    silences: dict[tuple[str, ...], Judgement | None] = {(): None}
    find = Find()
    for rule, check in asked:
        requires = rule.requires
        if requires not in silences:
            silences[requires] = silenced(rule, index, NO_GAPS, said)
        silence = silences[requires]
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
            find = Find()
