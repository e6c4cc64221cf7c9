"""Pseudonyms of the persons of a document: numbers in the order in which they appear, made of nothing about them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import attrs

from mutuallearning.exporting.folded import Word, fold, is_unspaced, words_of

STEMS: Final = ("person", "someone", "individual", "soul")
"""What persons are called; the first that is no part of a name here."""

_SHORTEST: Final = 3
"""Letters of the shortest name, or part of one, that is looked for."""

_SHORTEST_INSIDE: Final = 4
"""Letters of a name that is also found at the beginning of a longer word, with an ending behind it."""

_MOST_WORDS: Final = 5
"""Words of a text that is taken for a name, whose parts are looked for one by one."""

_NO_NAMES: Final = frozenset(
    (
        "and",
        "der",
        "dipl",
        "ing",
        "mag",
        "miss",
        "mrs",
        "phd",
        "prof",
        "professor",
        "sir",
        "the",
        "van",
        "von",
    )
)
"""Words beside names that are none."""

_GAP: Final = 8
"""Characters between two words of a name, at most, where they are not all spaces."""

_ADDRESS: Final = re.compile(r"[^\s<>\"'(),;:\[\]{}@]{1,64}@[^\s<>\"'(),;:\[\]{}@]{1,253}")
_SLUG: Final = re.compile('(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+|(?<=")[a-z0-9]+(?=")')
"""What is surely an identifier within a text: one of several parts, or in the quotes that messages put around it."""
_HANDLE: Final = frozenset("@/_.")
"""Characters beside which a word with a small letter is taken for a name, as in an address of the web."""

_LONGEST_SLUG: Final = 80
_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})


@attrs.frozen
class Known:
    """One person, as far as a document tells.

    Attributes:
        names: Texts that name the person.
        others: Other texts about the person: addresses, numbers.
    """

    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    def marks(self) -> Iterator[str]:
        """Yield by what two are known for the same: their names, or other texts where there is no name."""
        return (folded for text in self.names or self.others if (folded := _joined(text)))


@attrs.frozen
class _Found:
    """A stretch of a text that is to be replaced."""

    start: int
    end: int
    by: str


@attrs.define
class Pseudonyms:
    """Gives the persons of a document their pseudonyms, and finds them in its texts.

    >>> known = Pseudonyms([Known(names=("Mara Muster",)), Known(names=("Ole Olsen",))])
    >>> known.text("MUSTER, Mara and Ole Olsen's team: mara.muster@example.org")
    "person-1 and person-2's team: person-1@example.invalid"
    """

    people: Iterable[Known] = attrs.field(repr=False)
    stem: str = attrs.field(init=False)
    _count: int = attrs.field(default=0, init=False, repr=False)
    _numbers: dict[str, int] = attrs.field(factory=dict[str, int], init=False, repr=False)
    _whole: dict[tuple[str, ...], dict[str, str]] = attrs.field(
        factory=dict[tuple[str, ...], dict[str, str]], init=False, repr=False
    )
    _depths: dict[str, tuple[int, ...]] = attrs.field(
        factory=dict[str, tuple[int, ...]], init=False, repr=False
    )
    _alone: dict[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)
    _parts: dict[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)
    _inside: dict[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)
    _lengths: tuple[int, ...] = attrs.field(default=(), init=False, repr=False)
    _slugs: dict[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)
    _addresses: dict[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        people = list(self.people)
        self.people = ()  # they are told apart by their numbers from now on
        told = [_joined(text) for one in people for text in (*one.names, *one.others)]
        self.stem = next(
            (stem for stem in STEMS if not any(one in stem or stem in one for one in told if one)), STEMS[-1]
        )
        for one in people:
            self._know(one)
        self._lengths = tuple(sorted({len(one) for one in self._inside}))

    def _know(self, person: Known) -> None:
        marks = list(person.marks())
        number = next((self._numbers[mark] for mark in marks if mark in self._numbers), None)
        if number is None:
            self._count += 1
            number = self._count
        for text in (*person.names, *person.others):
            if joined := _joined(text):
                self._numbers.setdefault(joined, number)
        name = f"{self.stem}-{number}"
        for text in (*person.names, *person.others):
            for spelled in dict.fromkeys((text, text.lower().translate(_SPELLED))):
                self._look_for(tuple(word.folded for word in words_of(spelled)), name)
        for text in person.others:
            local, at, _ = text.partition("@")
            words = tuple(word.folded for word in words_of(local))
            if at and len(words) > 1:
                self._look_for(words, name)
        for text in person.names:
            self._look_for_parts(text, name)

    def _look_for(self, words: tuple[str, ...], name: str) -> None:
        if sum(map(len, words)) < _SHORTEST:
            return
        if len(words) == 1:
            self._alone.setdefault(words[0], name)
        else:
            self._whole.setdefault(words[:-1], {}).setdefault(words[-1], name)
            depths = {len(words), *self._depths.get(words[0], ())}
            self._depths[words[0]] = tuple(sorted(depths, reverse=True))
        together = "".join(words)
        if len(words) > 1 or is_unspaced(together):
            self._inside.setdefault(together, name)

    def _look_for_parts(self, text: str, name: str) -> None:
        found = list(words_of(text))
        if "@" in text or not 1 < len(found) <= _MOST_WORDS:
            return
        cased = any(text[word.start].isupper() for word in found)
        for word in found:
            short = len(word.folded) < _SHORTEST and not is_unspaced(word.folded)
            if short or word.folded in _NO_NAMES or word.folded.isdecimal():
                continue
            if cased and text[word.start].islower():
                continue
            spellings = (word.folded, fold(text[word.start : word.end].lower().translate(_SPELLED)))
            for spelled in dict.fromkeys(spellings):
                # A word that several have tells nobody which of them is meant.
                other = self._parts.get(spelled, name)
                self._parts[spelled] = name if other == name else self.stem
                if is_unspaced(spelled) and len(spelled) > 1:
                    self._inside.setdefault(spelled, self._parts[spelled])

    def called(self, text: str) -> str | None:
        """Give the pseudonym of the person whose name or address a text is.

        >>> Pseudonyms([Known(names=("Mara Muster",))]).called("mara  MUSTER")
        'person-1'
        """
        number = self._numbers.get(_joined(text))
        return None if number is None else f"{self.stem}-{number}"

    def in_place(self, text: str) -> str:
        """Give what stands in the place of a text about a person: the pseudonym, or an address with it."""
        name = self.called(text) or self.stem
        return _address(name) if "@" in text else name

    def text(self, text: str, *, loosely: bool = False) -> str:
        """Write a text with pseudonyms in the place of names, and without any address for e-mail.

        Args:
            text: The text.
            loosely: Whether parts of names count in small letters too, as in an address of the web.
        """
        parts: list[str] = []
        last = 0
        for found in _ADDRESS.finditer(text):
            parts += [
                self._without_names(text[last : found.start()], loosely=loosely),
                self._address_for(found[0]),
            ]
            last = found.end()
        parts.append(self._without_names(text[last:], loosely=loosely))
        return "".join(parts)

    def _address_for(self, text: str) -> str:
        stripped = text.rstrip(".!?")
        end = text[len(stripped) :]
        name = self.called(stripped) or self._alone.get(_joined(stripped))
        if name is None:
            shown = self._without_names(stripped.partition("@")[0], loosely=True)
            name = (
                shown
                if shown.startswith(f"{self.stem}-") and shown[len(self.stem) + 1 :].isdecimal()
                else None
            )
        if name is None:
            known = self._addresses
            name = known.setdefault(_joined(stripped), f"address-{len(known) + 1}")
        return f"{_address(name)}{end}"

    def slugs(self, given: Iterable[str]) -> None:
        """Make new identifiers of those that hold a name; they differ from each other and from all that stay."""
        every = list(dict.fromkeys(given))
        renamed = {one: new for one in every if (new := self._slug(one)) != one}
        taken = set(every) - renamed.keys()
        last = Counter[str]()
        for old, new in renamed.items():
            free = new
            while free in taken:
                last[new] += 1
                free = f"{new}-{last[new] + 1}"
            taken.add(free)
            self._slugs[old] = free

    def slug(self, text: str) -> str:
        """Give the identifier that takes the place of one."""
        return self._slugs.get(text, text)

    @property
    def renamed(self) -> Mapping[str, str]:
        """The identifiers that were changed."""
        return MappingProxyType(self._slugs)

    def _slug(self, text: str) -> str:
        shown = self._names_replaced(text, loosely=True)
        return shown if len(shown) <= _LONGEST_SLUG - _GAP else self.stem

    def _without_names(self, text: str, *, loosely: bool = False) -> str:
        if self._slugs:
            text = _SLUG.sub(lambda found: self.slug(found[0]), text)
        return self._names_replaced(text, loosely=loosely)

    def _names_replaced(self, text: str, *, loosely: bool) -> str:
        if not self._numbers:
            return text
        parts: list[str] = []
        last = 0
        for found in _put_together(text, self._find(text, loosely=loosely)):
            parts += [text[last : found.start], found.by]
            last = found.end
        return "".join([*parts, text[last:]])

    def _find(self, text: str, *, loosely: bool) -> Iterator[_Found]:
        words = list(words_of(text))
        place = 0
        while place < len(words):
            length, name = self._sequence(text, words, place)
            if name is None:
                length, name = 1, self._single(text, words[place], loosely=loosely)
            if name is not None:
                last = words[place + length - 1]
                yield _Found(words[place].start, last.end, name)
            else:
                yield from self._within(words[place])
            place += length

    def _sequence(self, text: str, words: list[Word], place: int) -> tuple[int, str | None]:
        """Find a name of several words, the last of them with an ending perhaps."""
        for length in self._depths.get(words[place].folded, ()):
            found = words[place : place + length]
            if len(found) < length:
                continue
            last = found[-1].folded
            lasts = self._whole.get(tuple(word.folded for word in found[:-1]), {})
            name = next((lasts[last[:end]] for end in range(len(last), 0, -1) if last[:end] in lasts), None)
            if name is not None and all(_is_near(text[one.end : two.start]) for one, two in pairwise(found)):
                return length, name
        return 1, None

    def _single(self, text: str, word: Word, *, loosely: bool) -> str | None:
        forms = (word.folded, word.folded.removesuffix("s"))
        for form in forms:
            if form in self._alone:
                return self._alone[form]
        if not (loosely or _looks_like_a_name(text, word)):
            return None
        return next((self._parts[form] for form in forms if form in self._parts), None)

    def _within(self, word: Word) -> Iterator[_Found]:
        """Find names within a word: two that were joined, or any in a script without spaces."""
        for length in self._lengths:
            for start in range(len(word.folded) - length + 1):
                part = word.folded[start : start + length]
                name = self._inside.get(part)
                if name is not None and (length > _SHORTEST_INSIDE or is_unspaced(part)):
                    yield _Found(word.start, word.end, name)
                    return


def _looks_like_a_name(text: str, word: Word) -> bool:
    first = text[word.start]
    if first.isupper() or first.istitle() or not first.islower():
        return True
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 2]
    return (before in _HANDLE and bool(before)) or (
        after[:1] in _HANDLE and after[1:].strip() != "" and bool(after)
    )


def _is_near(gap: str) -> bool:
    return len(gap) <= _GAP or not gap.strip()


def _put_together(text: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """Make one of stretches that stand beside each other and mean the same person, as `Muster, Mara` does."""
    held: _Found | None = None
    for one in found:
        if (
            held is not None
            and held.by == one.by
            and text[held.end : one.start] in {" ", ", ", "-", ".", "_", ". "}
        ):
            held = _Found(held.start, one.end, one.by)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _joined(text: str) -> str:
    return " ".join(word.folded for word in words_of(text))


def _address(name: str) -> str:
    # RFC 2606 keeps this domain free for what is no address.
    return f"{name}@example.invalid"
