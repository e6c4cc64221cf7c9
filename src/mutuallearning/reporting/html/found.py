"""What was found, by when it should be mended and by principle."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs
from markupsafe import Markup

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.findings.finding import RANK, Finding, Principle
from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.reporting.html.citations import Citations, web_address
from mutuallearning.reporting.html.moments import MOMENTS, NOTES, Calendar, Due, Moment
from mutuallearning.reporting.html.voice import day_text, own, prose
from mutuallearning.reporting.text import CERTAINTY, state_note
from mutuallearning.wording import capital

PRINCIPLES: Final[Mapping[str, str]] = {
    "curiosity": "Curiosity",
    "empathy": "Empathy",
    "transparency": "Transparency",
    "none": "No single principle",
    "form": "Form of the document",
}
"""What rules are grouped by, in this order."""

_SIGNS: Final[Mapping[str, Markup]] = {
    "error": Markup("error"),
    "warning": Markup("warning"),
    "advice": Markup("advice"),
    "ask": Markup("ask"),
}
_WORDS: Final = {"error": "Error", "warning": "Warning", "advice": "Advice", "ask": "Question for people"}


@attrs.frozen(kw_only=True)
class Item:
    """One finding as the page shows it.

    Attributes:
        sign: How it is set: as an error, a warning, an advice or a question.
        label: The same in a word.
        message: What was found.
        remedy: What to do about it.
        why: Why it matters, if the rule is known here.
        fine: When it need not matter.
        note: What to know of it: that the rule may be wrong, why it is not open.
        where: The object and the line.
        also: Other places that belong to it.
        when: What dates say of it.
        rule: Code and name of the rule.
        url: The page of the rule.
        cites: Numbers of its sources.
    """

    sign: Markup
    label: Markup
    message: str
    remedy: Markup
    why: Markup | None
    fine: Markup | None
    note: str | None
    where: str
    also: tuple[str, ...]
    when: str | None
    rule: Markup
    url: Markup | None
    cites: tuple[int, ...]


@attrs.frozen
class Part:
    """The findings of one principle within a moment."""

    title: Markup
    items: tuple[Item, ...]


@attrs.frozen
class Group:
    """The findings of one moment."""

    number: int
    title: Markup
    note: Markup
    parts: tuple[Part, ...]


@attrs.frozen
class Row:
    """A line of the overview: a principle, and how many of its findings belong to each moment."""

    title: Markup
    counts: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Found:
    """All findings of a document.

    Attributes:
        groups: The open ones, by moment.
        rows: How many there are of each principle and moment.
        aside: Those that are waived, or were there before.
    """

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    aside: tuple[Item, ...]


def sort_found(
    findings: Iterable[Finding],
    calendar: Calendar,
    citations: Citations,
    as_of: datetime.date | None,
) -> Found:
    """Sort findings by moment and principle, the worst first."""
    make = _Maker(calendar.catalogue, citations, as_of)
    ordered = sorted(findings, key=lambda found: (found.certainty == "ask", -RANK[found.severity]))
    due = [(calendar.due(found), found) for found in ordered]
    opened = [(when, found) for when, found in due if found.state == "open"]
    counts = Counter((principle_of(found.code, found.principle), when.moment) for when, found in opened)
    moments: list[Moment] = [moment for moment in MOMENTS if any(when.moment == moment for when, _ in opened)]
    return Found(
        groups=tuple(
            Group(
                number,
                own(MOMENTS[moment]),
                _note(moment, calendar, as_of),
                tuple(_parts(moment, opened, make)),
            )
            for number, moment in enumerate(moments)
        ),
        rows=tuple(
            Row(own(title), tuple(counts[principle, moment] for moment in moments))
            for principle, title in PRINCIPLES.items()
            if any(counts[principle, moment] for moment in moments)
        ),
        aside=tuple(make.item(when, found) for when, found in due if found.state != "open"),
    )


def principle_of(code: str, principle: Principle | None) -> str:
    """Tell under which heading a rule stands.

    >>> principle_of("CUR101", "curiosity"), principle_of("REF101", None), principle_of("DOC101", None)
    ('curiosity', 'none', 'form')
    """
    return principle or ("form" if code.startswith(STRUCTURAL) else "none")


def _parts(moment: Moment, opened: Iterable[tuple[Due, Finding]], make: _Maker) -> Iterator[Part]:
    own_findings = [(when, found) for when, found in opened if when.moment == moment]
    for principle, title in PRINCIPLES.items():
        items = tuple(
            make.item(when, found)
            for when, found in own_findings
            if principle_of(found.code, found.principle) == principle
        )
        if items:
            yield Part(own(title), items)


def _note(moment: Moment, calendar: Calendar, as_of: datetime.date | None) -> Markup:
    """Say how it was worked out, and on which day the moment comes if the document says so."""
    plan = calendar.document
    start = plan.dates.start if isinstance(plan, ActivityPlan) and plan.dates else None
    said = NOTES[moment]
    if start is not None and moment in {"invitation", "start"}:
        passed = as_of is not None and start.latest < as_of
        day = day_text(start.exact) if start.exact else str(start)
        said += f". The activity {'was to start' if passed else 'starts'}: {day}"
        said += ", which has passed" if passed else ""
    return own(said)


@attrs.frozen
class _Maker:
    """Makes what the page shows of a finding."""

    catalogue: Catalogue
    citations: Citations
    as_of: datetime.date | None

    def item(self, due: Due, found: Finding) -> Item:
        rule = self.catalogue.get(found.code) if found.code in self.catalogue else None
        key = "ask" if found.certainty == "ask" else found.severity
        return Item(
            sign=_SIGNS[key],
            label=own(_WORDS[key]),
            message=found.message,
            remedy=prose(found.remedy),
            why=prose(rule.why) if rule else None,
            fine=prose(rule.when_fine) if rule and not rule.when_fine.startswith("Never") else None,
            note=capital(state_note(found).strip(" ()") or CERTAINTY[found.certainty] or "") or None,
            where=_where(found),
            also=tuple(
                f"{other.note}, line {other.line}" if other.line else other.note for other in found.related
            ),
            when=self._when(due),
            rule=own(f"{found.code} {found.name}"),
            url=web_address(found.doc_url),
            cites=self.citations.cite(found.sources, shown=True),
        )

    def _when(self, due: Due) -> str | None:
        said: list[str] = []
        if due.part and due.stage:
            said.append(f"the format expects “{due.part}” from the stage “{due.stage}” on")
        if due.what and due.on is not None and due.on < datetime.date.max:
            passed = self.as_of is not None and due.on < self.as_of
            said.append(f"“{due.what}” is dated {day_text(due.on)}{', which has passed' if passed else ''}")
        return capital("; ".join(said)) or None


def _where(found: Finding) -> str:
    it = found.entity
    kind = it.kind.replace("-", " ")
    name = f"{kind} “{it.title}”" if it.title else f"{kind} {it.id or ''}"
    if it.title and it.title.endswith('"'):
        # A person is called by role and id, the latter in quotation marks already: the role says what it is.
        name = it.title
    place = f"line {found.line}" if found.line is not None else found.pointer or "the whole document"
    return f"{capital(name.strip())}, {place}"
