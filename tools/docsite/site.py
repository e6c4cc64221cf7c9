"""The built site: made by mkdocs, then completed with what it does not make.

mkdocs itself stays as plain as it comes, without hooks and generators, so that the site can move to another tool.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import attrs
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] -- its arguments are untyped
from mkdocs.config.defaults import MkDocsConfig

from docsite import llms, offline
from docsite.api_text import Api
from docsite.navigation import Nav, completed
from docsite.twins import twin
from mutuallearning.checking import catalogue as catalogues

ASK_FOR_VERSIONS = "DOCS_VERSIONS"
"""Variable by which `mkdocs.yml` shows the menu of versions; without it no page asks for a list of them."""

FROM_DISK = "DOCS_OFFLINE"
"""Variable by which `mkdocs.yml` writes pages that find each other without a server, and a search that needs none."""

VERSIONS = "versions.json"
NEWEST = "stable"
"""Where the newest version stands too, for addresses that are to last."""


@attrs.frozen
class Site:
    """The site, before it is built.

    Attributes:
        root: Folder of the project.
        docs: Folder of the pages.
    """

    root: Path
    docs: Path

    def build(self, target: Path) -> int:
        """Build into a folder, and count the pages that got a twin.

        Raises:
            SystemExit: If mkdocs warns of anything.
        """
        config = self._config(target)
        _mkdocs(config)
        return self._complete(config, target)

    def build_offline(self, target: Path) -> int:
        """Build a copy that is read from a disk, where there is no server, and count its pages.

        Raises:
            SystemExit: If mkdocs warns of anything.
            PlaygroundError: If what stands in for a worker there cannot be had.
        """
        os.environ[FROM_DISK] = "true"
        config = self._config(target)
        config.extra["polyfills"] = [offline.STANDS_AT]
        _mkdocs(config)
        return offline.complete(target, config.site_url or "")

    def _config(self, target: Path) -> MkDocsConfig:
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        config = load_config(
            str(self.root / "mkdocs.yml"), docs_dir=str(self.docs), site_dir=str(target), strict=True
        )
        config["nav"] = completed(cast("Nav", config["nav"]), catalogues.load(plugins=False).rules)
        return config

    def _complete(self, config: MkDocsConfig, target: Path) -> int:
        address = config.site_url or ""
        api = Api.read(self.root / "src")
        pages = [page for page in self._pages() if (target / _html(page)).is_file()]
        twins = {page: twin((self.docs / page).read_text(encoding="utf-8"), api, address) for page in pages}
        for page, text in twins.items():
            _write(target / page, text)
        nav = cast("Nav", config["nav"])
        sentence = config.site_description or ""
        _write(target / "llms.txt", llms.index(config.site_name, sentence, nav, twins, address))
        _write(target / "llms-full.txt", llms.full(twins, address))
        return len(twins)

    def _pages(self) -> Iterable[str]:
        return (path.relative_to(self.docs).as_posix() for path in sorted(self.docs.rglob("*.md")))

    def publish(self, target: Path, version: str) -> int:
        """Build a version beside others, make it the newest, and list it for the menu of versions."""
        os.environ[ASK_FOR_VERSIONS] = "mike"
        count = self.build(target / version)
        newest = target / NEWEST
        if newest.exists():
            shutil.rmtree(newest)
        shutil.copytree(target / version, newest)
        listed = target / VERSIONS
        known: list[dict[str, Any]] = (
            json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else []
        )
        others = [one["version"] for one in known if one["version"] != version]
        aliases = {version: [NEWEST]}
        entries = [
            {"version": one, "title": one, "aliases": aliases.get(one, [])} for one in (version, *others)
        ]
        _write(listed, json.dumps(entries, indent=2) + "\n")
        return count


def _mkdocs(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


def _html(page: str) -> str:
    """Give the file of a page on the site.

    >>> _html("rules/index.md"), _html("rules/no-owner.md")
    ('rules/index.html', 'rules/no-owner/index.html')
    """
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
