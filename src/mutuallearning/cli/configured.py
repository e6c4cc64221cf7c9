"""What the options of `check` ask for, put together with configurations."""

from __future__ import annotations

import argparse
import datetime
import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from mutuallearning.cli.examine import Examiner
from mutuallearning.cli.inputs import STDIN, Input
from mutuallearning.comparing.baseline import Baseline
from mutuallearning.comparing.marking import Marking
from mutuallearning.configuring.configuration import Gate
from mutuallearning.configuring.desk import Desk, Standing
from mutuallearning.configuring.settings import Asked
from mutuallearning.findings.report import Report

_NOWHERE = "stdin"
"""As what standard input is looked at that has no name: a file in the working folder."""


@attrs.frozen(eq=False)
class Place:
    """What checks the documents for which the same holds."""

    standing: Standing
    examiner: Examiner

    @property
    def gate(self) -> Gate:
        """The severity from which findings count."""
        return self.standing.settings.fail_on


@attrs.define
class Places:
    """Gives what checks each input.

    Attributes:
        desk: Knows what holds for which path.
        as_of: The date on which documents are judged.
        stdin_name: What standard input is called.
        learning: The baseline that is written, if one is.
        target: Where it is written.
    """

    desk: Desk
    as_of: datetime.date
    stdin_name: str | None = None
    learning: Marking | None = None
    target: str | None = None
    _places: dict[int, Place] = attrs.field(init=False, factory=dict[int, Place])

    @classmethod
    def of(cls, options: argparse.Namespace) -> Places:
        """Read what the options name.

        Raises:
            UsageError: If something that is named does not exist, or is something else.
        """
        as_of = options.as_of or datetime.datetime.now().astimezone().date()
        desk = Desk.of(
            asked(options),
            as_of,
            config=options.config,
            searches=not options.no_config,
            plugins=options.plugins,
        )
        learning = None
        if options.write_baseline is not None:
            target = Path(options.write_baseline)
            # What this run does not see stays; and what is no baseline is not written over.
            known = Baseline.read(target) if target.exists() else Baseline(findings=())
            learning = Marking(target.parent, desk.catalogue, known, learns=True)
        return cls(desk, as_of, options.stdin_filename, learning, options.write_baseline)

    def wants(self, it: Input) -> bool:
        """Tell whether an input is to be looked at: what is named always is."""
        return it.named or it.path == STDIN or it.refusal is not None or self.desk.is_wanted(it.path)

    def prepare(self, inputs: Iterable[Input]) -> None:
        """Look up what holds for every input: what is wrong with a configuration is told before any report.

        Raises:
            UsageError: If something that a configuration names does not exist, or is something else.
        """
        for it in inputs:
            if self.wants(it):
                self.of_input(it)

    def of_input(self, it: Input) -> Place:
        """Give what checks an input.

        Raises:
            UsageError: If something that its configuration names does not exist, or is something else.
        """
        path = (self.stdin_name or _NOWHERE) if it.path == STDIN else it.path
        standing = self.desk.standing(path)
        for waiving in standing.waivings:
            waiving.seen(path)
        if id(standing) not in self._places:
            self._places[id(standing)] = Place(standing, self._examiner(standing))
        return self._places[id(standing)]

    def marked(self, report: Report, place: Place) -> Report:
        """Mark in a report what is known from before; if a baseline is written, what will be."""
        report = place.standing.marked(report)
        return self.learning.apply(report) if self.learning else report

    def shrinkable(self) -> dict[str, int]:
        """Count what is gone from each baseline that must not hold more than there is."""
        strict = {
            place.standing.settings.baseline
            for place in self._places.values()
            if place.standing.settings.strict_baseline
        }
        found = {
            path: sum(marking.gone().values())
            for path, marking in self.desk.markings.items()
            if path in strict and not is_same_file(path, self.target)
        }
        return {path: count for path, count in found.items() if count}

    def _examiner(self, standing: Standing) -> Examiner:
        return Examiner(
            catalogue=self.desk.catalogue,
            selection=standing.settings.selection,
            as_of=self.as_of,
            stdin_name=self.stdin_name,
            show_names=standing.settings.show_names,
            formats=standing.formats,
            waivings=standing.waivings,
        )


def asked(options: argparse.Namespace) -> Asked:
    """Take what the caller says from the options."""
    return Asked(
        ruleset=options.ruleset,
        select=flat(options.select),
        ignore=flat(options.ignore),
        severity=tuple(options.severity),
        fail_on=options.fail_on,
        baseline=options.baseline,
        strict_baseline=options.strict_baseline,
        waivers=tuple(options.waivers),
        profiles=tuple(options.profile),
        show_names=options.show_names,
    )


def is_same_file(path: str, other: str | None) -> bool:
    """Tell whether two paths lead to one file that is there."""
    if other is None:
        return False
    try:
        return os.path.samefile(path, other)  # noqa: PTH121 -- paths as the user wrote them
    except (OSError, ValueError):
        return False


def flat(groups: Iterable[tuple[str, ...]] | None) -> tuple[str, ...] | None:
    """Make one list of what an option says that may come several times."""
    return None if groups is None else tuple(word for group in groups for word in group)
