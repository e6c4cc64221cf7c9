"""Two sets of reports side by side: what is new, what is fixed, and what changed for other reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, Literal, get_args

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.catalogue import load as load_catalogue
from mutuallearning.checking.selection import STRUCTURAL
from mutuallearning.comparing.baseline import Key, key_of
from mutuallearning.comparing.relative import NOWHERE
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.finding import RANK, Finding, Severity
from mutuallearning.findings.published import Published
from mutuallearning.findings.report import Report
from mutuallearning.findings.verdict import Verdict
from mutuallearning.findings.wire import dump, plain
from mutuallearning.suggestions import close_to

DIFFERENCE_VERSION = 1

MOST_DIGITS = 10
"""Digits of a number of a catalogue; a report may say anything."""

Sort = Literal["new", "fixed", "changed", "unseen", "unchanged"]
"""What became of a finding.

It is there now and was not open before; it was there, its rule has judged, and it is gone; it is there in another way
or because of other rules; it was there and nobody has looked; it is there as before.
"""

SORTS: tuple[Sort, ...] = get_args(Sort)


@attrs.frozen(kw_only=True)
class FindingChange(Published):
    """What became of one finding.

    Attributes:
        sort: What became of it.
        path: The document, as the newer report names it if that has it.
        finding: The finding as it is now; as it was, if it is no more.
        severity_before: How bad it was, if it was there.
        state_before: Its state before, if it was there.
        because: Why it is not simply new, fixed or unchanged.
    """

    sort: Sort
    path: str | None
    finding: Finding
    severity_before: Severity | None = None
    state_before: Literal["open", "waived", "baselined"] | None = None
    because: str | None = None

    def counts_at(self, gate: Severity) -> bool:
        """Tell whether it is new and at the gate or over it."""
        structural = self.finding.family == STRUCTURAL
        return self.sort == "new" and (structural or self.finding.counts_at(gate))


@attrs.frozen
class Side(Published):
    """What one of the two sets of reports was made with."""

    catalogue: str | None
    as_of: str | None
    documents: int


@attrs.frozen
class Difference(Published):
    """What changed between two sets of reports."""

    old: Side
    new: Side
    changes: tuple[FindingChange, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """Count the findings by what became of them."""
        counted = Counter(change.sort for change in self.changes)
        return {sort: counted[sort] for sort in SORTS}

    def ok(self, gate: Severity = "error") -> bool:
        """Tell whether no new finding is at the gate or over it.

        Raises:
            UnknownNameError: If the gate is no severity.
        """
        if gate not in RANK:
            raise UnknownNameError("severity", str(gate), close_to(str(gate), RANK))
        return not any(change.counts_at(gate) for change in self.changes)

    def to_data(self) -> dict[str, Any]:
        """Give the difference as JSON-ready data: the published form."""
        return {"difference_version": DIFFERENCE_VERSION, **plain(self), "summary": dict(self.counts)}

    def to_json(self, indent: int | None = 2) -> str:
        """Write the difference as JSON text in the published form."""
        return dump(self.to_data(), indent)


def diff(old: Report | Iterable[Report], new: Report | Iterable[Report]) -> Difference:
    """Compare two sets of reports: those of an earlier run, and those of a later one.

    Findings are the same that have the same document, rule, thing and fingerprint, wherever they stand. A document
    is the same that has the same path; else that has the same kind and id.

    Args:
        old: What was found before.
        new: What is found now.
    """
    before, after = _listed(old), _listed(new)
    pairs = list(_paired(before, after))
    judge = _Judge(load_catalogue(plugins=False), _side(before), _side(after))
    changes = [change for one, other in pairs for change in judge.changes(one, other)]
    return Difference(judge.old, judge.new, tuple(changes))


def _listed(reports: Report | Iterable[Report]) -> list[Report]:
    return [reports] if isinstance(reports, Report) else list(reports)


def _side(reports: list[Report]) -> Side:
    first = reports[0] if reports else None
    as_of = first.as_of.isoformat() if first and first.as_of else None
    return Side(first.catalogue if first else None, as_of, len(reports))


def _paired(old: list[Report], new: list[Report]) -> Iterator[tuple[Report | None, Report | None]]:
    """Put together the reports on the same document, in the order of the newer ones."""
    partners: dict[int, Report] = {}
    waiting = list(old)
    for ident in (_by_both, _by_path, _by_id):
        known: defaultdict[object, list[Report]] = defaultdict(list)
        for report in waiting:
            known[ident(report)].append(report)
        for report in new:
            own = known[ident(report)] if id(report) not in partners and ident(report) else []
            # A path names one document, or the lines of a file in their order; an id that is taken twice names none.
            if own and (ident is not _by_id or len(own) == 1):
                partners[id(report)] = own.pop(0)
        found = {id(report) for report in partners.values()}
        waiting = [report for report in waiting if id(report) not in found]
    for report in new:
        yield partners.get(id(report)), report
    for report in waiting:
        yield report, None


def _by_both(report: Report) -> object:
    return (_path(report), report.kind, report.id)


def _by_path(report: Report) -> object:
    """Name a document by its path; one of many in a file, which has an id of its own, is not."""
    return _path(report) if report.row is None or report.id is None else None


def _by_id(report: Report) -> object:
    return (report.kind, report.id) if report.id is not None else None


def _path(report: Report) -> str:
    return PurePath(report.path).as_posix() if report.path else report.id or NOWHERE


@attrs.frozen
class _Judge:
    """Tells what became of findings.

    Attributes:
        catalogue: The rules that there are now, for what became of those that are gone.
        old: What the older reports were made with.
        new: What the newer ones were made with.
    """

    catalogue: Catalogue
    old: Side
    new: Side

    def changes(self, old: Report | None, new: Report | None) -> Iterator[FindingChange]:
        """Tell what became of the findings of one document, those that are there now first."""
        left: defaultdict[Key, list[Finding]] = defaultdict(list)
        for finding in old.findings if old else ():
            left[key_of(finding, "")].append(finding)
        verdicts_before, verdicts_now = _by_code(old), _by_code(new)
        newest = new or old
        path = newest.path if newest else None
        for finding in new.findings if new else ():
            same = left[key_of(finding, "")]
            if same:
                yield _both(path, same.pop(0), finding)
            else:
                yield self._only_now(path, finding, verdicts_before, is_new=old is None)
        for finding in (one for several in left.values() for one in several):
            yield self._only_before(path, finding, verdicts_now, is_gone=new is None)

    def _only_now(
        self, path: str | None, finding: Finding, before: Mapping[str, Verdict], *, is_new: bool
    ) -> FindingChange:
        verdict = before.get(finding.code)
        if is_new or verdict is None:
            # A structural problem is found by whoever reads the document, whatever the rules are.
            if is_new or finding.family == STRUCTURAL:
                because = "the document was not checked before" if is_new else None
                return FindingChange(sort="new", path=path, finding=finding, because=because)
            return FindingChange(
                sort="changed", path=path, finding=finding, because=self._new_rule(finding.code)
            )
        because = "the rule was not judged before" if verdict.verdict in ("not_judged", "errored") else None
        return FindingChange(sort="new", path=path, finding=finding, because=because)

    def _new_rule(self, code: str) -> str:
        """Say why a rule has no verdict in the older report: it was not there yet, or not asked."""
        since = self.catalogue.get(code).since if code in self.catalogue else None
        if since and self.old.catalogue and _version(since) > _version(self.old.catalogue):
            return f"the rule is new in the catalogue {since}"
        return "the rule was not asked before"

    def _only_before(
        self, path: str | None, finding: Finding, now: Mapping[str, Verdict], *, is_gone: bool
    ) -> FindingChange:
        verdict = now.get(finding.code)
        sort: Sort = "fixed"
        because: str | None = None
        if is_gone:
            sort, because = "unseen", "the document was not checked"
        elif verdict is None:
            gone = self.catalogue.what_became_of(finding.code)
            sort, because = (
                "changed",
                f"the rule was {gone.briefly}" if gone else "the rule is not asked any more",
            )
        elif verdict.verdict in ("not_judged", "errored"):
            sort = "unseen"
            because = f"the rule was not judged: {verdict.because or 'it gives no reason'}"
        return FindingChange(
            sort=sort,
            path=path,
            finding=finding,
            severity_before=finding.severity,
            state_before=finding.state,
            because=because,
        )


def _version(text: str) -> tuple[int, ...]:
    """Read the number of a catalogue, without the plug-ins that stand behind it.

    >>> _version("2026.10 + more-rules 1.0") > _version("2026.9")
    True
    """
    own = text.partition(" ")[0].split(".")
    return tuple(int(part) if part.isdecimal() and len(part) < MOST_DIGITS else 0 for part in own)


def _by_code(report: Report | None) -> dict[str, Verdict]:
    return {verdict.code: verdict for verdict in report.verdicts} if report else {}


def _both(path: str | None, before: Finding, now: Finding) -> FindingChange:
    sort: Sort = "unchanged"
    because: list[str] = []
    if now.state != before.state:
        # What was waived, or known, and is open again has to be looked at like anything new.
        sort = "new" if now.state == "open" else "changed"
        because.append(f"was {before.state}" if now.state == "open" else f"is {now.state} now")
    if now.severity != before.severity:
        sort = "changed" if sort == "unchanged" else sort
        because.append(f"was of the severity {before.severity}")
    return FindingChange(
        sort=sort,
        path=path,
        finding=now,
        severity_before=before.severity,
        state_before=before.state,
        because=" and ".join(because) or None,
    )
