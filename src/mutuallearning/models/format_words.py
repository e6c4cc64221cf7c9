"""Whether the words of a format profile are words of the models: the formatbook does not know them."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Iterator

import attrs

from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.models.activity_plan import ActivityPlan, Judgement
from mutuallearning.models.actor import ROLES
from mutuallearning.models.agenda import SESSION_KINDS, SESSION_THEMES
from mutuallearning.models.paper import PAPER_KINDS, PAPER_SECTIONS
from mutuallearning.models.party import Stance
from mutuallearning.models.structure import shapes_of
from mutuallearning.models.topic import Purpose
from mutuallearning.types.vocabulary import OWN_VALUE

_OWN = re.compile(OWN_VALUE)


@attrs.frozen
class UnknownWord:
    """A word of a profile that no plan can say.

    Attributes:
        where: Key of the profile in which it stands.
        word: The word.
        known: The words that there are.
    """

    where: str
    word: str
    known: tuple[str, ...]


def unknown_words(profile: FormatProfile) -> Iterator[UnknownWord]:
    """Find roles, papers, parts and other words of a profile that no plan can say, in the order of its keys.

    >>> [one.word for one in unknown_words(FormatProfile(slug="x-fair", roles=("owner", "x-crier", "cryer")))]
    ['cryer']
    """
    for where, words, known, open_ in _used(profile):
        for word in words:
            if word not in known and not (open_ and _OWN.match(word)):
                yield UnknownWord(where, word, tuple(known))


def _used(
    profile: FormatProfile,
) -> Iterator[tuple[str, Iterable[str], tuple[str, ...] | frozenset[str], bool]]:
    """Give the words of each key, those that are known, and whether others may be used that begin with `x-`."""
    parts = shapes_of(ActivityPlan)
    timeline, agenda = profile.timeline or (), profile.agenda or ()
    outlines, stand_ins = profile.outlines or (), profile.stand_ins or ()
    yield "purposes", profile.purposes or (), typing.get_args(Purpose), False
    yield "stances", profile.stances or (), typing.get_args(Stance), False
    yield "roles", profile.roles or (), ROLES, True
    yield "optional_roles", profile.optional_roles or (), ROLES, True
    yield "papers", profile.papers or (), PAPER_KINDS, True
    yield "optional_papers", profile.optional_papers or (), PAPER_KINDS, True
    yield "stand_ins", (word for one in stand_ins for word in (one.paper, *one.kinds)), PAPER_KINDS, True
    yield "outlines", (one.paper for one in outlines), PAPER_KINDS, True
    tags = (section.tag for one in outlines for section in one.sections if section.tag is not None)
    yield "outlines.sections", tags, PAPER_SECTIONS, True
    yield "judgements", profile.judgements or (), typing.get_args(Judgement), False
    yield "expected", (one.part for one in profile.expected or ()), parts, False
    yield "timeline", (one.paper for one in timeline if one.paper is not None), PAPER_KINDS, True
    yield "timeline", (one.part for one in timeline if one.part is not None), parts, False
    yield "agenda", (item.kind for item in agenda), SESSION_KINDS, True
    yield "agenda.about", (theme for item in agenda for theme in item.about or ()), SESSION_THEMES, True
