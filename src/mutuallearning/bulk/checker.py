"""Rules that are chosen once and asked about many documents, or about one again and again as it changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import attrs

from mutuallearning.bulk.work import Settings, Worker
from mutuallearning.checking.ruleset import Ruleset
from mutuallearning.errors import UsageError
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.reading.limits import DEFAULT, Limits
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.reading import read_bytes


@attrs.frozen(init=False)
class Checker:
    r"""Rules chosen once, for editors and services that check at every change.

    It keeps nothing of what it checks: its reports are those of `check`, whatever was checked before. Threads may share
    one, and it can be pickled.

    Args:
        ruleset: A ruleset, its name or the path of its file; `default` when left out.
        as_of: The date on which documents are judged; without one, rules that need a date are not judged.
        select: Codes, names, families or themes of the rules to ask; all stable rules when left out.
        ignore: Codes, names, families or themes of rules not to ask.
        limits: How large a document may be.
        formats: The formats that are known; those of the library when left out.
        plugins: Whether rules of installed plug-ins are there; without, none of their code runs.

    Raises:
        UnknownNameError: If a ruleset, rule, family or theme does not exist.
        RulesetError: If a file is no ruleset.
        UsageError: If what is given is no date.

    >>> checker = Checker(select=["no-owner"])
    >>> checker.check_text("mutuallearning: 1\nkind: activity-plan\nactors: []\nstage: draft").ok()
    False
    """

    _settings: Settings

    def __init__(
        self,
        ruleset: str | Path | Ruleset | None = None,
        as_of: datetime.date | None = None,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] | None = None,
        *,
        limits: Limits = DEFAULT,
        formats: Formatbook | None = None,
        plugins: bool = True,
    ) -> None:
        settings = Settings.chosen(
            ruleset, as_of, select, ignore, limits=limits, formats=formats, plugins=plugins
        )
        self.__attrs_init__(settings)  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue] -- attrs makes it

    @property
    def _worker(self) -> Worker:
        return Worker.of(self._settings)

    def check(self, document: AnyDocument) -> Report:
        """Check a document; see `check`.

        Raises:
            UsageError: If what is given is no document.
        """
        if not isinstance(document, AnyDocument):  # pyright: ignore[reportUnnecessaryIsInstance] -- callers need not be typed
            raise UsageError(
                f"check takes a document such as an ActivityPlan, not a {type(document).__name__}"
            )
        return self._worker.of_item(document)

    def check_file(self, path: str | Path) -> Report:
        """Check a file; see `check_file`."""
        return self._worker.of_item(str(path))

    def check_text(self, text: str | bytes, *, path: str | None = None) -> Report:
        """Check a text, such as what stands in an editor; see `check_text`."""
        # Half of a pair is no character; as bytes that are not UTF-8 it is refused by the reader.
        data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
        worker = self._worker
        try:
            source = read_bytes(data, limits=self._settings.limits)
        except Refusal as refusal:
            return worker.unread(refusal, path)
        return worker.of_source(source, path)
