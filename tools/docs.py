"""Writes the generated pages of the documentation, checks them, and builds the site.

    python tools/docs.py write
    python tools/docs.py check
    python tools/docs.py site [--to FOLDER] [--version 0.1 | --offline]

`check` exits with 1 when a page on disk is missing, differs or should not be there, and names it.
`site` builds with mkdocs, and adds a Markdown twin of each page, `llms.txt` and `llms-full.txt`. With a version it
builds beside the others that are in the folder, and lists them for the menu of versions. Offline it builds a copy that
is read from a disk, without a server: search works there, and the playground says that it does not. It needs npm.
"""  # noqa: INP001 -- a script in a folder of scripts, not a package

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from docsite import (
    command_line,
    data_dictionary,
    file_pages,
    format_pages,
    formats_compared,
    glossary,
    matrix,
    rule_indexes,
    rulesets,
    sources,
    trust,
)
from docsite.markdown import page
from docsite.rule_page import rule_page

from mutuallearning.checking import catalogue as catalogues
from mutuallearning.formatbook.catalogue import slugs

ROOT = Path(__file__).resolve().parents[1]

GENERATED = (
    "rules",
    "formats",
    "assets/tooltips.txt",
    "explanation/formats-compared.md",
    "explanation/trust.md",
    "reference/command-line.md",
    "reference/configuration.md",
    "reference/data-dictionary.md",
    "reference/exit-codes.md",
    "reference/glossary.md",
    "reference/report-schema.md",
    "changelog.md",
)
"""What of `docs/` is generated: whole folders, or single pages."""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path below `docs/` and the text of every generated page."""
    # Without plug-ins, so that the pages do not depend on what else is installed.
    catalogue = catalogues.load(plugins=False)
    rules = catalogue.rules
    yield "rules/index.md", rule_indexes.by_family(rules)
    yield "rules/by-principle.md", rule_indexes.by_principle(rules)
    yield "rules/by-theme.md", rule_indexes.by_theme(rules)
    yield "rules/by-format.md", rule_indexes.by_format(rules)
    yield "rules/by-source.md", sources.by_source(rules)
    yield "rules/matrix.md", matrix.matrix(catalogue)
    yield "rules/rulesets.md", rulesets.rulesets(catalogue)
    for rule in rules:
        yield f"rules/{rule.name}.md", rule_page(rule, catalogue)
    yield "formats/index.md", format_pages.index()
    for slug in slugs():
        yield f"formats/{slug}.md", format_pages.format_page(slug, rules)
    yield "explanation/formats-compared.md", formats_compared.formats_compared()
    yield "explanation/trust.md", trust.trust(catalogue)
    yield "reference/data-dictionary.md", data_dictionary.data_dictionary()
    yield "reference/command-line.md", command_line.command_line()
    yield "reference/configuration.md", file_pages.configuration_page()
    yield "reference/exit-codes.md", file_pages.exit_codes_page()
    yield "reference/report-schema.md", file_pages.report_page()
    yield "reference/glossary.md", glossary.glossary()
    yield "assets/tooltips.txt", glossary.tooltips()
    yield "changelog.md", page((ROOT / "CHANGELOG.md").read_text(encoding="utf-8").rstrip())


def collected() -> dict[str, str]:
    """Give all pages by path.

    Raises:
        ValueError: If two pages would have one path, such as a rule that is named like an index.
    """
    found: dict[str, str] = {}
    for path, text in pages():
        if path in found:
            raise ValueError(f"two pages are called {path}")
        found[path] = text
    return found


def on_disk(docs: Path) -> Iterator[str]:
    """Yield the paths of the generated pages that are there."""
    for place in GENERATED:
        path = docs / place
        found = sorted(path.rglob("*.md")) if path.is_dir() else [path] if path.is_file() else []
        for written in found:
            yield written.relative_to(docs).as_posix()


def differences(docs: Path) -> list[str]:
    """Name the pages on disk that differ from what would be written."""
    wanted = collected()
    there = set(on_disk(docs))
    lines = [f"{path}: should not be there" for path in sorted(there - set(wanted))]
    for path, text in wanted.items():
        if path not in there:
            lines.append(f"{path}: missing")
        elif (docs / path).read_text(encoding="utf-8") != text:
            lines.append(f"{path}: differs")
    return lines


def write(docs: Path) -> int:
    """Write all pages, remove those that should not be there, and count them."""
    wanted = collected()
    for path in set(on_disk(docs)) - set(wanted):
        (docs / path).unlink()
    for path, text in wanted.items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # Only what changed, so that a server that watches the folder rebuilds no more than it must.
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    return len(wanted)


def _site(docs: Path, target: Path, version: str | None, *, offline: bool) -> int:
    from docsite.site import Site  # noqa: PLC0415 -- needs mkdocs, which writing and checking pages do not

    site = Site(ROOT, docs)
    if offline:
        sys.stdout.write(f"{site.build_offline(target.resolve())} pages built, to be read from a disk\n")
        return 0
    count = site.publish(target.resolve(), version) if version else site.build(target.resolve())
    sys.stdout.write(f"{count} pages built, each with its twin\n")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run the script; gives its exit code."""
    parser = argparse.ArgumentParser(description="Write, check or build the documentation.")
    parser.add_argument("mode", choices=("write", "check", "site"))
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="folder of the documentation")
    parser.add_argument("--to", type=Path, default=ROOT / "site", help="folder of the built site")
    sort = parser.add_mutually_exclusive_group()
    sort.add_argument("--version", help="build this version beside others")
    sort.add_argument("--offline", action="store_true", help="build a copy that is read from a disk")
    options = parser.parse_args(arguments)
    if options.mode == "site":
        return _site(options.docs, options.to, options.version, offline=options.offline)
    if options.mode == "write":
        sys.stdout.write(f"{write(options.docs)} pages written\n")
        return 0
    found = differences(options.docs)
    if found:
        sys.stderr.write("\n".join((*found, "Run: python tools/docs.py write", "")))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
