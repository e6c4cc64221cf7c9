"""What holds for a document, and where each value comes from: defaults, a configuration, what the caller says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from mutuallearning.checking import ruleset_files
from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.ruleset import RuleChoice, Ruleset
from mutuallearning.checking.selection import Selection, select
from mutuallearning.comparing.relative import relative
from mutuallearning.configuring.configuration import Configuration, Gate, Override
from mutuallearning.configuring.configuration_file import ConfigurationError, ConfigurationFile
from mutuallearning.configuring.patterns import matches
from mutuallearning.errors import UnknownNameError
from mutuallearning.findings.finding import Severity

DEFAULT = "default"

CALLER = "command line"

_WORDS = ("select", "include", "ignore")


@attrs.frozen(kw_only=True)
class Asked:
    """What the caller says; it counts more than any file."""

    ruleset: str | Path | Ruleset | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: tuple[tuple[str, Severity], ...] = ()
    fail_on: Gate | None = None
    baseline: str | None = None
    strict_baseline: bool | None = None
    waivers: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    show_names: bool | None = None


@attrs.frozen
class Setting:
    """One value that holds, and where it comes from; of what stands in several places, one for each."""

    key: str
    value: Any
    origin: str


@attrs.frozen(kw_only=True)
class Settings:
    """All that holds for a document.

    Attributes:
        origins: Every value with where it comes from, in the order in which they are put on top of each other.
    """

    selection: Selection
    fail_on: Gate
    baseline: str | None
    strict_baseline: bool
    waivers: tuple[str, ...]
    profiles: tuple[str, ...]
    show_names: bool
    origins: tuple[Setting, ...] = attrs.field(eq=False)


def overriding(file: ConfigurationFile | None, path: str) -> tuple[int, ...]:
    """Say which overrides of a configuration are for a document, by their positions."""
    if file is None or not file.configuration.overrides:
        return ()
    at = relative(path, file.folder)
    return tuple(
        position
        for position, override in enumerate(file.configuration.overrides)
        if any(matches(pattern, at) for pattern in override.paths)
    )


def is_wanted(file: ConfigurationFile | None, path: str) -> bool:
    """Tell whether a file that was found in a folder is to be looked at."""
    files = file.configuration.files if file else None
    if file is None or files is None:
        return True
    at = relative(path, file.folder)
    if files.include is not None and not any(matches(pattern, at) for pattern in files.include):
        return False
    return not any(matches(pattern, at) for pattern in files.exclude or ())


def settings(
    catalogue: Catalogue, file: ConfigurationFile | None, overrides: tuple[int, ...], asked: Asked
) -> Settings:
    """Work out what holds where a configuration and some of its overrides do.

    Raises:
        ConfigurationError: If the configuration names what does not exist.
        UnknownNameError: If the caller does.
        RulesetError: If a file is no ruleset.
    """
    configuration = file.configuration if file else Configuration()
    layers = _layers(file, overrides)
    if file is not None:
        _check_words(catalogue, file)
    ruleset, origin = _ruleset(file, layers, asked)
    selection = select(
        catalogue,
        ruleset,
        on_top=[layer for layer, _ in layers],
        only=asked.select,
        ignore=asked.ignore,
        severities=asked.severity,
    )
    own = file.name if file else ""
    beside = file.beside if file else str
    fail_on = _single("fail_on", asked.fail_on, (configuration.fail_on, own), "error")
    baseline = _single(
        "baseline",
        asked.baseline,
        (beside(configuration.baseline) if configuration.baseline else None, own),
        None,
    )
    strict = _single(
        "strict_baseline", asked.strict_baseline, (configuration.strict_baseline, own), default=False
    )
    show_names = _single("show_names", asked.show_names, (configuration.show_names, own), default=False)
    waivers = _several("waivers", asked.waivers, tuple(map(beside, configuration.waivers or ())), own)
    profiles = _several("profiles", asked.profiles, tuple(map(beside, configuration.profiles or ())), own)
    return Settings(
        selection=selection,
        fail_on=fail_on.value,
        baseline=baseline.value,
        strict_baseline=strict.value,
        waivers=tuple(path for setting in waivers for path in setting.value),
        profiles=tuple(path for setting in profiles for path in setting.value),
        show_names=show_names.value,
        origins=(
            Setting("ruleset", selection.name, origin),
            *_rules(layers, asked),
            fail_on,
            baseline,
            strict,
            *waivers,
            *profiles,
            show_names,
            *_files(file),
        ),
    )


def _layers(file: ConfigurationFile | None, overrides: tuple[int, ...]) -> list[tuple[RuleChoice, str]]:
    """List what the configuration and its overrides say of rules, each with its name."""
    if file is None:
        return []
    layers: list[tuple[RuleChoice, str]] = [(file.configuration, file.name)]
    every = file.configuration.overrides or ()
    layers += [(every[position], f"{file.name}, override {position + 1}") for position in overrides]
    return layers


def _ruleset(
    file: ConfigurationFile | None, layers: Iterable[tuple[RuleChoice, str]], asked: Asked
) -> tuple[Ruleset, str]:
    """Find the ruleset to start from: the caller's, that of the last override that has one, the configuration's."""
    if asked.ruleset is not None:
        given = asked.ruleset
        return given if isinstance(given, Ruleset) else ruleset_files.find(given), CALLER
    word, origin = None, DEFAULT
    for layer, name in layers:
        if isinstance(layer, Configuration | Override) and layer.ruleset is not None:
            word, origin = layer.ruleset, name
    if word is None or file is None:
        return ruleset_files.get(ruleset_files.DEFAULT), DEFAULT
    try:
        return ruleset_files.find(file.beside(word) if ruleset_files.is_path(word) else word), origin
    except UnknownNameError as unknown:
        raise ConfigurationError(f"{origin}: {unknown}") from None


def _check_words(catalogue: Catalogue, file: ConfigurationFile) -> None:
    """Look up every word for rules, also where no document needs it now, so that a slip shows at once."""
    every = range(len(file.configuration.overrides or ()))
    for layer, name in _layers(file, tuple(every)):
        words = [word for key in _WORDS for word in getattr(layer, key) or ()]
        for word in (*words, *(layer.severity or ())):
            try:
                catalogue.matching(word)
            except UnknownNameError as unknown:
                raise ConfigurationError(f"{name} names what does not exist: {unknown}") from None


def _single(key: str, asked: object, said: tuple[object, str], default: object) -> Setting:
    if asked is not None:
        return Setting(key, asked, CALLER)
    value, origin = said
    return Setting(key, default, DEFAULT) if value is None else Setting(key, value, origin)


def _several(key: str, asked: tuple[str, ...], said: tuple[str, ...], origin: str) -> list[Setting]:
    """Give what stands in lists, of the caller as well: none of them takes away what the other says."""
    found = [Setting(key, value, name) for value, name in ((said, origin), (asked, CALLER)) if value]
    return found or [Setting(key, (), DEFAULT)]


def _rules(layers: Iterable[tuple[RuleChoice, str]], asked: Asked) -> Iterable[Setting]:
    for layer, name in layers:
        for key in (*_WORDS, "preview", "severity"):
            value = getattr(layer, key)
            if value is not None:
                yield Setting(key, dict(value) if key == "severity" else value, name)
    for key in ("select", "ignore"):
        if getattr(asked, key) is not None:
            yield Setting(key, getattr(asked, key), CALLER)
    if asked.severity:
        yield Setting("severity", dict(asked.severity), CALLER)


def _files(file: ConfigurationFile | None) -> Iterable[Setting]:
    files = file.configuration.files if file else None
    for key in ("include", "exclude"):
        value = getattr(files, key, None)
        if file is not None and value is not None:
            yield Setting(f"files.{key}", value, file.name)
