"""Where documents are checked as their configurations say: each file is read once, however many documents there are."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import attrs

from mutuallearning.api import check_read, load_formats
from mutuallearning.checking import catalogue as catalogues
from mutuallearning.checking import document as documents
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.comparing.baseline import Baseline
from mutuallearning.comparing.marking import Marking
from mutuallearning.configuring.configuration_file import ConfigurationFile, Finder, read
from mutuallearning.configuring.settings import Asked, Settings, is_wanted, overriding, settings
from mutuallearning.configuring.waiver_file import read_waivers
from mutuallearning.configuring.waiving import Waiving
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.book import Formatbook
from mutuallearning.reading.refusal import Refusal
from mutuallearning.spreadsheets.reading import read_path

Standings = dict[tuple[str | None, tuple[int, ...]], "Standing"]


@attrs.frozen(eq=False)
class Standing:
    """What is at hand for the documents for which the same holds.

    Attributes:
        file: The configuration, if there is one.
        settings: What holds.
        formats: The formats that are known.
        waivings: The waivers that stand outside of the documents.
        marking: The baseline, if there is one.
    """

    file: ConfigurationFile | None
    settings: Settings
    formats: Formatbook
    waivings: tuple[Waiving, ...]
    marking: Marking | None

    def waived(self, report: Report, value: object) -> Report:
        """Apply the waivers to the report on a document with this data."""
        for waiving in self.waivings:
            report = waiving.apply(report, value)
        return report

    def marked(self, report: Report) -> Report:
        """Apply the baseline to a report."""
        return self.marking.apply(report) if self.marking else report


@attrs.define
class Desk:
    """Gives what holds for each document.

    Attributes:
        catalogue: All rules.
        asked: What the caller says.
        as_of: The date on which documents are judged.
        find: Finds the configuration for a path.
    """

    catalogue: Catalogue
    asked: Asked
    as_of: datetime.date | None
    find: Callable[[str], ConfigurationFile | None]
    _standings: Standings = attrs.field(init=False, factory=Standings)
    _waivings: dict[str, Waiving] = attrs.field(init=False, factory=dict[str, Waiving])
    _holders: dict[str, Standing] = attrs.field(init=False, factory=dict[str, Standing])
    _markings: dict[str, Marking] = attrs.field(init=False, factory=dict[str, Marking])

    @classmethod
    def of(
        cls,
        asked: Asked,
        as_of: datetime.date | None = None,
        *,
        config: str | Path | None = None,
        searches: bool = True,
        plugins: bool = True,
    ) -> Desk:
        """Make a desk.

        Args:
            asked: What the caller says.
            as_of: The date on which documents are judged.
            config: The configuration for all documents; the nearest one for each when left out.
            searches: Whether configurations are looked for.
            plugins: Whether rules of installed plug-ins are there.

        Raises:
            ConfigurationError: If the file is no configuration.
        """
        catalogue = catalogues.load(plugins=plugins)
        if config is None and searches:
            return cls(catalogue, asked, as_of, Finder().nearest)
        only = read(config) if config is not None else None
        return cls(catalogue, asked, as_of, lambda _: only)

    def is_wanted(self, path: str) -> bool:
        """Tell whether a file that was found in a folder is to be looked at."""
        return is_wanted(self.find(path), path)

    def standing(self, path: str) -> Standing:
        """Give what is at hand for a document.

        Raises:
            ConfigurationError: If its configuration names what does not exist.
            BaselineError: If a file is no baseline.
            WaiverFileError: If a file holds no waivers.
            UsageError: If something else that is named does not exist.
        """
        file = self.find(path)
        key = (file.name if file else None, overriding(file, path))
        if key not in self._standings:
            self._standings[key] = self._made(file, key[1])
        return self._standings[key]

    @property
    def markings(self) -> dict[str, Marking]:
        """The baselines that were used, by path."""
        return self._markings

    def waiver_reports(self) -> list[tuple[Report, Standing]]:
        """Tell of the files of waivers that were used what is wrong with them, each with what holds for it."""
        return [(self._waivings[path].report(), standing) for path, standing in self._holders.items()]

    def _made(self, file: ConfigurationFile | None, overrides: tuple[int, ...]) -> Standing:
        held = settings(self.catalogue, file, overrides, self.asked)
        for path in held.waivers:
            if path not in self._waivings:
                self._waivings[path] = Waiving(read_waivers(path), self.catalogue, held.selection, self.as_of)
        if held.baseline is not None and held.baseline not in self._markings:
            known = Baseline.read(held.baseline)
            self._markings[held.baseline] = Marking(Path(held.baseline).parent, self.catalogue, known)
        standing = Standing(
            file,
            held,
            load_formats(held.profiles),
            tuple(self._waivings[path] for path in held.waivers),
            self._markings[held.baseline] if held.baseline is not None else None,
        )
        for path in held.waivers:
            self._holders.setdefault(path, standing)
        return standing


def check_configured(
    path: str | Path,
    as_of: datetime.date | None = None,
    config: str | Path | None = None,
    *,
    plugins: bool = True,
) -> Report:
    """Check a file as the command line would: with the configuration that is nearest to it.

    `check_file` looks at no configuration. This one takes its ruleset, overrides, format profiles, waivers and
    baseline from the nearest `mutuallearning.toml` or `pyproject.toml` upwards.

    Args:
        path: The file.
        as_of: The date on which it is judged, as in `check`.
        config: A configuration to take instead of the nearest one.
        plugins: Whether rules of installed plug-ins are there.

    Raises:
        ConfigurationError: If the file is no configuration, or names what does not exist.
        UsageError: If a file that the configuration names cannot be used.
    """
    desk = Desk.of(Asked(), as_of, config=config, plugins=plugins)
    standing = desk.standing(str(path))
    chosen = standing.settings.selection
    try:
        source = read_path(path)
    except Refusal as refusal:
        found = (documents.refused(refusal, desk.catalogue),)
        return documents.unread(found, desk.catalogue, chosen, as_of, str(path))
    report = check_read(source, desk.catalogue, chosen, as_of=as_of, path=str(path), formats=standing.formats)
    return standing.marked(standing.waived(report, source.value))
