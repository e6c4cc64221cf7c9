"""All formats that are known: those of the library, and what users say of them or add."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

import attrs

from mutuallearning.errors import UnknownNameError, UsageError
from mutuallearning.formatbook.format import Format, extended, overridden, root
from mutuallearning.formatbook.profile import FormatProfile
from mutuallearning.suggestions import close_to, named_like

ANY = "any"
"""The profile that all others extend, and that stands in where a plan names no format."""


MOST_ANCESTORS = 10
"""Formats that one may extend, one by way of the other."""


class ProfileError(UsageError):
    """A format profile of a user cannot be read, or does not fit to the others."""


def _memo() -> dict[str, Format]:
    return {}


def _stacked(book: Formatbook) -> dict[str, tuple[FormatProfile, ...]]:
    """Find for each name of the users the profile that it starts from, then those that override it."""
    layers: dict[str, tuple[FormatProfile, ...]] = {}
    for profile in book.own:
        slug = profile.slug
        below = layers.get(slug) or ((_read(slug),) if slug in _slugs() else ())
        layers[slug] = (profile,) if profile.extends is not None else (*below, profile)
    return layers


def _sorted(book: Formatbook) -> tuple[str, ...]:
    return tuple(sorted({*_slugs(), *(profile.slug for profile in book.own)})) if book.own else _slugs()


@attrs.frozen
class Formatbook:
    """The formats of the library, and over them the profiles of users.

    >>> mine = FormatProfile(slug="x-open-space", summary="People set the agenda themselves.")
    >>> builtin().extended([mine]).get("x-open-space").lineage
    ('x-open-space', 'any')

    Attributes:
        own: The profiles of users; of two that say the same thing the later one counts.
    """

    own: tuple[FormatProfile, ...] = ()
    _layers: dict[str, tuple[FormatProfile, ...]] = attrs.field(
        default=attrs.Factory(_stacked, takes_self=True), init=False, eq=False, repr=False
    )
    _slugs: tuple[str, ...] = attrs.field(
        default=attrs.Factory(_sorted, takes_self=True), init=False, eq=False, repr=False
    )
    _formats: dict[str, Format] = attrs.field(factory=_memo, init=False, eq=False, repr=False)

    def extended(self, profiles: Iterable[FormatProfile]) -> Formatbook:
        """Add profiles, or change what is said of formats that are known.

        A profile with the name of a known format that extends nothing overrides only what it says; one that
        extends another takes its place. A new one extends what it says, else the format of which its name
        makes it a variant, else `any`.

        Raises:
            ProfileError: If a profile extends what is not known, or itself, be it by way of others, or too many.
        """
        profiles = tuple(profiles)
        if not profiles:
            return self
        book = Formatbook((*self.own, *profiles))
        for profile in profiles:
            book._lineage(profile.slug)
        return book

    def slugs(self) -> tuple[str, ...]:
        """Name all formats, sorted."""
        return self._slugs

    def profile(self, slug: str) -> FormatProfile:
        """Give the profile of a format; of one that was overridden, what overrides it.

        Raises:
            UnknownNameError: If there is none of that name.
        """
        return self._layers_of(slug)[-1]

    def get(self, slug: str) -> Format:
        """Give a format with all that it inherits.

        Raises:
            UnknownNameError: If there is none of that name.
        """
        found = self._formats.get(slug)
        if found is None:
            found = self._formats[slug] = self._made(slug)
        return found

    def find(self, slug: str | None) -> tuple[Format, bool]:
        """Give the format that a plan names, and whether it is known.

        A variant that is not known (`peer-review/mine`) counts as its parent; an own format (`x-…`), an
        unknown one and none at all count as `any`.
        """
        if slug is None:
            return self.get(ANY), False
        while not self._knows(slug):
            slug, _, _ = slug.rpartition("/")
            if not slug:
                return self.get(ANY), False
        return self.get(slug), True

    def exempted(self) -> frozenset[str]:
        """Give the codes of all rules that some format exempts."""
        return frozenset(code for slug in self._slugs for code in self.get(slug).exempt)

    def _made(self, slug: str) -> Format:
        layers = self._layers_of(slug)
        if self._layers and self._layers.keys().isdisjoint(self._lineage(slug)):
            return builtin().get(slug)
        parent = self._parent(layers[0])
        made = root(layers[0]) if parent is None else extended(self.get(parent), layers[0])
        for layer in layers[1:]:
            made = overridden(made, layer)
        return made

    def _layers_of(self, slug: str) -> tuple[FormatProfile, ...]:
        if slug in self._layers:
            return self._layers[slug]
        if slug not in _slugs():
            raise UnknownNameError("format", slug, named_like(slug, self._slugs))
        return (_read(slug),)

    def _parent(self, first: FormatProfile) -> str | None:
        if first.extends is not None or first.slug == ANY:
            return first.extends
        parent, _, _ = first.slug.rpartition("/")
        return parent if self._knows(parent) else ANY

    def _lineage(self, slug: str) -> tuple[str, ...]:
        """Name a format and those that it extends.

        Raises:
            ProfileError: If one is not known, or this does not end soon.
        """
        line = [slug]
        while (parent := self._parent(self._layers_of(line[-1])[0])) is not None:
            if parent in line:
                raise ProfileError(_circle(line, parent))
            if not self._knows(parent):
                close = close_to(parent, self._slugs)
                unknown = UnknownNameError("format", parent, close)
                raise ProfileError(f"The format profile {line[-1]!r} extends an unknown format: {unknown}")
            line.append(parent)
            if len(line) > MOST_ANCESTORS + 1:
                raise ProfileError(f"The format profile {slug!r} extends more than {MOST_ANCESTORS} others")
        return tuple(line)

    def _knows(self, slug: str) -> bool:
        return slug in self._layers or slug in _slugs()


def _circle(line: list[str], parent: str) -> str:
    if line[-1] == parent:
        return f"The format profile {parent!r} extends itself; to change a format, leave extends out"
    return f"Format profiles extend each other in a circle: {' → '.join((*line, parent))}"


@functools.cache
def builtin() -> Formatbook:
    """Give the formats of the library alone."""
    return Formatbook()


def _folder() -> Traversable:
    return files("mutuallearning.formatbook") / "profiles"


@functools.cache
def _slugs() -> tuple[str, ...]:
    return tuple(sorted(_scan(_folder(), "")))


def _scan(folder: Traversable, prefix: str) -> list[str]:
    found: list[str] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _scan(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".toml"):
            found.append(prefix + entry.name.removesuffix(".toml"))
    return found


@functools.cache
def _read(slug: str) -> FormatProfile:
    """Read one profile of the library."""
    text = _folder().joinpath(*f"{slug}.toml".split("/")).read_text(encoding="utf-8")
    return FormatProfile.model_validate(tomllib.loads(text))
