"""A format with all that it inherits, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import attrs

from mutuallearning.formatbook.profile import (
    HOUSE_DEFAULT,
    AgendaItem,
    Confidentiality,
    Expectation,
    FormatProfile,
    Limit,
    Milestone,
    Outline,
    Setting,
)
from mutuallearning.wording import capital

STAGES = ("idea", "draft", "invited", "final", "running", "done")

_T = TypeVar("_T")


def _by_mode_memo() -> dict[str, Format]:
    return {}


@attrs.frozen(kw_only=True, cache_hash=True)
class Format:
    """A format profile with all that it inherits.

    Attributes:
        slug: Name of the format.
        title: Name for people.
        summary: What it is for.
        version: Version of the profile.
        lineage: The format itself, then what it extends, up to `any`.
        purposes: What activities of the format are for.
        setting: Where it is at home.
        recurs: How often it usually meets, in words.
        stances: Stances of parties that must be there.
        roles: Roles that must be filled.
        optional_roles: Roles that are often filled.
        papers: Kinds of paper that must be planned.
        optional_papers: Kinds of paper that are often planned.
        stand_ins: Kinds of paper that may be planned instead, by the kind that is asked for.
        outlines: How papers are laid out, by kind of paper.
        judgements: Ways to judge those it looks at that suit the format.
        expected: Expectations by the shape of the part.
        limits: Figures by name.
        mode_limits: Figures that hold only for one way to meet, by mode and name.
        timeline: What is due when.
        agenda: Sessions of a usual agenda.
        confidentiality: What may usually be told outside.
        confidentiality_source: Key of the source of that.
        follow_up: What usually follows.
        exempt: Codes of rules that do not apply.
        sources: Keys of its sources.
    """

    slug: str
    title: str
    summary: str
    version: int = 1
    lineage: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    setting: Setting | None = None
    recurs: str | None = None
    stances: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    optional_roles: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    optional_papers: tuple[str, ...] = ()
    stand_ins: Mapping[str, frozenset[str]] = attrs.field(factory=dict[str, frozenset[str]], hash=False)
    outlines: Mapping[str, Outline] = attrs.field(factory=dict[str, Outline], hash=False)
    judgements: tuple[str, ...] = ()
    expected: Mapping[str, Expectation] = attrs.field(factory=dict[str, Expectation], hash=False)
    limits: Mapping[str, Limit] = attrs.field(factory=dict[str, Limit], hash=False)
    mode_limits: Mapping[str, Mapping[str, Limit]] = attrs.field(
        factory=dict[str, Mapping[str, Limit]], hash=False
    )
    timeline: tuple[Milestone, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    confidentiality: Confidentiality | None = None
    confidentiality_source: str | None = None
    follow_up: tuple[str, ...] = ()
    exempt: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    _in_modes: dict[str, Format] = attrs.field(factory=_by_mode_memo, init=False, eq=False, repr=False)

    def limit(self, name: str) -> float:
        """Give a figure of the format.

        Raises:
            KeyError: If the format has no such limit; a rule declares its limits, so the engine asks first.
        """
        return self.limits[name].value

    def band(self, what: str) -> tuple[float | None, float | None]:
        """Give the least and the most of something, such as `days`, as far as the format says them."""
        least, most = self.limits.get(f"{what}-min"), self.limits.get(f"{what}-max")
        return least.value if least else None, most.value if most else None

    def in_mode(self, mode: str | None) -> Format:
        """Give the format with the figures for one way to meet: `on-site`, `online` or `hybrid`."""
        special = self.mode_limits.get(mode) if mode is not None else None
        if mode is None or special is None:
            return self
        found = self._in_modes.get(mode)
        if found is None:
            found = attrs.evolve(self, limits={**self.limits, **special})
            self._in_modes[mode] = found
        return found

    def is_a(self, slug: str) -> bool:
        """Tell whether this is a format or a variant of it, such as `peer-review/interreg` of `peer-review`."""
        return slug in self.lineage

    def is_due(self, part: str, stage: str) -> bool:
        """Tell whether a part is expected at a stage."""
        expectation = self.expected.get(part)
        return expectation is not None and STAGES.index(stage) >= STAGES.index(expectation.stage)


def root(own: FormatProfile) -> Format:
    """Make the format that all others extend."""
    return extended(Format(slug="", title="", summary=""), own)


def extended(parent: Format, own: FormatProfile) -> Format:
    """Make a format of its own, which takes from its parent what it does not say."""
    return attrs.evolve(
        _merged(parent, own),
        slug=own.slug,
        title=own.title or _in_words(own.slug),
        version=own.version,
        lineage=(own.slug, *parent.lineage),
        sources=own.sources or (),
    )


def overridden(existing: Format, own: FormatProfile) -> Format:
    """Make the format anew with what a profile says of it; all else stays."""
    return _merged(existing, own)


def _merged(base: Format, own: FormatProfile) -> Format:
    mode_limits = {mode: dict(limits) for mode, limits in base.mode_limits.items()}
    limits = dict(base.limits)
    for limit in own.limits or ():
        (limits if limit.mode is None else mode_limits.setdefault(limit.mode, {}))[limit.name] = limit
    source = own.confidentiality_source
    if source is None:
        source = HOUSE_DEFAULT if own.confidentiality else base.confidentiality_source
    return Format(
        slug=base.slug,
        title=_said(own.title, base.title),
        summary=_said(own.summary, base.summary),
        version=own.version if "version" in own.model_fields_set else base.version,
        lineage=base.lineage,
        purposes=_said(own.purposes, base.purposes),
        setting=own.setting or base.setting,
        recurs=own.recurs or base.recurs,
        stances=_said(own.stances, base.stances),
        roles=_said(own.roles, base.roles),
        optional_roles=_said(own.optional_roles, base.optional_roles),
        papers=_said(own.papers, base.papers),
        optional_papers=_said(own.optional_papers, base.optional_papers),
        stand_ins=_stand_ins(base, own),
        outlines={**base.outlines, **{outline.paper: outline for outline in own.outlines or ()}},
        judgements=_said(own.judgements, base.judgements),
        expected=_expected(base, own),
        limits=limits,
        mode_limits=mode_limits,
        timeline=_said(own.timeline, base.timeline),
        agenda=_said(own.agenda, base.agenda),
        confidentiality=own.confidentiality or base.confidentiality,
        confidentiality_source=source,
        follow_up=_said(own.follow_up, base.follow_up),
        exempt=frozenset(own.exempt or ()) | base.exempt,
        sources=_said(own.sources, base.sources),
    )


def _said(own: _T | None, base: _T) -> _T:
    return base if own is None else own


def _expected(base: Format, own: FormatProfile) -> dict[str, Expectation]:
    expected = dict(base.expected)
    for expectation in own.expected or ():
        expected.pop(expectation.part, None)
        if expectation.stage != "never":
            expected[expectation.part] = expectation
    return expected


def _stand_ins(base: Format, own: FormatProfile) -> dict[str, frozenset[str]]:
    stand_ins = dict(base.stand_ins)
    for one in own.stand_ins or ():
        stand_ins[one.paper] = stand_ins.get(one.paper, frozenset()) | frozenset(one.kinds)
    return stand_ins


def _in_words(slug: str) -> str:
    """Turn the name of a format into a title.

    >>> _in_words("x-open-space/large")
    'Open space: large'
    """
    return capital(slug.removeprefix("x-").replace("/", ": ").replace("-", " "))
