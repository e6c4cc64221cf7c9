"""The formats that the library knows: one TOML file each, found by scanning the folder."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

import attrs

from mutuallearning.errors import UnknownNameError
from mutuallearning.formatbook.profile import Expectation, FormatProfile, Limit
from mutuallearning.suggestions import close_to

ANY = "any"
"""The profile that all others extend, and that stands in where a plan names no format."""

STAGES = ("idea", "draft", "invited", "final", "running", "done")

DEFAULT_STAGE = "draft"
"""The stage of a plan that does not say one."""


@attrs.frozen(kw_only=True, cache_hash=True)
class Format:
    """A format profile with all that it inherits.

    Attributes:
        slug: Name of the format.
        title: Name for people.
        summary: What it is for.
        lineage: The format itself, then what it extends, up to `any`.
        roles: Roles that must be filled.
        papers: Kinds of paper that must be planned.
        stand_ins: Kinds of paper that may be planned instead, by the kind that is asked for.
        judgements: Ways to judge those it looks at that suit the format.
        expected: Expectations by the shape of the part.
        limits: Figures by name.
        exempt: Codes of rules that do not apply.
        sources: Keys of its sources.
    """

    slug: str
    title: str
    summary: str
    lineage: tuple[str, ...]
    roles: tuple[str, ...]
    papers: tuple[str, ...]
    stand_ins: Mapping[str, frozenset[str]] = attrs.field(hash=False)
    judgements: tuple[str, ...]
    expected: Mapping[str, Expectation] = attrs.field(hash=False)
    limits: Mapping[str, Limit] = attrs.field(hash=False)
    exempt: frozenset[str]
    sources: tuple[str, ...]

    def limit(self, name: str) -> float:
        """Give a figure of the format.

        Raises:
            KeyError: If the format has no such limit; a rule declares its limits, so the engine asks first.
        """
        return self.limits[name].value

    def is_a(self, slug: str) -> bool:
        """Tell whether this is a format or a variant of it, such as `peer-review/interreg` of `peer-review`."""
        return slug in self.lineage

    def is_due(self, part: str, stage: str) -> bool:
        """Tell whether a part is expected at a stage."""
        expectation = self.expected.get(part)
        return expectation is not None and STAGES.index(stage) >= STAGES.index(expectation.stage)


def _folder() -> Traversable:
    return files("mutuallearning.formatbook") / "profiles"


@functools.cache
def slugs() -> tuple[str, ...]:
    """Name all formats, sorted."""
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
def profile(slug: str) -> FormatProfile:
    """Read one profile of the library.

    Raises:
        UnknownNameError: If there is none of that name.
    """
    if slug not in slugs():
        raise UnknownNameError("format", slug, close_to(slug, slugs()))
    text = _folder().joinpath(*f"{slug}.toml".split("/")).read_text(encoding="utf-8")
    return FormatProfile.model_validate(tomllib.loads(text))


@functools.cache
def get(slug: str) -> Format:
    """Give a format with all that it inherits.

    Raises:
        UnknownNameError: If there is none of that name.
    """
    own = profile(slug)
    parent = get(own.extends) if own.extends else None
    expected = dict(parent.expected) if parent else {}
    for expectation in own.expected or ():
        expected.pop(expectation.part, None)
        if expectation.stage != "never":
            expected[expectation.part] = expectation
    stand_ins = dict(parent.stand_ins) if parent else {}
    for one in own.stand_ins or ():
        stand_ins[one.paper] = stand_ins.get(one.paper, frozenset()) | frozenset(one.kinds)
    limits = dict(parent.limits) if parent else {}
    limits |= {limit.name: limit for limit in own.limits or ()}
    return Format(
        slug=own.slug,
        title=own.title,
        summary=own.summary,
        lineage=(own.slug, *(parent.lineage if parent else ())),
        roles=own.roles if own.roles is not None else (parent.roles if parent else ()),
        papers=own.papers if own.papers is not None else (parent.papers if parent else ()),
        stand_ins=stand_ins,
        judgements=own.judgements if own.judgements is not None else (parent.judgements if parent else ()),
        expected=expected,
        limits=limits,
        exempt=frozenset(own.exempt or ()) | (parent.exempt if parent else frozenset[str]()),
        sources=own.sources or (),
    )


@functools.cache
def exempted() -> frozenset[str]:
    """Give the codes of all rules that some format exempts."""
    return frozenset(code for slug in slugs() for code in get(slug).exempt)


def find(slug: str | None) -> tuple[Format, bool]:
    """Give the format that a plan names, and whether the library knows it.

    A variant that is not known (`peer-review/mine`) counts as its parent; an own format (`x-…`), an unknown
    one and none at all count as `any`.
    """
    if slug is None:
        return get(ANY), False
    known = slugs()
    while slug not in known:
        slug, _, _ = slug.rpartition("/")
        if not slug:
            return get(ANY), False
    return get(slug), True
