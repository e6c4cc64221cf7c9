"""What the comments of a skeleton say: what to fill in, which values there are, why, and by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs
from pydantic.fields import FieldInfo

from mutuallearning.drafting.annotations import choices
from mutuallearning.formatbook.format import Format
from mutuallearning.formatbook.profile import MODES
from mutuallearning.types.annotations import types_in
from mutuallearning.types.deadline import Deadline
from mutuallearning.types.language import Language
from mutuallearning.types.partial_date import PartialDate
from mutuallearning.types.zone import TimeZone

_MANY = 12
"""Values of a field that are still worth listing."""

_BANDS: Mapping[str, tuple[str, ...]] = {
    "dates": ("minutes", "hours", "days", "weeks", "months"),
    "participants": ("participants",),
    "topics.questions": ("questions",),
    "parties": ("parties", "organisations", "outside-parties", "delegation"),
}
"""Figures of a format that help to fill in a part."""


_EXAMPLES: tuple[tuple[object, str], ...] = (
    (PartialDate, "A date such as 2026-05-06, or 2026-05 as long as the day is open."),
    (Deadline, "A date, or a distance such as 4 weeks before start or 10 days after end."),
    (Language, "A language such as en or en-IE."),
    (TimeZone, "A time zone such as Europe/Vienna."),
)
"""What a value looks like, told where it is asked for the first time."""


@attrs.define
class Explainer:
    """Explains the parts of a plan in one format.

    Attributes:
        format: The format.
        whys: Why a part matters, by its shape.
    """

    format: Format
    whys: Mapping[str, str]
    _told: set[str] = attrs.field(factory=set[str], init=False)

    def is_news(self, thing: str) -> bool:
        """Tell whether something has not been explained yet, and remember it."""
        news = thing not in self._told
        self._told.add(thing)
        return news

    def tell(self, shape: str, field: FieldInfo, *, blank: bool) -> str:
        """Explain a part in a few sentences; of a blank one also the values that it may have."""
        return " ".join(self._sentences(shape, field, blank=blank))

    def _sentences(self, shape: str, field: FieldInfo, *, blank: bool) -> Iterator[str]:
        yield field.description or ""
        values = choices(field.annotation, _MANY)
        # A value at the top that is filled in, such as the stage, is one that people will change.
        if len(values) > 1 and (blank or "." not in shape):
            yield f"One of: {', '.join(values)}."
        if blank:
            yield from self._examples(field)
        if shape == "purpose" and self.format.purposes:
            yield f"Usual in this format: {', '.join(self.format.purposes)}."
        yield from self._figures(shape)
        if shape == "follow_up" and self.format.follow_up:
            yield f"What usually follows: {'; '.join(one.rstrip('.') for one in self.format.follow_up)}."
        if shape == "actors" and self.format.optional_roles:
            yield f"Often also: {', '.join(self.format.optional_roles)}."
        expectation = self.format.expected.get(shape)
        if expectation is not None:
            if shape in self.whys:
                yield self.whys[shape]
            yield f"Expected from the stage {expectation.stage} on."

    def _examples(self, field: FieldInfo) -> Iterator[str]:
        for kind in types_in(field.annotation):
            for known, example in _EXAMPLES:
                if kind == known and self.is_news(example):
                    yield example

    def _figures(self, shape: str) -> Iterator[str]:
        usual: list[str] = []
        for what in _BANDS.get(shape, ()):
            told = _band(self.format, what)
            in_modes = {mode: _band(self.format.in_mode(mode), what) for mode in MODES}
            if told:
                usual.append(told)
            usual += [f"{mode} {other}" for mode, other in in_modes.items() if other != told]
        if usual:
            yield f"Usual: {'; '.join(usual)}."


def _band(format_: Format, what: str) -> str:
    """Tell a band in words, such as `1 to 5 days`."""
    least, most = format_.band(what)
    limit = format_.limits.get(f"{what}-max") or format_.limits.get(f"{what}-min")
    if limit is None:
        return ""
    if least is not None and most is not None:
        figures = f"{least:g}" if least == most else f"{least:g} to {most:g}"
    else:
        figures = f"at most {most:g}" if most is not None else f"at least {least:g}"
    return f"{figures} {_one(limit.unit) if figures.split()[-1] == '1' else limit.unit}"


def _one(unit: str) -> str:
    """Write a unit for a single one of it.

    >>> _one("days"), _one("parties besides the host"), _one("people")
    ('day', 'party besides the host', 'person')
    """
    noun, space, rest = unit.partition(" ")
    if noun == "people":
        return f"person{space}{rest}"
    single = f"{noun.removesuffix('ies')}y" if noun.endswith("ies") else noun.removesuffix("s")
    return f"{single}{space}{rest}"
