"""Says in a few lines what was not judged in a document, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import STAGES
from mutuallearning.reporting.styled import Line, line, wrapped
from mutuallearning.wording import counted

PLANS = (None, "activity-plan", "programme")
"""Kinds of document in which most rules are about plans."""

_SHOWN = 4
"""Reasons of one sort that are named before the rest is counted."""

_ROWS = 2
"""Lines that one sort of reason may take; in a plan that says little there are many."""

_WHO = "the (?:plan|document|programme|cycle)"
"""What rules call a document, by its kind."""

_LATER = re.compile(r"(?P<part>.+) can be expected from the stage (?P<stage>\S+) on")
_BLOCKED = re.compile(r"blocked by (?P<part>.+)")
_COVERED = re.compile(r"this document does not cover (?P<part>.+)")
_LIMIT = re.compile(r"(?P<part>.+) depends on the format, which is not known")
_NO_DATE = re.compile(r"there is no date to judge at \(as_of\)")
_ABSENT = re.compile(_WHO + r" does not say (?P<part>[a-z_]+(?:\.[a-z_]+)*)")
_SENTENCE = re.compile(
    rf"(?P<part>(?:{_WHO} (?!does not say )|there is |not every |the rule gives |a record says "
    r"|the activity was ).+)"
)
_UNSAID = re.compile(rf"(?:{_WHO} does not say )?(?P<part>.+)")

# In the order in which they are tried and shown: how a reason is recognised, and the words before its parts. The
# last takes all others: what a rule says to `find.unsaid` is the end of a sentence that begins with its words.
_SORTS = (
    (_BLOCKED, "held back by what could not be read: "),
    (_COVERED, "this document does not cover it: "),
    (_LIMIT, "it depends on the format, which is not known: "),
    (_NO_DATE, "there is no date to judge at"),
    (_ABSENT, "the {it} says nothing on "),
    (_SENTENCE, ""),
    (_UNSAID, "the {it} does not say "),
)


_PATH = re.compile(r"[a-z]+(?:[_.][a-z]+)*")
"""A part of a document as rules name it, such as `actors.reports_to`."""

_KEYED = re.compile(r"(?P<thing>[a-z ]+) \((?P<key>[a-z ]+)\)")
"""Such a part in words, with the key in brackets."""


def part_in_words(part: str) -> str:
    """Name a part of a document as people do, by the key and what it is a key of; a phrase stays as it is.

    >>> part_in_words("ground_rules"), part_in_words("actors.reports_to"), part_in_words("who asks whom")
    ('ground rules', 'actors (reports to)', 'who asks whom')
    >>> part_in_words("actual.agenda.days.sessions.kind")
    'actual sessions (kind)'
    """
    if not _PATH.fullmatch(part):
        return part
    above, _, key = part.replace("_", " ").rpartition(".")
    if not above:
        return key
    actual = "actual " if above.startswith("actual.") else ""
    return f"{actual}{above.rpartition('.')[2]} ({key})"


def reason_in_words(because: str, kind: str | None) -> str:
    """Write why a rule was not judged as a planner would say it.

    >>> reason_in_words("the plan does not say actors.reports_to", "activity-plan")
    'the plan says nothing on actors (reports to)'
    >>> reason_in_words("what was answered to each survey", "activity-plan")
    'the plan does not say what was answered to each survey'
    """
    (_, reason), part = _reason(because)
    return f"{reason.replace('{it}', _it(kind))}{part}"


def _it(kind: str | None) -> str:
    return "plan" if kind in PLANS else "document"


@attrs.define
class _Group:
    """Rules that were not judged for one sort of reason, while they are gathered."""

    rules: int = 0
    parts: list[str] = attrs.field(factory=list[str])

    def add(self, part: str) -> None:
        self.rules += 1
        if part and part not in self.parts:
            self.parts.append(part)

    def told(self) -> dict[str, list[str]]:
        """Give the reasons, each thing once with its keys; who says nothing on steps says nothing of their dates."""
        told: dict[str, list[str]] = {}
        for part in self.parts:
            keyed = _KEYED.fullmatch(part)
            keys = told.setdefault(keyed["thing"] if keyed else part, [])
            if keyed and keyed["thing"] not in self.parts:
                keys.append(keyed["key"])
        return told

    def shown(self, most: int) -> str:
        """Name some of the reasons, and count the others."""
        named = [f"{one} ({_some(keys, most)})" if keys else one for one, keys in self.told().items()]
        return _some(named, most, "; " if any("," in one for one in named[:most]) else ", ")


def _some(words: Sequence[str], most: int, separator: str = ", ") -> str:
    more = len(words) - most
    return separator.join(words[:most]) + (f" and {more} more" if more > 0 else "")


def not_judged(report: Report) -> Iterator[Line]:
    """Group the verdicts of rules that were not judged by their reasons, and name those that crashed."""
    it = _it(report.kind)
    groups = {("not judged", reason): _Group() for _, reason in _SORTS}
    groups |= {("not judged yet", _from_stage(stage)): _Group() for stage in STAGES}
    for verdict in report.verdicts:
        if verdict.verdict == "not_judged":
            key, part = _reason(verdict.because or "the rule gives no reason")
            groups[key].add(part)
    for (label, reason), group in groups.items():
        if group.rules:
            yield from _rows(label, reason.replace("{it}", it), group)
    yield from _crashes(report)


def _rows(label: str, reason: str, group: _Group) -> list[Line]:
    """Set one sort of reason in no more lines than it may take; what has no room is counted."""
    rules = counted(group.rules, "rule")
    for most in range(_SHOWN, 0, -1):
        text = f"{rules} ({reason}{group.shown(most)})"
        rows = list(wrapped(f"{label}: ", text, indent=2, style="dim"))
        if len(rows) <= _ROWS:
            return rows
    return list(wrapped(f"{label}: ", f"{rules} ({_counted(reason, group)})", indent=2, style="dim"))


def _counted(reason: str, group: _Group) -> str:
    count = len(group.told())
    return f"{reason}{counted(count, 'thing')}" if reason else f"for {count} reasons"


def _crashes(report: Report) -> Iterator[Line]:
    """Name the rules that crashed; or, where the check as a whole did, that alone."""
    if is_crashed(report):
        yield from wrapped("crashed: ", f"all rules, {report.verdicts[0].because}", indent=2, style="error")
        return
    for verdict in report.verdicts:
        if verdict.verdict == "errored":
            crash = f"{verdict.code} {verdict.name}, {verdict.because}"
            yield from wrapped("crashed: ", crash, indent=2, style="error")


def is_crashed(report: Report) -> bool:
    """Tell whether the check of a document crashed as a whole, so that nothing is known about it."""
    errored = [verdict.verdict == "errored" for verdict in report.verdicts]
    return report.state == "partly_judged" and bool(errored) and all(errored)


def _from_stage(stage: str) -> str:
    return f"expected from the stage {stage} on: "


def _reason(because: str) -> tuple[tuple[str, str], str]:
    later = _LATER.fullmatch(because)
    if later and later["stage"] in STAGES:
        return ("not judged yet", _from_stage(later["stage"])), part_in_words(later["part"])
    for pattern, reason in _SORTS:
        found = pattern.fullmatch(because)
        if found:
            return ("not judged", reason), part_in_words(found.groupdict().get("part", ""))
    return ("not judged", _SORTS[-1][1]), because


def judged(report: Report) -> Line:
    """Say of a report without open findings that nothing was found, and by how many rules."""
    if is_crashed(report):
        return line("  nothing was judged")
    crashed = any(verdict.verdict == "errored" for verdict in report.verdicts)
    found = "nothing found in what could be checked" if crashed else "no structural problem found"
    return line(f"  {found}; {report.judged} of {len(report.verdicts)} rules judged")
